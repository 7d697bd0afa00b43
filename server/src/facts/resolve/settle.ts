// The one expression behind a parameter, a call, a field or an element of a tuple.
import { coreOf, type Source, type Val } from '../values/val.js';
import type { Context } from './fold.js';

/** Calls within calls that are followed. */
export const DEEPEST = 6;

/** The field of a struct that the code at hand has made itself. */
export function heldField(
  src: Source & { kind: 'field' },
  context: Context,
): { readonly val: Val; readonly in: Context } | undefined {
  const base = settle(src.base, context);
  const core = coreOf(base.val);
  if (core.kind !== 'struct') return undefined;
  const val = core.fields.get(src.name);
  return val && { val, in: base.in };
}

/** One element of a tuple that a function gives. */
export function heldElement(
  src: Source & { kind: 'of' },
  context: Context,
): { readonly val: Val; readonly in: Context } | undefined {
  if (src.element === undefined) return undefined;
  const base = settle(src.of, context);
  const core = coreOf(base.val);
  const val = core.kind === 'struct' ? core.fields.get(src.element) : undefined;
  return val && { val, in: base.in };
}

/** The value behind a parameter or a call, as far as it is one expression elsewhere. */
export function settle(val: Val, context: Context): { readonly val: Val; readonly in: Context } {
  const core = coreOf(val);
  if (context.depth > DEEPEST) return { val, in: context };
  if (core.kind === 'param') {
    const given = context.args?.[core.index];
    return given ? settle(given.val, given.in) : { val, in: context };
  }
  if (core.kind === 'call') {
    const called = enter(val, core, context);
    return called?.val ? settle(called.val, called.in) : { val, in: context };
  }
  if (core.kind === 'field' || core.kind === 'of') {
    const held = core.kind === 'field' ? heldField(core, context) : heldElement(core, context);
    return held ? settle(held.val, held.in) : { val, in: context };
  }
  return { val, in: context };
}

/** The callee's result, or what it leaves in an argument, seen from the call. */
export function enter(
  val: Val,
  src: Source & { kind: 'call' },
  context: Context,
): { readonly val: Val; readonly in: Context } | undefined {
  const callee = context.program.item(src.fn);
  if (!callee) return undefined;
  const inside: Context = {
    ...context,
    item: callee,
    args: src.args.map((arg) => ({ val: arg, in: context })),
    instance: `${context.instance}/${context.numbers.of(val.id)}`,
    depth: context.depth + 1,
  };
  if (src.fills) {
    const left = callee.fills.get(src.fills.index);
    return left ? { val: left, in: inside } : { val: src.fills.old, in: context };
  }
  return callee.result && { val: callee.result, in: inside };
}
