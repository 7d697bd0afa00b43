// The code around a call that runs as often as the call does: the body of a function, loop, closure or async block.
import type { Block, Expr, Statement } from '../syntax/ast.js';
import { takesFromList } from '../syntax/ends.js';
import { forEachExpr } from '../syntax/walk.js';
import { contains, type Span } from '../text/span.js';

export interface Run {
  /** A closure may have an expression only. */
  readonly body: Block | Expr;
  /** It is that of a loop, or of a closure or block that others start. */
  readonly isInner: boolean;
  /** No list and no number ends the loop. */
  readonly isEndless: boolean;
}

/** The innermost one; undefined where the place stands in what a loop asks before each round. */
export function runAround(body: Block, at: Span): Run | undefined {
  let found: Run | undefined = { body, isInner: false, isEndless: false };
  forEachExpr(body, (expr) => {
    if (!contains(expr.span, at)) return false;
    const inner = innerBody(expr);
    if (inner && contains(inner.span, at)) found = { body: inner, isInner: true, isEndless: endless(expr) };
    else if (expr.kind === 'while' && contains(expr.condition.span, at)) found = undefined;
    return true;
  });
  return found;
}

const endless = (expr: Expr): boolean =>
  expr.kind === 'loop' ||
  (expr.kind === 'while' && expr.condition.kind === 'let' && !takesFromList(expr.condition.value));

function innerBody(expr: Expr): Block | Expr | undefined {
  switch (expr.kind) {
    case 'loop':
    case 'while':
    case 'for':
      return expr.body;
    case 'closure':
      return expr.body.kind === 'block' && expr.body.flavour === 'plain' ? expr.body.block : expr.body;
    case 'block':
      return expr.flavour === 'async' ? expr.block : undefined;
    default:
      return undefined;
  }
}

export const isBlock = (body: Block | Expr): body is Block => 'statements' in body;

/** The statements of a block with what it yields. */
export const partsOf = ({ statements, tail }: Block): readonly (Statement | Expr)[] => [
  ...statements,
  ...(tail ? [tail] : []),
];
