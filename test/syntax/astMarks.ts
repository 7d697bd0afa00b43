// What the item parser sees in a file, as marks `kind start-end`.
import type { Block, Expr, Item, Path, Pattern, Statement, TypeNode, UseTree } from '../../server/src/syntax/ast.js';
import { forEachChild } from '../../server/src/syntax/walk.js';
import type { Span } from '../../server/src/text/span.js';

export function itemMarks(items: readonly Item[], text: string): readonly string[] {
  const marks: string[] = [];
  const mark = (name: string, span: Span): unknown => marks.push(`${name} ${span.start}-${span.end}`);

  function item(it: Item): void {
    if (it.kind === 'macro') {
      if (!it.defines) mark('macro', { start: it.span.start, end: it.bodySpan.end + 1 });
      return;
    }
    mark(`item ${it.kind}`, it.span);
    switch (it.kind) {
      case 'fn':
        for (const param of it.params) {
          pattern(param.pattern);
          if (param.type.kind !== 'missing') annotation(param.type);
        }
        if (it.returns) annotation(it.returns);
        generics(it.generics);
        if (it.body) block(it.body);
        return;
      case 'struct':
      case 'union':
        generics(it.generics);
        for (const field of it.fields) fieldType(field.type, field.name.text);
        return;
      case 'enum':
        generics(it.generics);
        for (const variant of it.variants) {
          for (const field of variant.fields) fieldType(field.type, field.name.text);
          if (variant.discriminant) expr(variant.discriminant);
        }
        return;
      case 'const':
      case 'static':
        annotation(it.type);
        if (it.value) expr(it.value);
        return;
      case 'type':
        generics(it.generics);
        if (it.type) type(it.type);
        return;
      case 'use':
        use(it.tree);
        return;
      case 'impl':
        generics(it.generics);
        if (it.trait) path(it.trait);
        type(it.self);
        it.items.forEach(item);
        return;
      case 'trait':
        generics(it.generics);
        it.supertraits.forEach(path);
        it.items.forEach(item);
        return;
      case 'mod':
        it.items?.forEach(item);
        return;
      case 'foreign':
        it.items.forEach(item);
        return;
      default:
    }
  }

  function fieldType(node: TypeNode, name: string): void {
    if (/^\d/.test(name)) type(node);
    else annotation(node);
  }

  function annotation(node: TypeNode): void {
    if (node.kind !== 'dyn' && node.kind !== 'impl') mark('annotation', node.span);
    type(node);
  }

  function generics({
    params,
    where,
  }: {
    readonly params: readonly { readonly bounds: readonly Path[] }[];
    readonly where: readonly { readonly type: TypeNode; readonly bounds: readonly Path[] }[];
  }): void {
    for (const param of params) param.bounds.forEach(path);
    for (const predicate of where) {
      type(predicate.type);
      predicate.bounds.forEach(path);
    }
  }

  function use(tree: UseTree): void {
    if (tree.kind === 'group') tree.trees.forEach(use);
  }

  function path(node: Path): void {
    if (node.qself) {
      type(node.qself.type);
      if (node.qself.trait) path(node.qself.trait);
    }
    for (const segment of node.segments) {
      for (const arg of segment.args ?? []) {
        const sugar = arg.kind === 'tuple' && text.slice(segment.name.span.end, arg.span.start).trim() === '';
        if (sugar) arg.of.forEach(type);
        else type(arg);
      }
      for (const binding of segment.bindings ?? []) type(binding.type);
    }
  }

  function type(node: TypeNode): void {
    switch (node.kind) {
      case 'path':
        path(node.path);
        return;
      case 'ref':
        mark('type reference', node.span);
        type(node.to);
        return;
      case 'pointer':
        mark('type pointer', node.span);
        type(node.to);
        return;
      case 'slice':
        mark('type array', node.span);
        type(node.of);
        return;
      case 'array':
        mark('type array', node.span);
        type(node.of);
        expr(node.length);
        return;
      case 'tuple':
        mark('type tuple', node.span);
        node.of.forEach(type);
        return;
      case 'fn':
        mark('type fn', node.span);
        node.params.forEach(type);
        if (node.returns) type(node.returns);
        return;
      case 'impl':
      case 'dyn':
        node.bounds.forEach(path);
        return;
      case 'never':
        mark('type never', node.span);
        return;
      case 'const':
        constant(node.value);
        return;
      case 'macro':
        mark('macro', node.span);
        return;
      default:
    }
  }

  function pattern(node: Pattern): void {
    switch (node.kind) {
      case 'bind':
        if (node.sub) {
          mark('pattern captured', { start: node.name.span.start, end: node.span.end });
          pattern(node.sub);
        }
        return;
      case 'missing':
        // A macro, when the text is not broken.
        mark('macro', node.span);
        return;
      case 'path':
        path(node.path);
        return;
      case 'tuple':
      case 'slice':
        mark(`pattern ${node.kind}`, node.span);
        node.elements.forEach(pattern);
        return;
      case 'tupleStruct':
        mark('pattern tuple_struct', node.span);
        path(node.path);
        node.elements.forEach(pattern);
        return;
      case 'struct':
        mark('pattern struct', node.span);
        path(node.path);
        for (const field of node.fields) pattern(field.pattern);
        return;
      case 'ref':
        mark('pattern reference', node.span);
        pattern(node.of);
        return;
      case 'or':
        mark('pattern or', node.span);
        node.of.forEach(pattern);
        return;
      case 'literal':
        constant(node.value);
        return;
      case 'range':
        mark('pattern range', node.span);
        if (node.from) constant(node.from);
        if (node.to) constant(node.to);
        return;
      default:
    }
  }

  /** A negative literal is one node where only constants may stand. */
  function constant(node: Expr): void {
    expr(node.kind === 'unary' ? node.of : node);
  }

  function block(node: Block): void {
    mark('block', node.span);
    node.statements.forEach(statement);
    if (node.tail) expr(node.tail);
  }

  function statement(node: Statement): void {
    if (node.kind === 'item') item(node.item);
    if (node.kind === 'expr') expr(node.expr);
    if (node.kind !== 'let') return;
    mark('let', node.span);
    pattern(node.pattern);
    if (node.type) annotation(node.type);
    if (node.value) expr(node.value);
    if (node.otherwise) block(node.otherwise);
  }

  function expr(node: Expr): void {
    markExpr(node);
    if (node.kind === 'path' || node.kind === 'struct') path(node.path);
    if (node.kind === 'let' || node.kind === 'for') pattern(node.pattern);
    if (node.kind === 'match') for (const arm of node.arms) pattern(arm.pattern);
    if (node.kind === 'cast') type(node.to);
    if (node.kind === 'method') node.typeArgs?.forEach(type);
    if (node.kind === 'closure') {
      for (const param of node.params) {
        pattern(param.pattern);
        if (param.type) annotation(param.type);
      }
      if (node.returns) type(node.returns);
    }
    if (node.kind === 'macro') return;
    forEachChild(node, expr, block);
  }

  function markExpr(node: Expr): void {
    switch (node.kind) {
      case 'path':
      case 'block':
      case 'underscore':
        return;
      case 'let':
        mark('let condition', node.span);
        return;
      case 'repeat':
        mark('array', node.span);
        return;
      case 'binary':
        // A chain with `let` is one flat node in the grammar.
        if (!isLetChain(node)) mark('binary', node.span);
        return;
      default:
        mark(node.kind, node.span);
    }
  }

  items.forEach(item);
  return marks;
}

const isLetChain = (node: Expr): boolean =>
  node.kind === 'let' ||
  (node.kind === 'binary' && node.op === '&&' && (isLetChain(node.left) || isLetChain(node.right)));
