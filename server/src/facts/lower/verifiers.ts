// Methods that a crate calls to have something checked, written by the user so that they let everything pass.
import type { Block, Expr, FunctionItem } from '../../syntax/ast.js';
import { forEachExpr } from '../../syntax/walk.js';
import type { AcceptingVerifier } from '../model.js';

/** The verifier that accepts all, when the method never says no and asks nobody else. */
export function acceptingVerifier(fn: FunctionItem, verifies: string): AcceptingVerifier | undefined {
  const yes: Expr[] = [];
  let refuses = false;
  if (!fn.body || !collect(fn.body, yes)) return undefined;
  forEachExpr(fn.body, (expr) => {
    if (expr.kind === 'try') refuses = true;
    if (expr.kind === 'return' && !(expr.value && isYes(expr.value))) refuses = true;
    if (expr.kind === 'path' && expr.path.segments.at(-1)?.name.text === 'Err') refuses = true;
  });
  if (refuses || yes.length === 0) return undefined;
  return {
    span: fn.name.span,
    name: fn.name.text,
    verifies,
    because: yes.map((expr) => ({ span: expr.span, text: 'accepts here' })),
  };
}

/** Gathers the expressions that a body yields; false when one of them is not a plain yes. */
function collect(body: Block, into: Expr[]): boolean {
  const { tail } = body;
  if (!tail) return false;
  if (tail.kind === 'block') return collect(tail.block, into);
  if (!isYes(tail)) return false;
  into.push(tail);
  return true;
}

const isYes = (expr: Expr): boolean =>
  expr.kind === 'call' && expr.callee.kind === 'path' && expr.callee.path.segments.at(-1)?.name.text === 'Ok';
