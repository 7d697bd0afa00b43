// Who writes the fields of the user's own structs, which modelled calls take them, and who calls its functions.
import type { Lowered } from '../lower/frame.js';
import { coreOf } from '../values/val.js';
import type { Caller, FieldUse, FieldWriter } from './program.js';

export type FieldLists<T> = ReadonlyMap<string, readonly T[]>;

/** Who writes which field. */
export function fieldWriters(all: Iterable<Lowered>, before: FieldLists<FieldWriter>): FieldLists<FieldWriter> {
  const lists = new Map<string, FieldWriter[]>();
  for (const lowered of all) for (const write of lowered.writes) addTo(lists, write.field, { by: lowered, write });
  return keepEqual(lists, before, (a, b) => a.write === b.write);
}

/** Which modelled calls take which field. */
export function fieldUses(all: Iterable<Lowered>, before: FieldLists<FieldUse>): FieldLists<FieldUse> {
  const lists = new Map<string, FieldUse[]>();
  for (const lowered of all) {
    for (const event of lowered.calls) {
      event.args.forEach((val, arg) => {
        const core = coreOf(val);
        if (core.kind === 'field' && core.owner !== undefined) {
          addTo(lists, `${core.owner}.${core.name}`, { by: lowered, event, arg });
        }
      });
    }
  }
  return keepEqual(lists, before, (a, b) => a.event === b.event && a.arg === b.arg);
}

/** Who calls which function. */
export function callersOf(all: Iterable<Lowered>, before: FieldLists<Caller>): FieldLists<Caller> {
  const lists = new Map<string, Caller[]>();
  for (const lowered of all) for (const call of lowered.ownCalls) addTo(lists, call.fn, { by: lowered, call });
  return keepEqual(lists, before, (a, b) => a.call === b.call);
}

/** Who makes or checks a MAC or signature; the same array as before when they are the same. */
export function authenticatorsOf(all: Iterable<Lowered>, before: readonly Lowered[]): readonly Lowered[] {
  const found = [...all].filter((lowered) => lowered.authenticates);
  return found.length === before.length && found.every((one, i) => one === before[i]) ? before : found;
}

function addTo<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

/** Lists that have not changed stay the same arrays, so that what was read from them still holds. */
function keepEqual<T>(
  lists: ReadonlyMap<string, readonly T[]>,
  before: ReadonlyMap<string, readonly T[]>,
  same: (a: T, b: T) => boolean,
) {
  const result = new Map<string, readonly T[]>();
  for (const [key, list] of lists) {
    const old = before.get(key);
    const equal = old?.length === list.length && old.every((one, i) => same(one, list[i] as T));
    result.set(key, equal && old ? old : list);
  }
  return result;
}
