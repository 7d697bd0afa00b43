// Counters that give nonces and start again while the key goes on.
import { namesShortLived } from '../../knowledge/valueNames.js';
import type { Lowered } from '../lower/frame.js';
import type { CounterHome, Ingredient } from '../model/ingredient.js';
import type { CounterRestart } from '../model/restart.js';
import type { Argument } from '../model.js';
import { coreOf, type Val } from '../values/val.js';
import type { ResolvedCall } from './calls.js';
import { fold } from './fold.js';
import { ingredientsOf } from './ingredients.js';
import { type KeyLife, lifeOfKey } from './keyLife.js';
import { keyOf, valOf } from './keyUses.js';

export function findRestarts(item: Lowered, calls: readonly ResolvedCall[]): readonly CounterRestart[] {
  return calls.flatMap((call) => {
    const counter = call.stored || call.fact.direction === 'decrypt' ? undefined : counterBehind(call);
    const restart = counter && judged(item, call, counter);
    return restart ? [restart] : [];
  });
}

interface Counter {
  readonly nonce: Val;
  readonly home: CounterHome;
}

/** The counter that alone makes the nonces of a call differ, when it is known to start at a constant. */
function counterBehind(call: ResolvedCall): Counter | undefined {
  const { event } = call;
  const sequence = event.args[event.model.args.indexOf('sequence')];
  if (sequence) return sequenceBehind(sequence, call);
  const nonce = call.fact.action === 'encrypt' ? event.args[event.model.args.indexOf('nonce')] : undefined;
  const counter = nonce && onlyCounter(ingredientsOf(nonce, call.in));
  if (!nonce || !counter?.home || counter.start?.length === 0) return undefined;
  if (!counter.start?.every(({ origin }) => origin === 'constant')) return undefined;
  // What a function gets from its object or makes by itself is told there, not again at its calls.
  const alone = call.fact.via.length === 0 ? undefined : onlyCounter(ingredientsOf(nonce, { ...call.in, args: [] }));
  const told = alone && (alone.home !== 'caller' || counter.home === 'callee');
  return told ? undefined : { nonce, home: counter.home === 'callee' ? 'call' : counter.home };
}

function onlyCounter(parts: readonly Ingredient[]): Ingredient | undefined {
  const counters = parts.filter(({ origin }) => origin === 'counter');
  const others = parts.filter(({ origin }) => origin !== 'counter');
  return others.every(({ origin, through }) => origin === 'constant' && through.length === 0) ? counters[0] : undefined;
}

/** A sequence of nonces that is made of constants: ring asks it for the nonce of each message. */
function sequenceBehind(sequence: Val, call: ResolvedCall): Counter | undefined {
  if (call.fact.via.length > 0 || fold(sequence, call.in).origin !== 'constant') return undefined;
  const used = call.in.item.calls.some(
    ({ model, args }) => model.action === 'encrypt' && args.some((arg) => coreOf(arg) === call.event.result.src),
  );
  return { nonce: sequence, home: used ? 'call' : 'object' };
}

function judged(item: Lowered, call: ResolvedCall, { nonce, home }: Counter): CounterRestart | undefined {
  const found = keyOf(call.event, call.in);
  const cipher = valOf(call.event, 'cipher') ?? valOf(call.event, 'key');
  const key = found && cipher && lifeOfKey(found, { val: cipher, in: call.in }, home === 'call' ? 'call' : 'object');
  const cause = key && causeOf(item, home, key);
  if (!cause) return undefined;
  const { fact, event } = call;
  const at = event.args.indexOf(nonce);
  const arg: Argument = fact.args.find(({ role }) => role === 'nonce' || role === 'sequence') ?? {
    role: 'nonce',
    span: fact.via.length > 0 ? fact.span : (event.argSpans[at] ?? event.span),
    value: {
      ...fold(nonce, call.in),
      steps: () => [],
      ingredients: () => ingredientsOf(nonce, call.in),
    },
  };
  return { call: fact, nonce: arg, ...cause };
}

function causeOf(
  item: Lowered,
  home: CounterHome,
  { life, held }: KeyLife,
): Pick<CounterRestart, 'when' | 'sure'> | undefined {
  const named = item.key?.split('::').at(-2);
  if (home === 'call') {
    if (held) return item.self === 'value' ? undefined : { when: 'each-call', sure: 'yes' };
    if (life === 'lasting') return { when: 'each-call', sure: 'yes' };
    return life === 'given' ? { when: 'each-call', sure: 'likely' } : undefined;
  }
  if (home === 'object' && held) {
    if (life === 'lasting') return { when: 'each-object', sure: 'likely' };
    const session = named !== undefined && namesShortLived(named);
    return life === 'given' && !session ? { when: 'each-object', sure: 'maybe' } : undefined;
  }
  return home === 'process' && life === 'lasting' ? { when: 'each-run', sure: 'likely' } : undefined;
}
