// Other places of the program that a value is followed to: a constant's own, and those that write a field.
import type { Lowered } from '../lower/frame.js';
import type { Context } from './context.js';
import type { FieldWriter } from './program.js';

/** By what leads there from a place: the same place each time, so that what was found there is found again. */
const kept = new WeakMap<Context, Map<unknown, Context>>();

/** A constant, looked at from where it is named. */
export const inItem = (item: Lowered, key: string, context: Context): Context =>
  placeFrom(context, key, () => ({ ...context, item, args: [], instance: `${context.instance}/${key}` }));

/** A place that stores something in a field, looked at from where the field is read. */
export const inWriter = (writer: FieldWriter, field: string, context: Context): Context =>
  placeFrom(context, writer.write, () => {
    const { args: _, ...rest } = context;
    return { ...rest, item: writer.by, instance: `${context.instance}/${field}` };
  });

function placeFrom(context: Context, key: unknown, make: () => Context): Context {
  const places = kept.get(context) ?? new Map<unknown, Context>();
  kept.set(context, places);
  const known = places.get(key);
  if (known) return known;
  const spent = context.budget.left <= 0;
  context.budget.left -= 1;
  const place = { ...make(), depth: spent ? TOO_DEEP : context.depth + 1 };
  places.set(key, place);
  return place;
}

/** Nothing is looked at there: it counts as unknown. */
const TOO_DEEP = Number.POSITIVE_INFINITY;
