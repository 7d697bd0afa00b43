// Where a counter lives and what it is at first: in the function, in an object, or in the program.
import type { CounterHome } from '../model/ingredient.js';
import { coreOf, type Source, type Val } from '../values/val.js';
import type { Context } from './context.js';
import { inWriter } from './places.js';
import type { FieldWriter } from './program.js';
import { enter, heldElement } from './settle.js';

export interface Beginning {
  readonly home: CounterHome;
  /** What it may be set to; empty when nothing is known. */
  readonly start: readonly Placed[];
}

/** A value with the place where it is looked at. */
export interface Placed {
  readonly val: Val;
  readonly in: Context;
}

type Field = Source & { readonly kind: 'field' };

export const fieldKey = (src: Field): string => `${src.owner}.${src.name}`;

export const writersOf = (src: Field, context: Context): readonly FieldWriter[] =>
  src.owner === undefined
    ? []
    : context.program.writers(fieldKey(src)).filter(({ by }) => !by.inTest || context.item.inTest);

/** True for what a counter is given when it advances. */
export function counts(val: Val): boolean {
  const core = coreOf(val);
  return core.kind === 'counter' || (core.kind === 'made' && core.origin === 'counter');
}

const DEEPEST = 12;

/** `frame` is where the function runs whose variable is looked at, when the walk has gone on into functions it calls. */
export function beginningOf(val: Val, context: Context, frame = context, depth = 0): Beginning {
  const unknown: Beginning = { home: 'unknown', start: [] };
  if (depth > DEEPEST) return unknown;
  const next = (of: Val, at = context, inside = frame): Beginning => beginningOf(of, at, inside, depth + 1);
  const local: CounterHome = frame.args && frame.args.length > 0 ? 'callee' : 'call';
  const { src } = val;
  switch (src.kind) {
    case 'of': {
      const held = heldElement(src, context);
      return held ? next(held.val, held.in) : next(src.of);
    }
    case 'counter':
      return next(src.from);
    case 'join': {
      const known = src.of.map((one) => next(one)).filter(({ home }) => home !== 'unknown');
      return known[0] ? { home: known[0].home, start: known.flatMap(({ start }) => start) } : unknown;
    }
    case 'literal':
    case 'zeros':
    case 'struct':
      return { home: local, start: [{ val, in: context }] };
    case 'item': {
      const item = context.program.item(src.key);
      return { home: 'process', start: item?.result ? [{ val: item.result, in: context }] : [] };
    }
    case 'kept':
      return { home: 'process', start: [{ val: src.value, in: context }] };
    case 'param': {
      const given = context.args?.[src.index];
      if (given) return next(given.val, given.in, given.in);
      return src.name === 'self' ? { home: 'object', start: [] } : { home: 'caller', start: [] };
    }
    case 'call': {
      if (src.fills) return next(src.fills.old);
      const entered = enter(val, src, context);
      return entered ? next(entered.val, entered.in) : unknown;
    }
    case 'field': {
      const object = next(src.base);
      const made = object.start.flatMap((one) => fieldWithin(one, src.name));
      if (object.home === 'call' || object.home === 'callee') return { home: object.home, start: made };
      const first = writersOf(src, context).filter(({ write }) => write.how === 'init');
      const start = first.map((writer) => ({ val: writer.write.val, in: inWriter(writer, fieldKey(src), context) }));
      return { home: object.home, start };
    }
    default:
      return { home: local, start: [{ val, in: context }] };
  }
}

/** A field of an object as it was made: all of what `Default` gives is zero. */
function fieldWithin({ val, in: context }: Placed, name: string): readonly Placed[] {
  const core = coreOf(val);
  if (core.kind === 'zeros') return [{ val, in: context }];
  const field = core.kind === 'struct' ? core.fields.get(name) : undefined;
  return field ? [{ val: field, in: context }] : [];
}
