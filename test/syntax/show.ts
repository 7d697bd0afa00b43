// Prints trees on one line, so that a test can say what it expects in a few words.
import type { Block, Expr, Item, Path, Pattern, Statement, TypeNode, UseTree } from '../../server/src/syntax/ast.js';

export function showExpr(expr: Expr): string {
  switch (expr.kind) {
    case 'literal':
      return `${JSON.stringify(expr.value)}:${expr.literal}${expr.suffix ? `:${expr.suffix}` : ''}`;
    case 'path':
      return showPath(expr.path);
    case 'call':
      return list('call', [expr.callee, ...expr.args]);
    case 'method':
      return `(.${expr.name.text}${showTypes(expr.typeArgs)}${[expr.receiver, ...expr.args].map((e) => ` ${showExpr(e)}`).join('')})`;
    case 'field':
      return `${showExpr(expr.base)}.${expr.name.text || '?'}`;
    case 'index':
      return `${showExpr(expr.base)}[${showExpr(expr.index)}]`;
    case 'ref':
      return `(&${expr.mutable ? 'mut' : ''} ${showExpr(expr.of)})`;
    case 'unary':
      return `(${expr.op} ${showExpr(expr.of)})`;
    case 'binary':
      return list(expr.op, [expr.left, expr.right]);
    case 'assign':
      return list(expr.op, [expr.target, expr.value]);
    case 'range':
      return `(${expr.inclusive ? '..=' : '..'} ${expr.from ? showExpr(expr.from) : '-'} ${expr.to ? showExpr(expr.to) : '-'})`;
    case 'array':
      return list('array', expr.elements);
    case 'repeat':
      return list('repeat', [expr.element, expr.length]);
    case 'tuple':
      return list('tuple', expr.elements);
    case 'struct': {
      const fields = expr.fields.map((f) => (f.shorthand ? f.name.text : `${f.name.text}: ${showExpr(f.value)}`));
      if (expr.base) fields.push(`..${showExpr(expr.base)}`);
      return `${showPath(expr.path)}{${fields.join(', ')}}`;
    }
    case 'block':
      return `${expr.flavour === 'plain' ? '' : expr.flavour}${showBlock(expr.block)}`;
    case 'if':
      return `(if ${showExpr(expr.condition)} ${showBlock(expr.then)}${expr.otherwise ? ` ${showExpr(expr.otherwise)}` : ''})`;
    case 'let':
      return `(let ${showPattern(expr.pattern)} ${showExpr(expr.value)})`;
    case 'match': {
      const arms = expr.arms.map(
        (arm) => `${showPattern(arm.pattern)}${arm.guard ? ` if ${showExpr(arm.guard)}` : ''} => ${showExpr(arm.body)}`,
      );
      return `(match ${showExpr(expr.on)} [${arms.join(', ')}])`;
    }
    case 'loop':
      return `(loop ${showBlock(expr.body)})`;
    case 'while':
      return `(while ${showExpr(expr.condition)} ${showBlock(expr.body)})`;
    case 'for':
      return `(for ${showPattern(expr.pattern)} ${showExpr(expr.over)} ${showBlock(expr.body)})`;
    case 'closure': {
      const params = expr.params.map((p) => showPattern(p.pattern) + (p.type ? `: ${showType(p.type)}` : ''));
      const returns = expr.returns ? ` -> ${showType(expr.returns)}` : '';
      return `(${expr.isAsync ? 'async ' : ''}|${params.join(', ')}|${returns} ${showExpr(expr.body)})`;
    }
    case 'return':
    case 'break':
      return expr.value ? list(expr.kind, [expr.value]) : expr.kind;
    case 'try':
      return `${showExpr(expr.of)}?`;
    case 'await':
      return `${showExpr(expr.of)}.await`;
    case 'cast':
      return `(as ${showExpr(expr.of)} ${showType(expr.to)})`;
    case 'macro': {
      const captures = expr.captures.length > 0 ? ` {${expr.captures.map((c) => c.name.text).join(' ')}}` : '';
      const marks = `${expr.repeat ? ' repeat' : ''}${expr.opaque ? ' opaque' : ''}`;
      return `(${showPath(expr.path)}!${expr.args.map((e) => ` ${showExpr(e)}`).join('')}${captures}${marks})`;
    }
    default:
      return expr.kind;
  }
}

const list = (head: string, exprs: readonly Expr[]): string => `(${[head, ...exprs.map(showExpr)].join(' ')})`;

export function showBlock(block: Block): string {
  const parts = block.statements.map(showStatement);
  if (block.tail) parts.push(showExpr(block.tail));
  return `{${parts.join(' ')}}`;
}

export function showStatement(statement: Statement): string {
  if (statement.kind === 'expr') return `${showExpr(statement.expr)};`;
  if (statement.kind === 'item') return `<${showItem(statement.item)}>`;
  const type = statement.type ? `: ${showType(statement.type)}` : '';
  const value = statement.value ? ` = ${showExpr(statement.value)}` : '';
  const otherwise = statement.otherwise ? ` else ${showBlock(statement.otherwise)}` : '';
  return `let ${showPattern(statement.pattern)}${type}${value}${otherwise};`;
}

export function showPath(path: Path): string {
  const { qself } = path;
  const start = qself ? `<${showType(qself.type)}${qself.trait ? ` as ${showPath(qself.trait)}` : ''}>::` : '';
  const segments = path.segments.map((segment) => {
    const bindings = (segment.bindings ?? []).map((b) => `${b.name.text} = ${showType(b.type)}`);
    const args = segment.args ? [...segment.args.map(showType), ...bindings] : [];
    return (segment.name.text || '?') + (segment.args ? `<${args.join(', ')}>` : '');
  });
  return start + (path.global ? '::' : '') + segments.join('::');
}

const showTypes = (types: readonly TypeNode[] | undefined): string =>
  types ? `<${types.map(showType).join(', ')}>` : '';

export function showType(type: TypeNode): string {
  switch (type.kind) {
    case 'path':
      return showPath(type.path);
    case 'ref':
      return `&${type.mutable ? 'mut ' : ''}${showType(type.to)}`;
    case 'pointer':
      return `*${type.mutable ? 'mut' : 'const'} ${showType(type.to)}`;
    case 'slice':
      return `[${showType(type.of)}]`;
    case 'array':
      return `[${showType(type.of)}; ${showExpr(type.length)}]`;
    case 'tuple':
      return `(${type.of.map(showType).join(', ')})`;
    case 'impl':
    case 'dyn':
      return `${type.kind} ${type.bounds.map(showPath).join(' + ')}`;
    case 'fn':
      return `fn(${type.params.map(showType).join(', ')})${type.returns ? ` -> ${showType(type.returns)}` : ''}`;
    case 'const':
      return `{${showExpr(type.value)}}`;
    default:
      return type.kind;
  }
}

export function showPattern(pattern: Pattern): string {
  const all = (patterns: readonly Pattern[]): string => patterns.map(showPattern).join(', ');
  switch (pattern.kind) {
    case 'bind': {
      const marks = `${pattern.byRef ? 'ref ' : ''}${pattern.mutable ? 'mut ' : ''}`;
      return `${marks}${pattern.name.text}${pattern.sub ? ` @ ${showPattern(pattern.sub)}` : ''}`;
    }
    case 'path':
      return `=${showPath(pattern.path)}`;
    case 'tuple':
      return `(${all(pattern.elements)})`;
    case 'slice':
      return `[${all(pattern.elements)}]`;
    case 'tupleStruct':
      return `${showPath(pattern.path)}(${all(pattern.elements)})`;
    case 'struct':
      return `${showPath(pattern.path)}{${pattern.fields.map((f) => `${f.name.text}: ${showPattern(f.pattern)}`).join(', ')}}`;
    case 'ref':
      return `&${showPattern(pattern.of)}`;
    case 'or':
      return pattern.of.map(showPattern).join(' | ');
    case 'literal':
      return showExpr(pattern.value);
    case 'range':
      return `${pattern.from ? showExpr(pattern.from) : ''}..${pattern.to ? showExpr(pattern.to) : ''}`;
    case 'wild':
      return '_';
    case 'rest':
      return '..';
    default:
      return pattern.kind;
  }
}

export function showUse(tree: UseTree): string {
  const path = showPath(tree.path);
  switch (tree.kind) {
    case 'name':
      return tree.alias ? `${path} as ${tree.alias.text}` : path;
    case 'glob':
      return `${path}::*`;
    default:
      return `${path}::{${tree.trees.map(showUse).join(', ')}}`;
  }
}

const showItems = (items: readonly Item[]): string => items.map((item) => ` <${showItem(item)}>`).join('');

/** What kind of item it is, its name and what belongs to it in short. */
export function showItem(item: Item): string {
  const pub = item.isPublic ? 'pub ' : '';
  switch (item.kind) {
    case 'fn': {
      const marks = `${item.isAsync ? 'async ' : ''}${item.isUnsafe ? 'unsafe ' : ''}`;
      const params = item.params.map((p) => `${showPattern(p.pattern)}: ${showType(p.type)}`);
      const all = [...(item.self ? [`self ${item.self}`] : []), ...params].join(', ');
      const returns = item.returns ? ` -> ${showType(item.returns)}` : '';
      return `${pub}${marks}fn ${item.name.text || '?'}(${all})${returns}${item.body ? ` ${showBlock(item.body)}` : ''}`;
    }
    case 'struct':
    case 'union': {
      const fields = item.fields.map((f) => `${f.isPublic ? 'pub ' : ''}${f.name.text}: ${showType(f.type)}`);
      return `${pub}${item.kind} ${item.name.text} {${fields.join(', ')}}`;
    }
    case 'enum': {
      const variants = item.variants.map((v) => {
        const fields = v.fields.map((f) => `${f.name.text}: ${showType(f.type)}`).join(', ');
        return `${v.name.text}{${fields}}${v.discriminant ? ` = ${showExpr(v.discriminant)}` : ''}`;
      });
      return `${pub}enum ${item.name.text} {${variants.join(', ')}}`;
    }
    case 'const':
    case 'static':
      return `${pub}${item.kind} ${item.mutable ? 'mut ' : ''}${item.name.text}: ${showType(item.type)}${item.value ? ` = ${showExpr(item.value)}` : ''}`;
    case 'type':
      return `${pub}type ${item.name.text}${item.type ? ` = ${showType(item.type)}` : ''}`;
    case 'use':
      return `${pub}use ${showUse(item.tree)}`;
    case 'externCrate':
      return `extern crate ${item.name.text}${item.alias ? ` as ${item.alias.text}` : ''}`;
    case 'mod':
      return `${pub}mod ${item.name.text}${item.items ? ` [${showItems(item.items)} ]` : ''}`;
    case 'impl':
      return `impl ${item.trait ? `${showPath(item.trait)} for ` : ''}${showType(item.self)} [${showItems(item.items)} ]`;
    case 'trait':
      return `${pub}trait ${item.name.text}: ${item.supertraits.map(showPath).join(' + ')} [${showItems(item.items)} ]`;
    case 'macro':
      return `${showPath(item.path)}!${item.defines ? ` ${item.defines.text}` : ''} [${showItems(item.items)} ]`;
    case 'foreign':
      return `foreign [${showItems(item.items)} ]`;
    default:
      return 'broken';
  }
}
