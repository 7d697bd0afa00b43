// Counters that give nonces and are so small that they begin again: a byte does after 256 messages.
import type { Ty } from '../../knowledge/ty.js';
import type { Lowered } from '../lower/frame.js';
import type { CounterWrap } from '../model/wrap.js';
import { coreOf, type Source, type Val } from '../values/val.js';
import { fieldKey, writersOf } from './beginnings.js';
import type { ResolvedCall } from './calls.js';
import type { Context } from './context.js';
import { keyOf, valOf } from './keyUses.js';
import { enter, heldElement, heldField } from './settle.js';

/** A program may well seal that many messages under one key; two to the 32 are for the user of a standard to judge. */
const FEW = 65_536;

export function findWraps(item: Lowered, calls: readonly ResolvedCall[]): readonly CounterWrap[] {
  return calls.flatMap((call): readonly CounterWrap[] => {
    const { fact, event } = call;
    const nonce = fact.action === 'encrypt' && fact.via.length === 0 ? valOf(event, 'nonce') : undefined;
    const argument = fact.args.find(({ role }) => role === 'nonce');
    if (!nonce || !argument || call.stored || fact.direction === 'decrypt' || fact.keyUses === 'one') return [];
    const { counters, others } = partsOf(nonce, call.in);
    const [only, ...more] = counters;
    if (!only || more.length > 0 || only.size > FEW || !mayGoOn(only, call, item)) return [];
    return isAlone(only, others, call) ? [{ call: fact, nonce: argument, after: only.size }] : [];
  });
}

interface Placed {
  readonly val: Val;
  readonly in: Context;
}

/** A counter where it goes into the nonce. */
interface Counter extends Placed {
  /** How many values of it go in. */
  readonly size: number;
}

interface Parts {
  readonly counters: readonly Counter[];
  readonly others: readonly Placed[];
}

const MOST_STEPS = 200;

function partsOf(nonce: Val, context: Context): Parts {
  const counters: Counter[] = [];
  const others: Placed[] = [];
  let steps = 0;
  walk({ val: nonce, in: context }, Number.POSITIVE_INFINITY);
  return { counters, others };

  function walk({ val, in: at }: Placed, limit: number): void {
    steps += 1;
    if (steps > MOST_STEPS || at.depth > 6) {
      others.push({ val: makeUnknown(val), in: at });
      return;
    }
    const { src } = val;
    const size = Math.min(limit, sizeOf(val.ty));
    const count = (least: number | undefined): void => {
      counters.push({ val, in: at, size: Math.min(size, least ?? size) });
    };
    const follow = (placed: Placed | undefined): void => {
      if (placed) walk(placed, size);
      else others.push({ val, in: at });
    };
    switch (src.kind) {
      case 'zeros':
        return;
      case 'counter':
        count(src.modulo);
        return;
      case 'of':
        walk(heldElement(src, at) ?? { val: src.of, in: at }, Math.min(size, lengthOfPiece(src)));
        return;
      case 'mix': {
        const left = src.shifted ? Number.POSITIVE_INFINITY : Math.min(size, src.modulo ?? size);
        for (const part of src.parts) walk({ val: part, in: at }, left);
        return;
      }
      case 'param':
        follow(at.args?.[src.index]);
        return;
      case 'call':
        follow(enter(val, src, at));
        return;
      case 'struct':
        for (const field of src.fields.values()) walk({ val: field, in: at }, Number.POSITIVE_INFINITY);
        if (src.rest) walk({ val: src.rest, in: at }, Number.POSITIVE_INFINITY);
        return;
      case 'field': {
        const held = heldField(src, at);
        if (!held && isCountedOn(val, at)) count(wrapOf(val, at));
        else follow(held);
        return;
      }
      default:
        if (src.kind === 'made' && src.origin === 'counter') count(undefined);
        else others.push({ val, in: at });
    }
  }
}

/** What is not looked at any more may be anything. */
const makeUnknown = (val: Val): Val => ({ ...val, src: { kind: 'unknown' } });

/** `n.to_be_bytes()[6..8]` */
function lengthOfPiece({ of, range }: Source & { kind: 'of' }): number {
  const isNumber = of.src.kind === 'of' && of.src.of.ty.kind === 'primitive';
  return isNumber && range?.end !== undefined ? 256 ** (range.end - range.start) : Number.POSITIVE_INFINITY;
}

/** The field is advanced somewhere, and set to nothing else but what it was at first. */
function isCountedOn(val: Val, context: Context): boolean {
  const core = coreOf(val);
  if (core.kind !== 'field') return false;
  const later = writersOf(core, context).filter(({ write }) => write.how === 'assign');
  return later.length > 0 && later.every(({ write }) => counterIn(write.val) !== undefined);
}

function counterIn(val: Val): (Val['src'] & { kind: 'counter' }) | undefined {
  const core = coreOf(val);
  return core.kind === 'counter' ? core : undefined;
}

/** The field is advanced with `% 100`. */
function wrapOf(val: Val, context: Context): number | undefined {
  const core = coreOf(val);
  if (core.kind !== 'field') return undefined;
  return writersOf(core, context)
    .map(({ write }) => counterIn(write.val)?.modulo)
    .find((modulo) => modulo !== undefined);
}

const BITS = /^[ui](8|16|32|64|128)$/;

function sizeOf(ty: Ty): number {
  const bits = ty.kind === 'primitive' ? BITS.exec(ty.name)?.[1] : undefined;
  return bits === undefined ? Number.POSITIVE_INFINITY : 2 ** Number(bits);
}

/** All else that goes into the nonce is the same for each message under the key. */
function isAlone(counter: Counter, others: readonly Placed[], { event, in: context }: ResolvedCall): boolean {
  const region = event.regions.find((one) => counter.val.regions.includes(one));
  if (region === undefined) {
    const isMethod = counter.in.item.self !== undefined && counter.in.item.self !== 'value';
    return isMethod && others.every((one) => isWritten(one) || isKept(one));
  }
  // A loop that counts: the key and the rest of the nonce are made before it.
  const key = keyOf(event, context);
  const isBefore = ({ val }: Placed): boolean => val.src.kind !== 'unknown' && !val.regions.includes(region);
  return !key?.val.regions.includes(region) && others.every((one) => isWritten(one) || isKept(one) || isBefore(one));
}

const isWritten = ({ val }: Placed): boolean => val.src.kind === 'literal' || val.src.kind === 'item';

/** A field that nothing writes to once the object is made. */
function isKept({ val: { src }, in: context }: Placed): boolean {
  return (
    src.kind === 'field' &&
    src.owner !== undefined &&
    writersOf(src, context).every(({ write }) => write.how === 'init' || isStep(write.val, src))
  );
}

/** One byte of it is advanced, once in a call. */
function isStep({ src }: Val, field: Source & { kind: 'field' }): boolean {
  return src.kind === 'mix' && src.parts.every(isOld) && src.parts.filter(isCounter).length === 1;

  function isOld(part: Val): boolean {
    const core = coreOf(part);
    return isCounter(part) ? part.regions.length === 0 : core.kind === 'field' && core.name === field.name;
  }
}

const isCounter = (val: Val): boolean => coreOf(val).kind === 'counter';

/** Nothing stops the program before the counter begins again. */
function mayGoOn({ val, in: at, size }: Counter, { in: context, event }: ResolvedCall, item: Lowered): boolean {
  const field = fieldBehind(val);
  if (!field) {
    const core = coreOf(val);
    const most = core.kind === 'counter' ? core.most : undefined;
    // An iteration over bytes ends with the last of them.
    const isWhole = core.kind === 'counter' && most !== undefined && sizeOf(core.from.ty) <= size;
    return !isWhole && (most ?? Number.POSITIVE_INFINITY) > size && item.bounded.size === 0 && item.measured.size === 0;
  }
  const around = [
    item,
    at.item,
    ...item.ownCalls.flatMap(({ fn }) => context.program.item(fn) ?? []),
    ...writersOf(field, at).map(({ by }) => by),
    ...(item.key === undefined ? [] : context.program.callers(item.key).map(({ by }) => by)),
  ];
  return !around.some(({ bounded }) => bounded.has(field.name)) && !isRenewed(event.args, at);
}

/** The field that is advanced. */
function fieldBehind(val: Val): (Val['src'] & { kind: 'field' }) | undefined {
  const { src } = val;
  if (src.kind === 'field') return src;
  return src.kind === 'of' ? fieldBehind(src.of) : src.kind === 'counter' ? fieldBehind(src.from) : undefined;
}

/** The object gets a new key from time to time. */
function isRenewed(args: readonly Val[], context: Context): boolean {
  return args.some((arg) => {
    const core = coreOf(arg);
    if (core.kind !== 'field' || core.owner === undefined) return false;
    return context.program.writers(fieldKey(core)).some(({ write }) => write.how === 'assign' && !counterIn(write.val));
  });
}
