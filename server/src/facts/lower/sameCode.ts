// Whether two pieces of code say the same, wherever they stand.
import type { Expr } from '../../syntax/ast.js';

/** Code that does nothing is the same as any other such code, and says nothing. */
export function isSameCode(a: Expr, b: Expr): boolean {
  return !isNothing(a) && !isNothing(b) && written(a) === written(b);
}

function isNothing(expr: Expr): boolean {
  if (expr.kind === 'block') return expr.block.statements.length === 0 && !expr.block.tail;
  return expr.kind === 'tuple' && expr.elements.length === 0;
}

const MOST = 4000;

/** The tree without its places; what is too long is like nothing else. */
function written(expr: Expr): string | object {
  const text = JSON.stringify(expr, (key, value: unknown) => (/[sS]pan$/.test(key) ? undefined : value));
  return text.length > MOST ? {} : text;
}
