// The algorithm of a call, where the call itself does not name it: it is given one that a field or a function holds.
import type { Algorithm } from '../../knowledge/vocabulary.js';
import type { CallEvent } from '../lower/frame.js';
import { coreOf, type Val } from '../values/val.js';
import { writersOf } from './beginnings.js';
import type { Context } from './context.js';
import { valOf } from './keyUses.js';
import { inWriter } from './places.js';
import { settle } from './settle.js';

const DEEPEST = 3;

export function algorithmOf(event: CallEvent, context: Context): Algorithm | undefined {
  const given = event.algorithm ? undefined : valOf(event, 'algorithm');
  return given ? algorithmBehind(given, context, DEEPEST) : event.algorithm;
}

function algorithmBehind(val: Val, context: Context, depth: number): Algorithm | undefined {
  const { val: made, in: there } = settle(val, context);
  const core = coreOf(made);
  if (core.kind === 'object') return core.algorithm;
  if (core.kind !== 'field' || depth === 0) return undefined;
  // Of a field that may hold one or the other nothing is said.
  const [first, ...others] = writersOf(core, there).map((writer) =>
    algorithmBehind(writer.write.val, inWriter(writer, `${core.owner}.${core.name}`, there), depth - 1),
  );
  return first && others.every((other) => other?.name === first.name) ? first : undefined;
}
