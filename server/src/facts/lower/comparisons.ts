// Notes what the code compares with `==`, with methods and macros that do the same.
import { secretByName } from '../../knowledge/secretNames.js';
import { primitive } from '../../knowledge/ty.js';
import type { Expr } from '../../syntax/ast.js';
import { comparedForm } from '../types/comparable.js';
import { isStd } from '../types/std.js';
import type { Val } from '../values/val.js';
import { nameOf, strip } from './expressions.js';
import { type ComparedEvent, type Frame, siteOf } from './frame.js';
import { elementOf } from './loops.js';

interface Side {
  readonly expr: Expr;
  readonly val: Val;
}

/** How it is written and what it asks. */
type Question = Pick<ComparedEvent, 'by' | 'asks' | 'asserts'>;

const METHODS: ReadonlyMap<string, Question['asks']> = new Map([
  ['eq', 'equal'],
  ['ne', 'different'],
  ['starts_with', 'start'],
  ['ends_with', 'end'],
  ['cmp', 'order'],
  ['eq_ignore_ascii_case', 'equal in any case'],
  ['contains', 'element'],
]);
const MACROS: ReadonlyMap<string, Question['asks']> = new Map([
  ['assert_eq', 'equal'],
  ['assert_ne', 'different'],
  ['debug_assert_eq', 'equal'],
  ['debug_assert_ne', 'different'],
]);
/** They end with the first element for which the answer is clear. */
const UNTIL_CLEAR = new Set(['all', 'any', 'position', 'find']);

/** Comparisons whose answer ends a loop. */
const deciding = new WeakSet<Expr>();

export const decidesOn = (expr: Expr): unknown => deciding.add(expr);

export function noteCompared(frame: Frame, expr: Expr, question: Question, left: Side, right: Side): void {
  const elementwise = deciding.has(expr) && frame.regions.length > 0;
  const sides = [left, right].map((side) => comparedSide(frame, side, elementwise));
  const [first, second] = sides;
  if (!first || !second || first.form === 'other' || second.form === 'other') return;
  if (first.form === 'unknown' && second.form === 'unknown' && !speakOfSecrets(question.by, left.expr, right.expr))
    return;
  if (first.literal || second.literal) return;
  frame.out.compared.push({ ...question, span: expr.span, sides: [first, second], site: siteOf(frame) });
}

function comparedSide(frame: Frame, { expr, val }: Side, elementwise: boolean): ComparedEvent['sides'][number] {
  const form = comparedForm(val.ty, frame.scope, frame.world.api);
  // A loop that ends at the first byte that differs compares all of them in turn.
  const inTurn = elementwise && form === 'other' && isByteOf(val);
  return {
    val: inTurn ? { ...val, ty: { kind: 'slice', of: primitive('u8') } } : val,
    span: expr.span,
    form: inTurn ? 'bytes' : form,
    simple: !inTurn && isSimple(expr),
    literal: isLiteral(expr),
  };
}

/** An element of a run of bytes. */
function isByteOf({ ty, src }: Val): boolean {
  const bare = strip(ty);
  if (bare.kind !== 'primitive' || bare.name !== 'u8') return false;
  for (let source = src; source.kind === 'of'; source = source.of.src) if (source.part) return true;
  return false;
}

/** Nothing is known of the types, but one side is a variable or field that is named as a secret, and none is a constant. */
function speakOfSecrets(by: string, ...sides: readonly Expr[]): boolean {
  // A method of that name may be anybody's: that of a column of a table makes a query.
  if (by !== '==' && by !== '!=') return false;
  const names = sides.map((side) => nameOf(side).name ?? '');
  return names.some((name) => secretByName(name)?.sure) && !names.some((name) => /^[A-Z]/.test(name));
}

export function noteComparingMethod(frame: Frame, expr: Expr & { kind: 'method' }, receiver: Val, arg: Val): void {
  const [only] = expr.args;
  const by = expr.name.text;
  const asks = METHODS.get(by);
  if (!only || expr.args.length !== 1 || !asks) return;
  const first = asks === 'element' ? oneOfList(frame, receiver) : receiver;
  if (first) noteCompared(frame, expr, { by, asks }, { expr: expr.receiver, val: first }, { expr: only, val: arg });
}

/** What a list holds, which `contains` compares one by one; not of a text. */
function oneOfList(frame: Frame, list: Val): Val | undefined {
  const bare = strip(list.ty);
  const isList = bare.kind === 'slice' || bare.kind === 'array' || isStd(bare, 'Vec');
  const one = isList ? elementOf(frame, list) : undefined;
  return one && strip(one.ty).kind !== 'primitive' ? one : undefined;
}

/** A closure that `all` and the like ask of each element. */
export function noteAsked(expr: Expr & { kind: 'method' }): void {
  const [only] = expr.args;
  if (only?.kind === 'closure' && UNTIL_CLEAR.has(expr.name.text)) decidesOn(only.body);
}

export function noteComparingMacro(frame: Frame, expr: Expr & { kind: 'macro' }, args: readonly Val[]): void {
  const name = expr.path.segments.at(-1)?.name.text ?? '';
  const [left, right] = expr.args;
  const [first, second] = args;
  const asks = MACROS.get(name);
  if (!asks || !left || !right || !first || !second) return;
  for (const side of [left, right]) noteMeasured(frame, side);
  noteCompared(
    frame,
    expr,
    { by: `${name}!`, asks, asserts: true },
    { expr: left, val: first },
    { expr: right, val: second },
  );
}

/** What is compared, and `key.len()` where that is. */
export function noteMeasured(frame: Frame, side: Expr): void {
  noteBounded(frame, side);
  if (side.kind !== 'method' || side.name.text !== 'len') return;
  const { name } = nameOf(side.receiver);
  if (name !== undefined) frame.out.traits.measured.add(name);
}

/** A number is looked at before it gets too large. */
export function noteBounded(frame: Frame, expr: Expr): void {
  const { name } = nameOf(expr);
  if (name !== undefined) frame.out.traits.bounded.add(name);
}

function isSimple(expr: Expr): boolean {
  if (expr.kind === 'ref' || (expr.kind === 'unary' && expr.op === '*')) return isSimple(expr.of);
  return SIMPLE.has(expr.kind);
}

const SIMPLE = new Set<Expr['kind']>(['path', 'field', 'method', 'call', 'index']);

/** What is compared with a text that stands right there is no secret of another's keeping. */
function isLiteral(expr: Expr): boolean {
  if (expr.kind === 'ref' || expr.kind === 'unary') return isLiteral(expr.of);
  if (expr.kind === 'method') return isLiteral(expr.receiver);
  if (expr.kind === 'call') return expr.args.length > 0 && expr.args.every(isLiteral);
  return expr.kind === 'literal' || expr.kind === 'array' || expr.kind === 'repeat';
}
