// Code that overwrites bytes with zeros, as people do to get rid of a secret.
import type { Expr } from '../../syntax/ast.js';
import type { Span } from '../../text/span.js';
import type { Val } from '../values/val.js';
import { strip } from './expressions.js';
import type { Frame } from './frame.js';

export interface WipeEvent {
  /** The assignment or call that writes the zeros. */
  readonly span: Span;
  /** What was there before. */
  readonly val: Val;
  /** `place`: through `self` or a parameter; `local`: a variable of the function itself. */
  readonly of: 'place' | 'local';
}

/** Calls that the optimiser leaves in place, or that keep it from removing the writes before them. */
const LASTING =
  /volatile|(?:^|_)fence|black_box|zeroize|bzero|memset_s|memset_explicit|memzero|secure_zero|cleanse|wipe_memory/i;

/** The bytes are gone for certain when one of these is called. */
export function noteLasting(frame: Frame, name: string): void {
  if (LASTING.test(name)) frame.out.traits.wipesForGood = true;
}

/** `*key = [0; 32]`, `*byte = 0`, `self.key[i] = 0`. */
export function noteZeroed(frame: Frame, target: Expr, old: Val, value: Val, span: Span): void {
  if (value.src.kind === 'zeros') {
    const ty = strip(old.ty);
    const isArray = ty.kind === 'array' || value.ty.kind === 'array';
    if (isArray && (target.kind === 'unary' || target.kind === 'field')) note(frame, old, span);
    return;
  }
  const isZero =
    value.src.kind === 'literal' && value.src.literal.kind === 'int' && Number(value.src.literal.value) === 0;
  if (isZero && (target.kind === 'unary' || target.kind === 'index') && mayBeByte(old)) note(frame, old, span);
}

function mayBeByte(val: Val): boolean {
  const ty = strip(val.ty);
  return ty.kind === 'unknown' || (ty.kind === 'primitive' && ty.name === 'u8');
}

/** `key.fill(0)` */
export function noteFilled(frame: Frame, expr: Expr & { kind: 'method' }, receiver: Val): void {
  const [only, more] = expr.args;
  if (expr.name.text === 'fill' && !more && only?.kind === 'literal' && Number(only.value) === 0)
    note(frame, receiver, expr.span);
}

/** `ptr::write_bytes(p, 0, n)` */
export function noteWritten(frame: Frame, expr: Expr & { kind: 'call' }, name: string, args: readonly Val[]): void {
  const zero = expr.args[1];
  if (name === 'write_bytes' && args[0] && zero?.kind === 'literal' && Number(zero.value) === 0)
    note(frame, args[0], expr.span);
}

function note(frame: Frame, val: Val, span: Span): void {
  const root = val.at?.root;
  const isPlace = root === undefined || root.name === 'self' || root.val.ty.kind === 'ref';
  frame.out.wipes.push({ span, val, of: isPlace ? 'place' : 'local' });
}
