// Notes what the code compares with `==`, with methods and macros that do the same.
import type { Expr } from '../../syntax/ast.js';
import type { Span } from '../../text/span.js';
import { comparedForm } from '../types/comparable.js';
import type { Val } from '../values/val.js';
import { nameOf } from './expressions.js';
import { type ComparedEvent, type Frame, siteOf } from './frame.js';

interface Side {
  readonly expr: Expr;
  readonly val: Val;
}

const METHODS = new Set(['eq', 'ne', 'starts_with', 'ends_with']);
const MACROS = new Set(['assert_eq', 'assert_ne', 'debug_assert_eq', 'debug_assert_ne']);

export function noteCompared(frame: Frame, by: string, span: Span, left: Side, right: Side): void {
  const sides = [left, right].map(({ expr, val }): ComparedEvent['sides'][number] => ({
    val,
    span: expr.span,
    form: comparedForm(val.ty, frame.scope, frame.world.api),
    simple: isSimple(expr),
    literal: isLiteral(expr),
  }));
  const [first, second] = sides;
  if (!first || !second || first.form === 'other' || second.form === 'other') return;
  if (first.form === 'unknown' && second.form === 'unknown') return;
  if (first.literal || second.literal) return;
  frame.out.compared.push({ by, span, sides: [first, second], site: siteOf(frame) });
}

export function noteComparingMethod(frame: Frame, expr: Expr & { kind: 'method' }, receiver: Val, arg: Val): void {
  const [only] = expr.args;
  if (!only || expr.args.length !== 1 || !METHODS.has(expr.name.text)) return;
  noteCompared(frame, expr.name.text, expr.span, { expr: expr.receiver, val: receiver }, { expr: only, val: arg });
}

export function noteComparingMacro(frame: Frame, expr: Expr & { kind: 'macro' }, args: readonly Val[]): void {
  const name = expr.path.segments.at(-1)?.name.text ?? '';
  const [left, right] = expr.args;
  const [first, second] = args;
  if (!MACROS.has(name) || !left || !right || !first || !second) return;
  for (const side of [left, right]) noteMeasured(frame, side);
  noteCompared(frame, `${name}!`, expr.span, { expr: left, val: first }, { expr: right, val: second });
}

/** `key.len()`, where it is compared. */
export function noteMeasured(frame: Frame, side: Expr): void {
  if (side.kind !== 'method' || side.name.text !== 'len') return;
  const { name } = nameOf(side.receiver);
  if (name !== undefined) frame.out.traits.measured.add(name);
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
