// What calls leave as it was of an object that they may change.
import { coreOf, type Source, type Val } from '../values/val.js';
import { writersOf } from './beginnings.js';
import type { Context } from './context.js';

/** Calls within calls that are looked into. */
const DEEPEST = 4;

/** The field of an object whose calls leave it alone, as the field of what the object was before them. */
export function steady(val: Val, context: Context): Val {
  const core = coreOf(val);
  if (core.kind !== 'field' || writersOf(core, context).some(({ write }) => write.how === 'assign')) return val;
  const base = beforeCalls(core.base, context);
  return base === core.base ? val : { ...val, src: { ...core, base }, id: base.id, regions: base.regions };
}

/** The object before the calls that took it by `&mut` and put nothing else in its place: a field that nothing assigns was the same then. */
function beforeCalls(object: Val, context: Context, further = DEEPEST): Val {
  const core = coreOf(object);
  if (core.kind === 'call' && core.fills && leavesIt(core, context, further))
    return beforeCalls(core.fills.old, context, further);
  if (core.kind === 'struct' && core.rest) return beforeCalls(core.rest, context, further);
  if (core.kind !== 'join') return object;
  const [first, ...others] = core.of.map((one) => beforeCalls(one, context, further));
  return first && others.every((other) => coreOf(other) === coreOf(first)) ? first : object;
}

function leavesIt({ fn, fills }: Source & { kind: 'call' }, context: Context, further: number): boolean {
  const callee = further > 0 ? context.program.item(fn) : undefined;
  if (!callee || !fills) return false;
  const left = callee.fills.get(fills.index);
  if (!left) return true;
  const core = coreOf(beforeCalls(left, context, further - 1));
  return core.kind === 'param' && core.index === fills.index;
}
