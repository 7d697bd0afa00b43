// Follows a symbolic value through parameters, fields, constants and calls to where it comes from.
import type { Origin } from '../../knowledge/vocabulary.js';
import type { Span } from '../../text/span.js';
import type { Step, Value } from '../model.js';
import type { Source, Val } from '../values/val.js';
import { because, type Context, evaluation } from './context.js';
import { ingredientsOf } from './ingredients.js';
import { byteLength, calculate, lengthOfLiteral, lengthOfPiece } from './numbers.js';
import { inItem, inWriter } from './places.js';
import type { FieldWriter } from './program.js';
import { DEEPEST, enter, heldElement, heldField } from './settle.js';

/** A value without what is only known of its use. */
export type Folded = Omit<Value, 'steps' | 'ingredients'>;

const NOTHING: Folded = { origin: 'unknown', trail: [] };

/** When several values make up one, the best of them decides; what is not known comes right after randomness. */
const STRONGEST: readonly Origin[] = [
  'random',
  'unknown',
  'parameter',
  'outside',
  'derived',
  'counter',
  'hash',
  'weak-random',
  'clock',
  'constant',
];

/** The value that the expression at `span` of the item at hand holds. */
export const valueAt = (val: Val, span: Span, context: Context): Value => ({
  ...fold(val, context),
  steps: () => stepsOf(val, span),
  ingredients: () => ingredientsOf(val, context),
});

/** The expressions that the value went through whole, from the one that made it to the one that is used. */
function stepsOf(val: Val, span: Span): readonly Step[] {
  const steps: Step[] = [{ span, type: val.ty, bound: false }];
  for (let src: Source = val.src; src.kind === 'of' && !src.part; src = src.of.src) {
    if (src.from) steps.unshift({ span: src.from, type: src.of.ty, bound: src.step !== undefined });
  }
  return steps;
}

export function fold(val: Val, context: Context): Folded {
  if (context.depth > DEEPEST) return NOTHING;
  const value = foldOnce(val, context);
  // What the bytes themselves tell comes before the type that they are taken for.
  const length = value.length ?? byteLength(val.ty);
  return length === undefined || length === value.length ? value : { ...value, length };
}

/** What each source was found to be, by where it is looked at. */
const folded = new WeakMap<Context, Map<Source, { readonly id: object; readonly value: Folded }>>();

/** Values share parts, and the parts parts of theirs: without keeping answers, sums of sums would take for ever. */
function foldOnce(val: Val, context: Context): Folded {
  const inContext = folded.get(context) ?? new Map<Source, { readonly id: object; readonly value: Folded }>();
  folded.set(context, inContext);
  const known = inContext.get(val.src);
  if (known?.id === val.id) return known.value;
  const value = foldSource(val, val.src, context);
  inContext.set(val.src, { id: val.id, value });
  return value;
}

function foldSource(val: Val, src: Source, context: Context): Folded {
  switch (src.kind) {
    case 'literal': {
      const { literal } = src;
      const step = because(context, literal.span, 'written here');
      const length = lengthOfLiteral(literal);
      const at = context.item.unit;
      return {
        origin: 'constant',
        identity: `literal:${literal.kind}:${literal.value}`,
        literal: { ...literal, ...(context.depth > 0 ? { item: at } : {}) },
        trail: [step],
        ...(length === undefined ? {} : { length }),
      };
    }
    case 'zeros':
      return {
        origin: 'constant',
        identity: 'zeros',
        trail: [because(context, src.span, 'zeros from here on')],
        ...(src.length === undefined ? {} : { length: src.length }),
      };
    case 'made':
      return foldMade(val, src, context);
    case 'param':
      return foldParam(src, context);
    case 'item':
      return foldItem(src, context);
    case 'field':
      return foldField(val, src, context);
    case 'call':
      return foldCall(val, src, context);
    case 'of':
      return foldForm(src, context);
    case 'mix':
      return opposite(src, context) ?? numberOf(src, context) ?? foldMix(val, src.parts, context);
    case 'join':
      return foldJoin(val, src.of, context);
    case 'struct': {
      const parts = [...src.fields.values()];
      return parts.length > 0 && !src.rest ? foldMix(val, parts, context) : NOTHING;
    }
    case 'object': {
      const key = src.action === 'make-key' ? src.roles.get('key') : undefined;
      return key ? fold(key, context) : { origin: 'unknown', identity: evaluation(val, context), trail: [] };
    }
    case 'kept': {
      const value = fold(src.value, context);
      const { identity } = fold(src.place, context);
      return identity === undefined ? value : { ...value, identity };
    }
    case 'counted':
      return src.of ? fold(src.of, context) : NOTHING;
    case 'counter':
      return {
        origin: 'counter',
        identity: evaluation(val, context),
        trail: [because(context, src.span, 'advanced here')],
      };
    default:
      return NOTHING;
  }
}

/** What makes a generator predictable makes all that it gives predictable. */
const PREDICTABLE = new Set<Origin>(['constant', 'clock', 'counter', 'weak-random']);

function foldMade(val: Val, src: Source & { kind: 'made' }, context: Context): Folded {
  const identity = evaluation(val, context);
  const seed = src.from && fold(src.from, context);
  if (seed && (src.origin === 'weak-random' || PREDICTABLE.has(seed.origin))) {
    const step = because(context, src.span, madeText('weak-random', src.text));
    return { origin: 'weak-random', identity, trail: [...seed.trail, step] };
  }
  const length = src.length === undefined ? {} : { length: src.length };
  return {
    origin: src.origin,
    identity,
    trail: [because(context, src.span, madeText(src.origin, src.text))],
    ...length,
  };
}

function madeText(origin: Origin, by: string): string {
  const words: Partial<Record<Origin, string>> = {
    random: 'random',
    'weak-random': 'from a generator that is not for secrets',
    clock: 'from the clock',
    outside: 'from outside the program',
    derived: 'derived',
    hash: 'a hash',
    constant: 'constant',
    counter: 'a counter',
  };
  return `${words[origin] ?? 'made'}: ${by}`;
}

function foldParam(src: Source & { kind: 'param' }, context: Context): Folded {
  const given = context.args?.[src.index];
  if (given) return fold(given.val, given.in);
  return {
    origin: 'parameter',
    identity: `parameter:${context.instance}:${src.index}`,
    trail: src.name === 'self' ? [] : [because(context, src.span, `parameter \`${src.name}\``)],
  };
}

function foldItem(src: Source & { kind: 'item' }, context: Context): Folded {
  const item = context.program.item(src.key);
  if (!item?.result) return NOTHING;
  const value = fold(item.result, inItem(item, src.key, context));
  const step = because(
    context,
    src.span,
    value.origin === 'constant' ? `\`${src.name}\` is constant` : `value of \`${src.name}\``,
  );
  return { ...value, identity: `item:${src.key}`, trail: [...value.trail, step] };
}

function foldField(val: Val, src: Source & { kind: 'field' }, context: Context): Folded {
  const held = heldField(src, context);
  if (held) return fold(held.val, held.in);
  if (src.owner === undefined) return NOTHING;
  const field = `${src.owner}.${src.name}`;
  const writers = context.program.writers(field).filter((writer) => !writer.by.inTest || context.item.inTest);
  const base = fold(src.base, context).identity;
  const identity = base === undefined ? undefined : `field:${field}@${base}`;
  const step = because(context, src.span, `kept in field \`${src.name}\``);
  if (writers.length === 0)
    return { origin: 'unknown', ...(identity === undefined ? {} : { identity }), trail: [step] };
  const read = (writer: FieldWriter): Folded => fold(writer.write.val, inWriter(writer, field, context));
  const made = agree(writers.filter((writer) => writer.write.how === 'init').map(read));
  const later = writers.filter((writer) => writer.write.how === 'assign').map(read);
  if (later.length === 0) {
    return { ...made, ...(identity === undefined ? {} : { identity }), trail: [...made.trail, step] };
  }
  // A field that is written again holds something else from one call to the next.
  const constant =
    made.origin === 'constant' &&
    later.every((value) => value.origin === 'constant' && value.identity === made.identity);
  // A text that stands in for one that is read later: a default of the configuration.
  if (!constant && made.literal?.kind === 'text' && made.literal.value !== '') {
    const { identity: _, length: __, ...rest } = made;
    return { ...rest, sometimes: true, identity: evaluation(val, context), trail: [...made.trail, step] };
  }
  const origin: Origin = constant
    ? 'constant'
    : later.some((value) => value.origin === 'counter')
      ? 'counter'
      : 'unknown';
  return { origin, identity: evaluation(val, context), trail: [...(constant ? made.trail : []), step] };
}

function foldCall(val: Val, src: Source & { kind: 'call' }, context: Context): Folded {
  const entered = enter(val, src, context);
  if (!entered) return { origin: 'unknown', identity: evaluation(val, context), trail: [] };
  const value = fold(entered.val, entered.in);
  if (entered.in === context) return value;
  const name = src.fn.split('::').at(-1) ?? src.fn;
  const text = src.fills ? `filled by \`${name}\`` : `returned by \`${name}\``;
  return {
    ...value,
    identity: value.identity ?? evaluation(val, context),
    trail: [...value.trail, because(context, src.span, text)],
  };
}

function foldForm(src: Source & { kind: 'of' }, context: Context): Folded {
  const held = heldElement(src, context);
  if (held) return fold(held.val, held.in);
  const inner = fold(src.of, context);
  const trail = src.step ? [...inner.trail, because(context, src.step.span, src.step.text)] : inner.trail;
  const { length, ...other } = inner;
  if (!src.part && !src.recoded) return src.step ? { ...inner, trail } : inner;
  if (!src.part) return { ...other, trail };
  const { identity: whole, ...rest } = other;
  const cut = src.range && lengthOfPiece(src.range, length);
  const identity =
    whole !== undefined && src.range ? `${whole}[${src.range.start}..${src.range.end ?? ''}]` : undefined;
  return {
    ...rest,
    trail,
    ...(cut === undefined ? {} : { length: cut }),
    ...(identity === undefined ? {} : { identity: context.numbers.short(identity) }),
  };
}

/** `!strict`, where it is known which. */
function opposite({ parts: [only], op }: Source & { kind: 'mix' }, context: Context): Folded | undefined {
  const value = op === '!' && only ? fold(only, context) : undefined;
  if (value?.literal?.kind !== 'bool' || value.origin !== 'constant') return undefined;
  const literal = { ...value.literal, value: value.literal.value === 'true' ? 'false' : 'true' };
  return { ...value, identity: `literal:bool:${literal.value}`, literal };
}

/** The number that an arithmetic expression of constants stands for. */
function numberOf({ parts, op }: Source & { kind: 'mix' }, context: Context): Folded | undefined {
  const [left, right] = op === undefined ? [] : parts.map((part) => fold(part, context));
  const number = left && right && calculate(Number(left.literal?.value), op ?? '', Number(right.literal?.value));
  if (number === undefined || left?.literal?.kind !== 'int' || right?.literal?.kind !== 'int') return undefined;
  const value = String(number);
  const literal = { ...left.literal, value, computed: true as const };
  return { origin: 'constant', identity: `literal:int:${value}`, literal, trail: left.trail };
}

function foldMix(val: Val, parts: readonly Val[], context: Context): Folded {
  const values = parts.map((part) => fold(part, context));
  const deciding = STRONGEST.flatMap((origin) => values.filter((value) => value.origin === origin))[0] ?? NOTHING;
  const constant = deciding.origin === 'constant';
  const identities = values.map((value) => value.identity);
  const identity =
    constant && identities.every((one) => one !== undefined)
      ? context.numbers.short(`mix(${identities.join(',')})`)
      : evaluation(val, context);
  const { literal: _, length: __, ...rest } = deciding;
  return { ...rest, identity, trail: constant ? values.flatMap((value) => value.trail).slice(0, 6) : rest.trail };
}

function foldJoin(val: Val, alternatives: readonly Val[], context: Context): Folded {
  const value = agree(alternatives.map((one) => fold(one, context)));
  return { ...value, identity: value.identity ?? evaluation(val, context) };
}

/** One value for several possible ones: a constant among them counts, as one that holds on some paths. */
function agree(values: readonly Folded[]): Folded {
  const first = values[0];
  if (!first) return NOTHING;
  if (values.every((value) => value.origin === first.origin)) {
    const same = values.every((value) => value.identity === first.identity);
    const { identity: _, length: __, ...rest } = first;
    return same ? first : rest;
  }
  // A number to begin with is no secret; a text or bytes among the alternatives are.
  const written = values.find(
    (value) => value.origin === 'constant' && value.identity !== 'zeros' && !value.identity?.startsWith('literal:int'),
  );
  if (!written) return NOTHING;
  const { identity: _, length: __, ...rest } = written;
  return { ...rest, sometimes: true };
}
