// Which loops come to an end, as far as their form tells.
import type { Expr } from './ast.js';

/** `queue.pop()`: the list has an end. */
export const takesFromList = (expr: Expr): boolean =>
  expr.kind === 'method' && /^(?:pop(?:_front|_back|_first|_last)?|next|next_back)$/.test(expr.name.text);
