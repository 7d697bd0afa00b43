// How long a key lives: one call, one object, or longer than the program.
import { namesPassword, namesShortLived } from '../../knowledge/valueNames.js';
import type { OwnCall } from '../lower/frame.js';
import type { Ingredient } from '../model/ingredient.js';
import { coreOf, type Val } from '../values/val.js';
import { beginningOf, type Placed } from './beginnings.js';
import { type Context, rootContext } from './context.js';
import { fold } from './fold.js';
import { ingredientsOf } from './ingredients.js';
import { settle } from './settle.js';

export type Life =
  /** Made anew by what makes the counter. */
  | 'fresh'
  /** Comes from outside, stands in the source, or is made of what does. */
  | 'lasting'
  /** Whoever calls brings it. */
  | 'given'
  | 'unknown';

export interface KeyLife {
  readonly life: Life;
  /** A field of the object at hand holds it. */
  readonly held: boolean;
}

interface Asked {
  readonly until: 'call' | 'object';
  readonly further: number;
}

/** Callers of callers that are asked where a key comes from. */
const FURTHEST = 3;

/**
 * `until`: what has to outlive the key for it to count as fresh: a call of the function at hand, or an object. `by` is the
 * cipher or the key as the call takes it.
 */
export function lifeOfKey(key: Placed, by: Placed, until: 'call' | 'object'): KeyLife {
  const core = coreOf(settle(by.val, by.in).val);
  const held = core.kind === 'field' && beginningOf(core.base, by.in).home === 'object';
  return { life: lifeOf(ingredientsOf(key.val, key.in), key.in, { until, further: FURTHEST }), held };
}

function lifeOf(parts: readonly Ingredient[], context: Context, asked: Asked): Life {
  if (parts.length === 0) return 'unknown';
  if (parts.some(({ origin }) => origin === 'random' || origin === 'weak-random')) return 'fresh';
  // A name that tells of a session or a message is believed.
  if (parts.some(({ names, innerNames }) => [...names, ...innerNames].some(namesShortLived))) return 'fresh';
  const lives = parts.map((part) => lifeOfPart(part, context, asked));
  if (lives.includes('unknown')) return 'unknown';
  if (lives.includes('fresh')) return 'fresh';
  return lives.includes('lasting') ? 'lasting' : 'given';
}

function lifeOfPart(part: Ingredient, context: Context, asked: Asked): Life {
  if (part.origin === 'outside' || part.origin === 'constant') return 'lasting';
  if (part.origin !== 'parameter') return 'unknown';
  if ([...part.names, ...part.innerNames].some(namesPassword)) return 'lasting';
  return part.parameter && asked.further > 0 ? fromCallers(part.parameter, context, asked) : 'given';
}

/** What callers bring: one that brings a lasting key is enough. */
function fromCallers({ fn, index }: { fn: string; index: number }, context: Context, asked: Asked): Life {
  const callers = context.program.callers(fn).filter(({ by }) => context.item.inTest || !by.inTest);
  const lives = callers.flatMap(({ by, call }): Life[] => {
    const arg = call.args[index];
    if (!arg) return [];
    const there = rootContext(context.program, by, context.numbers);
    const life = lifeOf(ingredientsOf(arg, there), there, { ...asked, further: asked.further - 1 });
    return [life === 'fresh' && asked.until === 'call' && isGivenAgain(arg, index, call, there) ? 'lasting' : life];
  });
  if (lives.includes('lasting')) return 'lasting';
  if (lives.length > 0 && lives.every((life) => life === 'fresh')) return 'fresh';
  return lives.includes('unknown') ? 'unknown' : 'given';
}

/** A key that is made once and given to two calls, or to one in a loop, outlives each of them. */
function isGivenAgain(key: Val, index: number, call: OwnCall, context: Context): boolean {
  if (call.regions.some((region) => !key.regions.includes(region))) return true;
  const { identity } = fold(key, context);
  return context.item.ownCalls.some((other) => {
    const arg = other.fn === call.fn && other !== call ? other.args[index] : undefined;
    return arg !== undefined && identity !== undefined && fold(arg, context).identity === identity;
  });
}
