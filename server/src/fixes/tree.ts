// Where the expressions of a function's body stand: what is around each, and which statement it is a part of.
import type { Block, Expr, Item, Statement } from '../syntax/ast.js';
import { namesAt } from '../syntax/codeText.js';
import { variableName } from '../syntax/onlyName.js';
import { forEachChild } from '../syntax/walk.js';
import { contains, type Span } from '../text/span.js';
import { isBlock } from './runs.js';

export type Let = Statement & { readonly kind: 'let' };

export interface Place {
  /** The expression around it; absent for that of a statement. */
  readonly parent?: Expr;
  /** What it stands in, down to the end of a block. */
  readonly statement: Span;
  /** The `let` that it is the value of. */
  readonly bound?: Let;
  /** It runs as a part of the function itself: `?` leaves the function. */
  readonly direct: boolean;
  /** The innermost loop around it. */
  readonly loop?: Expr;
}

export type Tree = ReadonlyMap<Expr, Place>;

/** Of all code of an item: a constant has a value, a macro may hold items. */
export function treeOfItem(item: Item | undefined): Tree {
  switch (item?.kind) {
    case 'fn':
      return item.body ? treeOf(item.body) : NOTHING;
    case 'const':
    case 'static':
      return item.value ? treeOf(item.value) : NOTHING;
    case 'macro':
      return new Map(item.items.flatMap((inner) => [...treeOfItem(inner)]));
    default:
      return NOTHING;
  }
}

const NOTHING: Tree = new Map();

export function treeOf(body: Block | Expr): Tree {
  const places = new Map<Expr, Place>();
  if (isBlock(body)) walkBlock(body, { direct: true });
  else walk(body, { statement: body.span, direct: false });
  return places;

  function walkBlock({ statements, tail }: Block, around: Around): void {
    for (const statement of statements) {
      if (statement.kind === 'expr') walk(statement.expr, { statement: statement.span, ...around });
      if (statement.kind !== 'let') continue;
      if (statement.value) walk(statement.value, { statement: statement.span, bound: statement, ...around });
      if (statement.otherwise) walkBlock(statement.otherwise, around);
    }
    if (tail) walk(tail, { statement: tail.span, ...around });
  }

  function walk(expr: Expr, place: Place): void {
    places.set(expr, place);
    const isOwn = expr.kind !== 'closure' && !(expr.kind === 'block' && expr.flavour === 'async');
    const loop = LOOPS.has(expr.kind) ? expr : place.loop;
    const around: Around = { direct: place.direct && isOwn, ...(loop ? { loop } : {}) };
    forEachChild(
      expr,
      (child) => walk(child, { parent: expr, statement: place.statement, ...around }),
      (block) => walkBlock(block, around),
    );
  }
}

type Around = Pick<Place, 'direct' | 'loop'>;

const LOOPS: ReadonlySet<Expr['kind']> = new Set<Expr['kind']>(['loop', 'while', 'for']);

export function exprAt(tree: Tree, span: Span): Expr | undefined {
  return [...tree.keys()].find((expr) => expr.span.start === span.start && expr.span.end === span.end);
}

/** The expressions that hold a place, the innermost first. */
export const exprsAround = (tree: Tree, place: Span): readonly Expr[] =>
  [...tree.keys()].filter((expr) => contains(expr.span, place)).reverse();

/** Where a variable is read: undefined when a macro names it in its text, so that there may be more. */
export function usesOf(tree: Tree, name: string): readonly Expr[] | undefined {
  const found: Expr[] = [];
  for (const expr of tree.keys()) {
    if (variableName(expr) === name) found.push(expr);
    if (expr.kind === 'macro' && (expr.opaque || expr.captures.some((capture) => capture.name.text === name)))
      return undefined;
  }
  return found;
}

/**
 * Where a variable is read, from an offset of the item's text on: undefined when something else may have its name there,
 * be it a field, another variable or what a macro says in its text.
 */
export function onlyUsesOf(tree: Tree, name: string, text: string, from = 0): readonly Expr[] | undefined {
  const exprs = [...tree.keys()].filter(({ span }) => span.start >= from);
  const uses = exprs.filter((expr) => variableName(expr) === name);
  const isSaidInText = exprs.some(
    (expr) =>
      expr.kind === 'macro' &&
      (expr.captures.some((capture) => capture.name.text === name) ||
        (expr.opaque && text.slice(expr.bodySpan.start, expr.bodySpan.end).includes(name))),
  );
  const named = namesAt(text, name).filter(({ start }) => start >= from);
  return isSaidInText || named.length !== uses.length ? undefined : uses;
}

/** What is made of it by `?`, `unwrap` and what else takes a value out of its `Result`. */
export function takenOut(tree: Tree, expr: Expr): Expr {
  let at = expr;
  for (;;) {
    const parent = tree.get(at)?.parent;
    const goesOn =
      parent?.kind === 'try' ||
      (parent?.kind === 'method' && parent.receiver === at && DEALS_WITH_FAILURE.has(parent.name.text));
    if (!goesOn) return at;
    at = parent;
  }
}

const DEALS_WITH_FAILURE = new Set([
  'map_err',
  'ok',
  'ok_or',
  'ok_or_else',
  'context',
  'with_context',
  'unwrap',
  'expect',
]);
