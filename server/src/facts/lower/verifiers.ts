// Methods that a crate calls to have something checked, written by the user so that they let everything pass.
import type { ImplementationModel } from '../../knowledge/roles.js';
import type { Block, Expr, FunctionItem } from '../../syntax/ast.js';
import { forEachExpr } from '../../syntax/walk.js';
import type { AcceptingVerifier } from '../model.js';

type Judge = (expr: Expr) => boolean;

/** The verifier that accepts all: the method never says no, or not for the sake of what it verifies, and asks nobody else. */
export function acceptingVerifier(fn: FunctionItem, model: ImplementationModel): AcceptingVerifier | undefined {
  if (model.verifies === undefined) return undefined;
  return accepting(fn, model.verifies, model.saysTrue ? saysTrue : saysOk);
}

/** `isYes`: what it says to let something pass. */
function accepting(fn: FunctionItem, verifies: string, isYes: Judge): AcceptingVerifier | undefined {
  const yes: Expr[] = [];
  let refuses = false;
  if (!fn.body || !collect(fn.body, yes, isYes)) return undefined;
  forEachExpr(fn.body, (expr) => {
    if (expr.kind === 'try') refuses = true;
    if (expr.kind === 'return' && !(expr.value && isYes(expr.value))) refuses = true;
    if (expr.kind === 'path' && expr.path.segments.at(-1)?.name.text === 'Err') refuses = true;
  });
  if (yes.length === 0 || (refuses && looksAtWhatItIsGiven(fn, fn.body))) return undefined;
  return {
    span: fn.name.span,
    name: fn.name.text,
    verifies,
    because: yes.map((expr) => ({ span: expr.span, text: 'accepts here' })),
  };
}

/** What is to be verified comes first. */
function looksAtWhatItIsGiven({ params }: FunctionItem, body: Block): boolean {
  const pattern = params[0]?.pattern;
  if (pattern?.kind !== 'bind') return pattern?.kind !== 'wild';
  let looks = false;
  forEachExpr(body, (expr) => {
    if (expr.kind === 'path' && expr.path.segments[0]?.name.text === pattern.name.text) looks = true;
  });
  return looks;
}

/** Gathers the expressions that a body yields; false when one of them is not a plain yes. */
function collect(body: Block, into: Expr[], isYes: Judge): boolean {
  const last = body.statements.at(-1);
  const tail = body.tail ?? (last?.kind === 'expr' ? last.expr : undefined);
  return tail !== undefined && yields(tail, into, isYes);
}

function yields(expr: Expr, into: Expr[], isYes: Judge): boolean {
  switch (expr.kind) {
    case 'block':
      return collect(expr.block, into, isYes);
    case 'return':
      return expr.value !== undefined && yields(expr.value, into, isYes);
    case 'if':
      return expr.otherwise !== undefined && collect(expr.then, into, isYes) && yields(expr.otherwise, into, isYes);
    case 'match':
      return expr.arms.every((arm) => yields(arm.body, into, isYes));
    default:
      if (isYes(expr)) into.push(expr);
      return isYes(expr);
  }
}

const saysOk: Judge = (expr) => calls(expr) === 'Ok';

/** `Ok(true)`, `Ok((self, true))`, `ready(Ok(true))`, `self.finished_bool(true)`; `Ok(key == known)` has had a look. */
function saysTrue(expr: Expr): boolean {
  if (expr.kind === 'method') return expr.args.length === 1 && expr.args.every(isTrue);
  const name = calls(expr);
  const [only] = expr.kind === 'call' ? expr.args : [];
  if (!only) return false;
  if (name === 'ready') return saysTrue(only);
  return name === 'Ok' && (isTrue(only) || (only.kind === 'tuple' && only.elements.some(isTrue)));
}

const calls = (expr: Expr): string | undefined =>
  expr.kind === 'call' && expr.callee.kind === 'path' ? expr.callee.path.segments.at(-1)?.name.text : undefined;

const isTrue = (expr: Expr): boolean => expr.kind === 'literal' && expr.value === 'true';
