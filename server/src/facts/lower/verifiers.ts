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
  const last = body.statements.at(-1);
  const tail = body.tail ?? (last?.kind === 'expr' ? last.expr : undefined);
  return tail !== undefined && yields(tail, into);
}

function yields(expr: Expr, into: Expr[]): boolean {
  switch (expr.kind) {
    case 'block':
      return collect(expr.block, into);
    case 'return':
      return expr.value !== undefined && yields(expr.value, into);
    case 'if':
      return expr.otherwise !== undefined && collect(expr.then, into) && yields(expr.otherwise, into);
    case 'match':
      return expr.arms.every((arm) => yields(arm.body, into));
    default:
      if (isYes(expr)) into.push(expr);
      return isYes(expr);
  }
}

const isYes = (expr: Expr): boolean =>
  expr.kind === 'call' && expr.callee.kind === 'path' && expr.callee.path.segments.at(-1)?.name.text === 'Ok';
