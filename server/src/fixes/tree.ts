// Where the expressions of a function's body stand: what is around each, and which statement it is a part of.

import type { Block, Expr, Statement } from '../syntax/ast.js';
import { variableName } from '../syntax/onlyName.js';
import { forEachChild } from '../syntax/walk.js';
import type { Span } from '../text/span.js';

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

export function treeOf(body: Block): Tree {
  const places = new Map<Expr, Place>();
  walkBlock(body, { direct: true });
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
