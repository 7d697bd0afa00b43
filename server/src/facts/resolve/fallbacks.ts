// Numbers that stand in for what may not be set.
import { coreOf, type Val } from '../values/val.js';
import type { Context } from './context.js';
import { type Folded, fold } from './fold.js';
import { settle } from './settle.js';

/** `rounds.unwrap_or(2048)`: the number where nothing else is set, the least of them if there are several. */
export function numberInstead(val: Val, context: Context): Partial<Folded> {
  const settled = settle(val, context);
  const core = coreOf(settled.val);
  if (core.kind !== 'join') return {};
  const values = core.of.map((one) => fold(one, settled.in));
  const written = values.filter(({ origin, literal }) => origin === 'constant' && literal?.kind === 'int');
  const [least] = [...written].sort((a, b) => Number(a.literal?.value) - Number(b.literal?.value));
  if (!least?.literal || written.length === values.length) return {};
  const { origin, literal, trail } = least;
  return { origin, literal, trail, sometimes: true };
}
