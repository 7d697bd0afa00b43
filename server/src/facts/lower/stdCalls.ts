// Calls of the standard library, as knowledge/std/std.rs describes them.
import { primitive, substitute, type Ty, UNKNOWN } from '../../knowledge/ty.js';
import type { Expr } from '../../syntax/ast.js';
import type { Span } from '../../text/span.js';
import { filled } from '../types/collections.js';
import { type Flow, isStd, type StdFunction } from '../types/std.js';
import { exactly, exactType, inexact, type LiteralValue, makeVal, type Source, type Val } from '../values/val.js';
import { evaluateArgs, fill, keyBefore, runClosure, runNamed } from './args.js';
import { noteComparingMethod } from './comparisons.js';
import { joined } from './control.js';
import { strip } from './expressions.js';
import type { Frame } from './frame.js';
import { listed } from './listed.js';
import { elementOf } from './loops.js';
import { mixed } from './places.js';
import { unify } from './results.js';

export interface StdCall {
  readonly fn: StdFunction;
  readonly receiver?: Val;
  readonly on?: Expr & { readonly kind: 'method' };
  readonly args: readonly Expr[];
  readonly span: Span;
  readonly nameSpan: Span;
}

export function stdCall(frame: Frame, call: StdCall, expected?: Ty): Val {
  const { fn, receiver } = call;
  const names = new Set([...fn.generics, 'Self']);
  const bound = new Map<string, Ty>();
  if (receiver) {
    bound.set('Self', strip(receiver.ty));
    if (fn.on) unify(fn.on, strip(receiver.ty), names, bound);
  }
  const closureResults = new Map<number, Val>();
  const offset = fn.takesSelf ? 1 : 0;
  const vals: Val[] = receiver && fn.takesSelf ? [receiver] : [];
  call.args.forEach((arg, i) => {
    const index = i + offset;
    const param = fn.params[index];
    const closureParam = param?.kind === 'fn' ? param : undefined;
    if (closureParam && arg.kind === 'closure') {
      const given = closureParam.params.map((ty) =>
        givenTo(
          frame,
          isError(ty) && !isGivenBack(frame, arg) ? undefined : receiver,
          substitute(ty, bound),
          fn.each,
          call.nameSpan,
        ),
      );
      const result = runClosure(frame, arg, given, fn.each ? 'each' : 'once');
      closureResults.set(index, result);
      unify(closureParam.returns, result.ty, names, bound);
      vals.push(result);
      return;
    }
    const flows = index === flowIndex(fn.flow);
    // A function that is named instead of a closure is called as one.
    if (closureParam && arg.kind === 'path') {
      const given = closureParam.params.map((ty) =>
        givenTo(frame, receiver, substitute(ty, bound), fn.each, call.nameSpan),
      );
      const result = runNamed(frame, arg, given, fn.each ? 'each' : 'once', substitute(closureParam.returns, bound));
      closureResults.set(index, result);
      unify(closureParam.returns, result.ty, names, bound);
      vals.push(result);
      return;
    }
    const outer = frame.naming;
    if (fn.flow?.kind === 'or' && index > 0) frame.naming = { ...outer, position: 'fallback' };
    const name = keyBefore(call.args, i);
    const [val] = evaluateArgs(frame, [arg], {
      ...(name === undefined ? {} : { names: [name] }),
      types: [flows && expected ? undefined : param && substitute(param, bound)],
      transparent: flows || usesArgument(fn.flow, index),
    });
    frame.naming = outer;
    if (val && param) unify(param, val.ty, names, bound);
    if (val) vals.push(val);
  });
  const second = vals[1];
  if (call.on && receiver && second) noteComparingMethod(frame, call.on, receiver, second);
  const ty = resultType(fn, bound, expected);
  const result = fn.flow
    ? follow(frame, fn.flow, vals, closureResults, ty, call)
    : makeVal({ kind: 'unknown' }, ty, frame.regions);
  for (const { index, flow } of fn.fills) {
    const target = vals[index];
    if (!target?.at) continue;
    const held = index === 0 && fn.on ? learned(strip(target.ty), fn, bound, vals) : strip(target.ty);
    fill(frame, target, follow(frame, flow, vals, closureResults, held, call), call.span);
  }
  return isExact(call, vals) ? exactly({ ...result, ty }) : inexact({ ...result, ty });
}

/** What they give does not depend on whether references were followed rightly. */
const PLAIN = new Set(['to_string', 'to_vec', 'as_bytes', 'into_bytes', 'as_str']);
/** What a collection that was made without saying what it holds is first given tells what it holds. */
function learned(ty: Ty, fn: StdFunction, bound: ReadonlyMap<string, Ty>, vals: readonly Val[]): Ty {
  if (ty.kind !== 'named' || !fn.on || !hasHole(ty)) return ty;
  const given = new Map(bound);
  // `1` may be a number of any kind.
  fn.params.forEach((param, i) => {
    const val = vals[i];
    if (param.kind === 'param' && val?.ty.kind === 'primitive' && exactType(val) === undefined)
      given.set(param.name, UNKNOWN);
  });
  return filled(ty, substitute(fn.on, given));
}

/** They give what their receiver holds. */
const HANDING_ON = new Set(['unwrap', 'expect', 'map_err']);

function isExact({ fn, receiver }: StdCall, [first]: readonly Val[]): boolean {
  if (PLAIN.has(fn.name)) return true;
  if (fn.name === 'len') return receiver !== undefined && exactType(receiver) !== undefined;
  if (receiver) return HANDING_ON.has(fn.name) && first !== undefined && exactType(receiver)?.kind === 'named';
  return fn.returns.kind === 'named' && fn.returns.args.length === 0 && (fn.name === 'new' || fn.name === 'from');
}

/** `map_err(|bytes: Vec<u8>| ..)`: what could not be converted comes back as the error. */
function isGivenBack(frame: Frame, { params: [first] }: Expr & { kind: 'closure' }): boolean {
  const ty = first?.type && frame.scope.type(first.type);
  return ty !== undefined && (isStd(ty, 'Vec') || isStd(ty, 'String'));
}

/** What a `Result` holds in place of its content. */
const isError = (ty: Ty): boolean => ty.kind === 'param' && ty.name === 'E';

/** What the closure is given: the receiver's content for adapters, nothing known for the rest. */
function givenTo(frame: Frame, receiver: Val | undefined, ty: Ty, each: boolean, span: Span): Val {
  // What makes a list out of nothing gives its closure the number of the element.
  if (!receiver && each) return makeVal({ kind: 'counter', from: zero(frame, span), span }, ty, frame.regions);
  if (!receiver) return makeVal({ kind: 'unknown' }, ty, frame.regions);
  const inner = each ? elementOf(frame, receiver) : receiver;
  return { ...inner, ty: ty.kind === 'param' ? UNKNOWN : ty };
}

const zero = (frame: Frame, span: Span): Val =>
  makeVal({ kind: 'literal', literal: { kind: 'int', value: '0', span } }, primitive('usize'), frame.regions);

const flowIndex = (flow: Flow | undefined): number => (flow?.kind === 'arg' ? flow.index : -1);

/** `unwrap_or("..")`: the argument may become the result, so it is read under the result's name. */
function usesArgument(flow: Flow | undefined, index: number): boolean {
  if (!flow) return false;
  if (flow.kind === 'arg') return flow.index === index;
  if (flow.kind === 'part' || flow.kind === 'listed') return usesArgument(flow.of, index);
  return (flow.kind === 'or' || flow.kind === 'plus') && flow.of.some((inner) => usesArgument(inner, index));
}

/** `_` in a declared return type is what the surroundings want. */
function resultType(fn: StdFunction, bound: ReadonlyMap<string, Ty>, expected: Ty | undefined): Ty {
  if (expected && hasHole(fn.returns)) {
    if (fn.returns.kind === 'unknown') return expected;
    return expected.kind === 'named' ? expected : substitute(fn.returns, bound);
  }
  const all = new Map(bound);
  for (const name of fn.generics) if (!all.has(name)) all.set(name, UNKNOWN);
  return substitute(fn.returns, all);
}

const hasHole = (ty: Ty): boolean => ty.kind === 'unknown' || (ty.kind === 'named' && ty.args.some(hasHole));

function follow(
  frame: Frame,
  flow: Flow,
  vals: readonly Val[],
  closures: ReadonlyMap<number, Val>,
  ty: Ty,
  call: StdCall,
): Val {
  const inner = (part: Flow): Val => follow(frame, part, vals, closures, ty, call);
  const unknown = (): Val => makeVal({ kind: 'unknown' }, ty, frame.regions);
  switch (flow.kind) {
    case 'arg': {
      const val = vals[flow.index];
      return val ? { ...val, ty, src: { kind: 'of', of: val, part: false } } : unknown();
    }
    case 'part': {
      const val = inner(flow.of);
      return { ...val, ty, src: { kind: 'of', of: val, part: true } };
    }
    case 'listed':
      return listed(inner(flow.of), ty, call.span);
    case 'call':
      return closures.get(flow.index) ?? unknown();
    case 'kept': {
      const [place] = vals;
      const value = closures.get(flow.index);
      if (!place || !value) return unknown();
      return { ...makeVal({ kind: 'kept', place, value }, ty, place.regions), id: place.id };
    }
    case 'counted': {
      const of = vals[flow.index];
      if (!of) return unknown();
      const from = zero(frame, call.nameSpan);
      return makeVal({ kind: 'counted', from, of, span: call.nameSpan }, ty, frame.regions);
    }
    case 'paired': {
      const pair = [vals[0], vals[flow.index]].map((of, i): [string, Val] => [
        String(i),
        of ? elementOf(frame, of) : makeVal({ kind: 'unknown' }, UNKNOWN, frame.regions),
      ]);
      return makeVal({ kind: 'struct', fields: new Map(pair) }, ty, frame.regions);
    }
    case 'empty':
      // A buffer is made to be filled; bytes that take the place of those that are not there are used as they are.
      if (call.fn.name === 'unwrap_or_default' && ty.kind === 'array' && ty.length !== undefined) {
        const literal: LiteralValue = { kind: 'bytes', value: '\0'.repeat(ty.length), span: call.nameSpan };
        return makeVal({ kind: 'literal', literal }, ty, frame.regions);
      }
      return makeVal({ kind: 'zeros', span: call.span }, ty, frame.regions);
    case 'origin': {
      const roles = new Map(vals[0] ? [['data' as const, vals[0]]] : []);
      const of = { action: flow.origin === 'hash' ? ('hash' as const) : ('other' as const), roles };
      const src: Source = { kind: 'made', origin: flow.origin, span: call.nameSpan, text: `\`${call.fn.name}\``, of };
      return makeVal(src, ty, frame.regions);
    }
    case 'or':
      return { ...joined(flow.of.map(inner), frame.regions), ty };
    case 'plus':
      return mixed(flow.of.map(inner), makeVal({ kind: 'unknown' }, ty, []), frame.regions);
  }
}
