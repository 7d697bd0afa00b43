// What the code does with the verdicts that calls give: notes each use of a Result, Option or bool that tells one.
import type { Ty } from '../../knowledge/ty.js';
import type { Block, Expr, MatchArm, Pattern } from '../../syntax/ast.js';
import type { Span } from '../../text/span.js';
import type { ResultUse, StandIn } from '../model/outcome.js';
import { isStd } from '../types/std.js';
import { type Binding, type Val, withoutVerdict } from '../values/val.js';
import type { Telling, Verdict } from '../values/verdict.js';
import { strip, successOf } from './expressions.js';
import type { Frame } from './frame.js';
import { waysOut } from './propagation.js';
import { isSameCode } from './sameCode.js';
import { endsInReturn, type Given, ofBlock, onlyLogs, onlyTells, standIn } from './standIn.js';

/** Where more than the place of the use would have to change. */
const NOTHING = (): undefined => undefined;

const isBool = (ty: Ty): boolean => ty.kind === 'primitive' && ty.name === 'bool';

/** The verdict of a call that gives a value of the type, where such a value can tell one. */
export function verdictOf(frame: Frame, ty: Ty, args: readonly Val[]): Verdict | undefined {
  if (!isBool(ty) && !isStd(ty, 'Result') && !isStd(ty, 'Option')) return undefined;
  const about = args.flatMap((arg) => (arg.at ? [arg.at.root] : []));
  return { uses: [], about, read: false, ...waysOut(frame, ty) };
}

/** The call's result, as what tells its verdict and no other. */
export function telling(val: Val, verdict: Verdict | undefined): Val {
  const bare = withoutVerdict(val);
  return verdict ? { ...bare, verdict: { of: verdict, yes: true } } : bare;
}

function note({ of }: Telling, use: ResultUse): void {
  if (!of.uses.some((one) => one.how === use.how && one.span.start === use.span.start)) of.uses.push(use);
}

const namesIn = (verdict: Verdict): ReadonlySet<string> => new Set(verdict.about.map(({ name }) => name));

// ---------------------------------------------------------------- statements and variables

/** Nothing takes the value. */
export function noteDropped(val: Val, span: Span): void {
  if (val.verdict) note(val.verdict, { how: 'dropped', span });
}

/** A `let` keeps it, or throws it away. */
export function noteKept(val: Val, pattern: Pattern): void {
  const { verdict } = val;
  if (!verdict) return;
  if (pattern.kind === 'wild') note(verdict, { how: 'dropped', span: pattern.span });
  if (pattern.kind === 'bind') verdict.of.bound = { name: pattern.name.text, span: pattern.name.span };
}

/** A variable is read: it may hold a verdict, or what a verdict that was passed over is about. */
export function noteRead(frame: Frame, binding: Binding, span: Span): void {
  if (binding.val.verdict) binding.val.verdict.of.read = true;
  const passed = frame.passedOver.get(binding);
  if (!passed) return;
  frame.passedOver.delete(binding);
  const { telling, tells, span: branch } = passed;
  note(telling, { how: 'passed over', tells, span: branch, usedAt: span });
}

/** Verdicts that a variable keeps and nobody asks for. */
export function noteUnread(verdicts: Iterable<Verdict | undefined>): void {
  for (const verdict of verdicts) {
    if (verdict?.bound && !verdict.read && verdict.uses.length === 0) {
      verdict.uses.push({ how: 'unread', name: verdict.bound.name, span: verdict.bound.span });
    }
  }
}

// ---------------------------------------------------------------- to the caller

/** `?`: what is left tells nothing more, unless it is itself a yes or no. */
export function tried(val: Val, ty: Ty, span: Span): Val {
  const { verdict } = val;
  if (!verdict) return { ...val, ty };
  if (isBool(ty) || isStd(ty, 'Option')) return { ...val, ty };
  note(verdict, { how: 'handed on', span });
  return { ...withoutVerdict(val), ty };
}

const REJECTING =
  /invalid|tamper|forg|corrupt|bad|revoked|fail|wrong|mismatch|broken|reject|missing|unverified|test|demo/i;

const VERIFYING = /verif|valid|check|auth|trusted|genuine/i;

/** A function returns it. */
export function noteReturned(frame: Frame, val: Val, span: Span): void {
  const { verdict } = val;
  if (!verdict) return;
  const reversed = !verdict.yes && VERIFYING.test(frame.functionName);
  note(verdict, { how: reversed && !REJECTING.test(frame.functionName) ? 'reversed' : 'handed on', span });
}

/** A function whose task it is to tell failures says yes at its end, whatever the check said that it only logs. */
export function noteAccepted(frame: Frame, tail: Expr): void {
  if (!VERIFYING.test(frame.functionName) || REJECTING.test(frame.functionName)) return;
  const given = standIn(tail, new Set());
  if (given !== 'done' && given !== 'acceptance') return;
  for (const { telling, tells, span } of frame.passedOver.values())
    note(telling, { how: 'passed over', tells, span, usedAt: tail.span });
  frame.passedOver.clear();
}

// ---------------------------------------------------------------- methods

const KEEPING = new Set(
  'map map_err and_then ok as_ref as_mut as_deref filter transpose flatten inspect inspect_err ok_or ok_or_else cloned copied context with_context wrap_err wrap_err_with change_context and'.split(
    ' ',
  ),
);
const YES = new Set(['is_ok', 'is_some', 'is_ok_and', 'is_some_and']);
const NO = new Set(['is_err', 'is_none', 'is_none_or', 'err']);
const UNWRAPS = new Set(['unwrap', 'expect', 'unwrap_unchecked']);

/** What a method makes of the verdict that its receiver tells. */
export function afterMethod(frame: Frame, expr: Expr & { kind: 'method' }, receiver: Val, result: Val): Val {
  const { verdict } = receiver;
  if (!verdict || !couldTell(receiver.ty)) return result;
  const name = expr.name.text;
  const bare = withoutVerdict(result);
  const span = { start: expr.name.span.start, end: expr.span.end };
  if (KEEPING.has(name)) return { ...bare, verdict };
  if (YES.has(name) && isBool(successOf(receiver.ty)) && expr.args.length === 0)
    note(verdict, { how: 'half asked', by: name, span });
  if (YES.has(name)) return { ...bare, verdict };
  if (NO.has(name)) return { ...bare, verdict: { ...verdict, yes: !verdict.yes } };
  const { instead } = waysOut(frame, strip(receiver.ty));
  if (UNWRAPS.has(name)) {
    note(verdict, { how: 'unwrapped', by: name, span, instead });
    return isBool(bare.ty) ? { ...bare, verdict } : bare;
  }
  const given = replacement(expr, receiver, verdict.of);
  if (given === 'leaves') note(verdict, { how: 'matched', span });
  else if (given !== undefined) note(verdict, { how: 'replaced', by: name, with: given, span, instead });
  // `verify(..).unwrap_or(false)` is the verdict as a bool.
  return given === 'refusal' && isBool(bare.ty) ? { ...bare, verdict } : bare;
}

const couldTell = (ty: Ty): boolean => {
  const bare = strip(ty);
  return isBool(bare) || isStd(bare, 'Result') || isStd(bare, 'Option') || bare.kind === 'unknown';
};

/** What `unwrap_or` and the like put in the place of a failure. */
function replacement(expr: Expr & { kind: 'method' }, receiver: Val, verdict: Verdict): StandIn | 'leaves' | undefined {
  const name = expr.name.text;
  const success = successOf(receiver.ty);
  if (name === 'unwrap_or_default') return emptyOf(success);
  const [first] = expr.args;
  if (!first || !/^(?:unwrap_or|unwrap_or_else|map_or|map_or_else|or|or_else)$/.test(name)) return undefined;
  const body = first.kind === 'closure' ? first.body : first;
  // A function that is named instead of a closure: `unwrap_or_else(Vec::new)`.
  if (/_else$/.test(name) && body.kind === 'path') {
    const called: Expr = { kind: 'call', callee: body, args: [], span: body.span, argsSpan: body.span };
    return valueOnly(standIn(called, namesIn(verdict)));
  }
  return valueOnly(standIn(body, namesIn(verdict)));
}

const valueOnly = (given: Given): StandIn | 'leaves' =>
  given === 'nothing' || given === 'done' ? 'acceptance' : given;

function emptyOf(ty: Ty): StandIn {
  if (isBool(ty) || isStd(ty, 'Option')) return 'refusal';
  if (ty.kind === 'tuple' && ty.of.length === 0) return 'acceptance';
  return ty.kind === 'primitive' ? 'other' : 'empty';
}

// ---------------------------------------------------------------- branches

/** `if` and `if let` on a verdict. */
export function noteConditional(frame: Frame, expr: Expr & { kind: 'if' }, condition: Val): void {
  const { verdict } = condition;
  if (!verdict) return;
  const { then } = expr;
  const { following } = frame;
  const next =
    following?.after === expr && frame.regions.length === 0 && endsInReturn(then) ? following.tail : undefined;
  const otherwise = expr.otherwise ?? next;
  const inputs = namesIn(verdict.of);
  const success = judged(frame, verdict.yes ? ofBlock(then, inputs) : otherwise && standIn(otherwise, inputs));
  const failure = judged(frame, verdict.yes ? otherwise && standIn(otherwise, inputs) : ofBlock(then, inputs));
  const at = verdict.yes ? (otherwise?.span ?? expr.span) : then.span;
  const accepts = failure === 'acceptance' && success !== 'acceptance';
  if (accepts && !REJECTING.test(frame.functionName)) {
    note(verdict, { how: 'reversed', span: expr.condition.span });
  } else if (failure === 'empty' || failure === 'input') {
    note(verdict, { how: 'replaced', by: 'else', with: failure, span: at, instead: NOTHING });
  } else {
    note(verdict, { how: 'matched', span: expr.condition.span });
    // Told or not, the code goes on the same way; what is printed for a success too is an answer for a person.
    const told = verdict.yes ? !otherwise && onlyLogs(then) : onlyTells(then) && (!otherwise || onlyLogs(otherwise));
    if (told) passOver(frame, verdict, verdict.yes ? 'success' : 'failure', then.span);
  }
}

/** The object at hand is used for other things too. */
function passOver(frame: Frame, telling: Telling, tells: 'failure' | 'success', span: Span): void {
  const { about } = telling.of;
  const others = about.filter(({ name }) => name !== 'self');
  for (const binding of others.length > 0 ? others : about) frame.passedOver.set(binding, { telling, tells, span });
}

/** `Ok(())` for a failure is no answer of a function whose task it is to tell failures. */
function judged(frame: Frame, given: Given | undefined): Given | undefined {
  if (given !== 'done') return given;
  return VERIFYING.test(frame.functionName) ? 'acceptance' : 'other';
}

/** What a pattern of `if let` says of the verdict when it matches. */
export function letVerdict(pattern: Pattern, val: Val): Telling | undefined {
  const { verdict } = val;
  if (verdict && leavesAnswer(pattern, val)) note(verdict, { how: 'half asked', by: 'Ok(_)', span: pattern.span });
  const name = pattern.kind === 'tupleStruct' || pattern.kind === 'path' ? pattern.path.segments.at(-1)?.name.text : '';
  if (name === 'Ok' || name === 'Some') return verdict;
  return verdict && (name === 'Err' || name === 'None') ? { ...verdict, yes: !verdict.yes } : undefined;
}

/** `Ok(_)`, where a truth value is within. */
const leavesAnswer = (pattern: Pattern, { ty }: Val): boolean =>
  pattern.kind === 'tupleStruct' &&
  pattern.path.segments.at(-1)?.name.text === 'Ok' &&
  pattern.elements[0]?.kind === 'wild' &&
  isBool(successOf(strip(ty)));

export function noteMatch(frame: Frame, arms: readonly MatchArm[], on: Val, span: Span): void {
  const { verdict } = on;
  if (!verdict) return;
  const half = arms.find((arm) => leavesAnswer(arm.pattern, on));
  if (half) note(verdict, { how: 'half asked', by: 'Ok(_)', span: half.pattern.span });
  const inputs = namesIn(verdict.of);
  const failing = arms.filter((arm) => !arm.guard && isFailing(arm.pattern));
  for (const arm of failing) {
    const given = judged(frame, standIn(arm.body, inputs));
    if (given === 'acceptance' && REJECTING.test(frame.functionName)) continue;
    if (given === 'empty' || given === 'input' || given === 'acceptance') {
      note(verdict, { how: 'replaced', by: 'match', with: given, span: arm.pattern.span, instead: NOTHING });
      return;
    }
  }
  const same = failing.find((arm) => arms.some((other) => other !== arm && isSameCode(arm.body, other.body)));
  if (same && arms.length === 2 && couldTell(on.ty)) {
    note(verdict, { how: 'replaced', by: 'match', with: 'acceptance', span: same.pattern.span, instead: NOTHING });
    return;
  }
  note(verdict, { how: 'matched', span });
}

/** After the arms of a `match`: a failure is only logged, and so is a success. */
export function noteAfterMatch(frame: Frame, arms: readonly MatchArm[], { verdict }: Val): void {
  const failed = arms.find((arm) => isFailing(arm.pattern));
  const others = arms.filter((arm) => arm !== failed);
  if (!verdict || !failed || arms.some((arm) => arm.guard) || !others.every(({ body }) => onlyLogs(body))) return;
  if (onlyTells(failed.body)) passOver(frame, verdict, 'failure', failed.body.span);
}

const isFailing = (pattern: Pattern): boolean =>
  pattern.kind === 'wild' ||
  ((pattern.kind === 'tupleStruct' || pattern.kind === 'path') &&
    /^(?:Err|None)$/.test(pattern.path.segments.at(-1)?.name.text ?? ''));

/** The failing block of `let … else`. */
export function noteLetElse(val: Val, otherwise: Block): void {
  const { verdict } = val;
  if (!verdict) return;
  const given = ofBlock(otherwise, namesIn(verdict.of));
  if (given === 'empty' || given === 'input')
    note(verdict, { how: 'replaced', by: 'else', with: given, span: otherwise.span, instead: NOTHING });
  else note(verdict, { how: 'matched', span: otherwise.span });
}
