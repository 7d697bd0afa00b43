// Arguments of calls: in what order and under what names they are read, and what a call may do to them.
import { type Ty, UNKNOWN } from '../../knowledge/ty.js';
import type { Expr } from '../../syntax/ast.js';
import type { Span } from '../../text/span.js';
import { inexact, makeVal, type Val } from '../values/val.js';
import { closureOver } from './closures.js';
import { evaluate } from './expressions.js';
import type { Frame } from './frame.js';
import { write } from './places.js';

export interface Wanted {
  readonly types?: readonly (Ty | undefined)[];
  readonly names?: readonly (string | undefined)[];
  /** The call only wraps its argument: what is said of the argument's surroundings stays true. */
  readonly transparent?: boolean;
}

export function evaluateArgs(frame: Frame, args: readonly Expr[], wanted: Wanted = {}): readonly Val[] {
  const outer = frame.naming;
  const vals = args.map((arg, i) => {
    if (!wanted.transparent) {
      const name = wanted.names?.[i] ?? keyBefore(args, i);
      frame.naming = name === undefined ? { position: 'argument' } : { name, position: 'argument' };
    }
    return evaluate(frame, arg, wanted.types?.[i]);
  });
  frame.naming = outer;
  return vals;
}

/** What a text says right before an argument names it: `map.insert("password", ..)`. */
export function keyBefore(args: readonly Expr[], i: number): string | undefined {
  let before = args[i - 1];
  // `"password".to_string()`
  while (before?.kind === 'method' && before.args.length === 0) before = before.receiver;
  return before?.kind === 'literal' && before.literal === 'string' ? before.value : undefined;
}

/** A closure argument that is run with the given values; any other argument is read as usual. */
export function runClosure(frame: Frame, arg: Expr, given: readonly Val[], runs: 'each' | 'once'): Val {
  if (arg.kind !== 'closure') {
    evaluate(frame, arg);
    return makeVal({ kind: 'unknown' }, UNKNOWN, frame.regions);
  }
  const result = closureOver(frame, arg, given, runs);
  return result.src.kind === 'closure' ? result.src.returns : result;
}

/** A function that is named where a closure could stand: `map(Nonce::from)`. */
export function runNamed(
  frame: Frame,
  callee: Expr & { kind: 'path' },
  given: readonly Val[],
  runs: 'each' | 'once',
  wanted: Ty,
): Val {
  const { span } = callee;
  const names = given.map((_, i) => ({ text: `${i}`, span }));
  const args = names.map((name): Expr => ({ kind: 'path', span, path: { segments: [{ name }], global: false, span } }));
  const body: Expr = { kind: 'call', callee, args, span, argsSpan: span };
  if (args.length === 0) return evaluate(frame, body, wanted);
  const params = names.map((name) => ({
    pattern: { kind: 'bind' as const, name, byRef: false, mutable: false, span },
  }));
  return runClosure(frame, { kind: 'closure', params, body, isAsync: false, span }, given.map(inexact), runs);
}

/** Overwrites what an argument names: `&mut buf`, `&mut self.nonce`, `&mut buf[4..]`. */
export function fill(frame: Frame, arg: Val | undefined, val: Val, span: Span): void {
  if (arg?.at) write(frame, arg.at, arg.unresolved ? { ...val, unresolved: true } : val, span);
}

/** A call that nothing is known of may have changed everything that it could. */
export function forget(frame: Frame, args: readonly Val[], span: Span): void {
  for (const arg of args) {
    if (arg.at && arg.ty.kind === 'ref' && arg.ty.mutable) {
      write(frame, arg.at, makeVal({ kind: 'unknown' }, arg.ty.to, frame.regions), span);
    }
  }
}
