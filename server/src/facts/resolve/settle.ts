// The one expression behind a parameter, a call, a field or an element of a tuple.
import { UNKNOWN } from '../../knowledge/ty.js';
import type { Lowered } from '../lower/frame.js';
import { coreOf, isOtherVariant, makeVal, type Source, type Val } from '../values/val.js';
import type { Context } from './context.js';
import { inItem } from './places.js';

/** Calls within calls that are followed. */
export const DEEPEST = 6;

/** The field of a struct that the code at hand has made itself. */
export function heldField(
  src: Source & { kind: 'field' },
  context: Context,
): { readonly val: Val; readonly in: Context } | undefined {
  const base = behindConstant(settle(src.base, context));
  const core = coreOf(base.val);
  if (core.kind !== 'struct') return undefined;
  if (isOtherVariant(core, src.owner)) return { val: makeVal({ kind: 'unknown' }, UNKNOWN, []), in: base.in };
  const val = core.fields.get(src.name);
  return val && { val, in: base.in };
}

/** A constant's own value: `const KEY: SecretKey = SecretKey::new(..)`. */
function behindConstant(base: { readonly val: Val; readonly in: Context }): typeof base {
  const core = coreOf(base.val);
  const item = core.kind === 'item' && base.in.depth <= DEEPEST ? base.in.program.item(core.key) : undefined;
  return item?.result && core.kind === 'item' ? settle(item.result, inItem(item, core.key, base.in)) : base;
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
  const inside = callee && insideOf(callee, val, src, context);
  if (!callee || !inside) return undefined;
  if (src.fills) {
    const left = callee.fills.get(src.fills.index);
    return left ? { val: left, in: inside } : { val: src.fills.old, in: context };
  }
  return callee.result && { val: callee.result, in: inside };
}

const entered = new WeakMap<Context, Map<Source, { readonly id: object; readonly inside: Context }>>();

/** Where the callee is looked at for this call: the same place each time, so that what was found there is found again. */
function insideOf(callee: Lowered, val: Val, src: Source & { kind: 'call' }, context: Context): Context | undefined {
  const here = entered.get(context) ?? new Map<Source, { readonly id: object; readonly inside: Context }>();
  entered.set(context, here);
  const known = here.get(src);
  if (known?.id === val.id) return known.inside;
  if (context.budget.left <= 0) return undefined;
  context.budget.left -= 1;
  const inside: Context = {
    ...context,
    item: callee,
    args: src.args.map((arg) => ({ val: arg, in: context })),
    instance: `${context.instance}/${context.numbers.of(val.id)}`,
    depth: context.depth + 1,
  };
  here.set(src, { id: val.id, inside });
  return inside;
}
