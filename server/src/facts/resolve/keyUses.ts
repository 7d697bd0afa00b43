// The key that a call works under, and how many messages it seals.
import type { Role } from '../../knowledge/vocabulary.js';
import type { CallEvent, OwnCall } from '../lower/frame.js';
import type { CryptoCall, Value } from '../model.js';
import { coreOf, type Val } from '../values/val.js';
import type { Context } from './context.js';
import { fold } from './fold.js';
import { ingredientsOf } from './ingredients.js';
import { settle } from './settle.js';
import { steady } from './unchanged.js';

export const valOf = (event: CallEvent, role: Role): Val | undefined => {
  const index = event.model.args.indexOf(role);
  return index < 0 ? undefined : event.args[index];
};

/** The key that a call works under: its own argument, or the one that its cipher was made with. */
export function keyOf(event: CallEvent, context: Context): { readonly val: Val; readonly in: Context } | undefined {
  const direct = valOf(event, 'key');
  if (direct) return { val: steady(direct, context), in: context };
  const cipher = valOf(event, 'cipher');
  return cipher && keyBehind(cipher, context, 6);
}

function keyBehind(cipher: Val, context: Context, depth: number): { readonly val: Val; readonly in: Context } {
  const made = settle(cipher, context);
  const core = coreOf(made.val);
  const inner = core.kind === 'object' ? (core.roles.get('key') ?? core.roles.get('cipher')) : undefined;
  return inner && depth > 0 ? keyBehind(inner, made.in, depth - 1) : { ...made, val: steady(made.val, made.in) };
}

/** A key that is made afresh in the function, in the same loop as its only use, seals one message. */
export function usesOfKey(key: Value, event: CallEvent, context: Context): CryptoCall['keyUses'] {
  if (key.origin === 'constant' || key.identity?.startsWith('field:') || key.identity?.startsWith('item:'))
    return 'many';
  if (key.origin !== 'random' && !isDerivedAfresh(key, context)) return 'unknown';
  const made = keyOf(event, context);
  const sameRegions = made?.val.regions.length === event.regions.length;
  const encryptions = context.item.calls.filter((other) => {
    if (other.model.action !== event.model.action || !serves(other, event)) return false;
    const otherKey = keyOf(other, context);
    return otherKey !== undefined && fold(otherKey.val, otherKey.in).identity === key.identity;
  });
  return sameRegions && encryptions.length === 1 ? 'one' : 'many';
}

/** Of the calls that make ciphers only those count that ask for nonces. */
const serves = (other: CallEvent, event: CallEvent): boolean =>
  event.model.args.includes('sequence') === other.model.args.includes('sequence');

/** Something random that the function has drawn goes into the derivation. */
function isDerivedAfresh(key: Value, context: Context): boolean {
  if (key.origin !== 'derived') return false;
  const drawn = `made:${context.instance}`;
  return key.ingredients().some(({ origin, identity, stored }) => {
    if (origin !== 'random' || stored || !identity?.startsWith(drawn)) return false;
    return /^(?:\/\d+)*:/.test(identity.slice(drawn.length));
  });
}

type SequenceKey = Partial<Pick<CryptoCall, 'key' | 'keyUses' | 'direction'>>;

/** The key of the cipher that asks for its nonces what this call makes. */
export function keyOfSequence(made: OwnCall, context: Context): SequenceKey {
  const taker = context.item.calls.find((event) => {
    const sequence = valOf(event, 'sequence');
    const core = sequence && coreOf(sequence);
    return core?.kind === 'call' && core.span.start === made.nameSpan.start;
  });
  const key = taker && keyOf(taker, context);
  if (!taker || !key) return {};
  const value: Value = {
    ...fold(key.val, key.in),
    steps: () => [],
    ingredients: () => ingredientsOf(key.val, key.in),
  };
  const sealed = context.item.calls.filter((event) => {
    const cipher = valOf(event, 'cipher');
    return cipher !== undefined && coreOf(cipher) === taker.result.src;
  });
  const uses = usesOfKey(value, taker, context);
  return {
    key: value,
    keyUses: uses === 'one' && sealed.length > 1 ? 'many' : uses,
    ...(taker.direction ? { direction: taker.direction } : {}),
  };
}
