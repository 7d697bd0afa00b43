// One nonce in two encryptions under one key: two calls on one path, a call that runs again, a value kept between calls.
import type { Because } from '../../findings/model.js';
import type { Ty } from '../../knowledge/ty.js';
import type { Lowered } from '../lower/frame.js';
import { type Argument, mayBothRun, type NonceReuse } from '../model.js';
import { coreOf, type Source, type Val } from '../values/val.js';
import type { ResolvedCall } from './calls.js';
import type { Context } from './context.js';
import type { Folded } from './fold.js';
import { ingredientsOf } from './ingredients.js';
import { valOf } from './keyUses.js';
import type { Program } from './program.js';
import { settle } from './settle.js';
import { countedByBothSides, sealedBefore } from './storedNonces.js';

export function findReuses(item: Lowered, calls: readonly ResolvedCall[], program: Program): readonly NonceReuse[] {
  const sealing = calls.flatMap((call) => {
    const nonce = seals(call) && !call.stored ? call.fact.args.find((arg) => arg.role === 'nonce') : undefined;
    return nonce && nonce.value.origin !== 'constant' ? [{ call, nonce }] : [];
  });
  const opening = calls.flatMap((call) => {
    const nonce =
      call.fact.action === 'decrypt' && !call.stored ? call.fact.args.find((arg) => arg.role === 'nonce') : undefined;
    return nonce ? [{ call, nonce }] : [];
  });
  const reuses: NonceReuse[] = [];
  sealing.forEach((one, i) => {
    const earlier = sealing.slice(0, i).filter((other) => sameUse(other, one));
    const another = earlier.find((other) => !sameMessage(other.call, one.call));
    const reuse = another
      ? twice(one, another)
      : (again(item, one) ??
        handedOn(item, one) ??
        kept(item, one, program) ??
        reopened(one, opening) ??
        elsewhere(item, one) ??
        (earlier[0] && { ...twice(one, earlier[0]), sameMessage: true }));
    if (reuse) reuses.push({ call: one.call.fact, nonce: one.nonce, ...reuse });
  });
  return reuses;
}

/** It encrypts, or makes what does nothing but encrypt. */
const seals = ({ fact }: ResolvedCall): boolean =>
  fact.action === 'encrypt' || (fact.action === 'make-cipher' && fact.direction === 'encrypt');

interface Sealing {
  readonly call: ResolvedCall;
  readonly nonce: Argument;
}
type Reuse = Pick<NonceReuse, 'how' | 'other' | 'sameMessage'>;

function sameUse(a: Sealing, b: Sealing): boolean {
  return (
    same(a.nonce.value, b.nonce.value) &&
    sameKey(a, b) &&
    !areOfTwo(a.call, b.call) &&
    mayBothRun(a.call.fact.site, b.call.fact.site)
  );
}

/** Under another algorithm the key gives another keystream. */
function areOfTwo(a: ResolvedCall, b: ResolvedCall): boolean {
  const [one, other] = [a.fact.algorithm?.name, b.fact.algorithm?.name];
  return one !== undefined && other !== undefined && one !== other;
}

/** One message sealed twice in the same way gives one ciphertext twice. */
function sameMessage(a: ResolvedCall, b: ResolvedCall, region?: number): boolean {
  const [one, other] = [messageOf(a), messageOf(b)];
  if (!one || !other || (region !== undefined && one.regions.includes(region))) return false;
  const [first, second] = [coreOf(one), coreOf(other)];
  if (first.kind === 'literal' && second.kind === 'literal') return first.literal.value === second.literal.value;
  if (first.kind !== 'param' || second.kind !== 'param' || first.index !== second.index) return false;
  return isShared(given(one).ty) && isShared(given(other).ty);
}

/** The value as it was before it got names and forms. */
const given = (val: Val): Val => (val.src.kind === 'of' ? given(val.src.of) : val);

const messageOf = (call: ResolvedCall): Val | undefined =>
  call.fact.action === 'encrypt' && call.fact.via.length === 0 ? valOf(call.event, 'plaintext') : undefined;

const isShared = (ty: Ty): boolean => ty.kind === 'ref' && !ty.mutable;

const same = (a: Folded, b: Folded): boolean => a.identity !== undefined && a.identity === b.identity;

/** Two keys that cannot be told apart by name or making count as one only when both are known to be the same. */
const sameKey = (a: Sealing, b: Sealing): boolean =>
  a.call.fact.key !== undefined && b.call.fact.key !== undefined && same(a.call.fact.key, b.call.fact.key);

function twice(one: Sealing, earlier: Sealing): Reuse {
  const how = one.call.fact.via.length > 0 && earlier.call.fact.via.length > 0 ? 'helper' : 'two-calls';
  return { how, other: { span: earlier.nonce.span, text: 'the same nonce is used here first' } };
}

/** A message is opened, and another sealed with its nonce in its place. */
function reopened(one: Sealing, opening: readonly Sealing[]): Reuse | undefined {
  const before = opening.find((other) => other.call.fact.site.order < one.call.fact.site.order && sameUse(other, one));
  return (
    before && {
      how: 'stored',
      other: { span: before.nonce.span, text: 'it opens a message here, so it has sealed one' },
    }
  );
}

function elsewhere(item: Lowered, { call }: Sealing): Reuse | undefined {
  const stored = sealedBefore(call, item);
  if (stored) return { how: 'stored', other: stored };
  const both = countedByBothSides(call);
  return both && { how: 'both-sides', other: both };
}

/** The call runs again, in a loop or a closure, with a nonce and a key that were made outside it. */
function again(item: Lowered, { call, nonce }: Sealing): Reuse | undefined {
  if (nonce.value.identity === undefined || !call.nonce) return undefined;
  const madeIn = call.nonce.regions;
  const keyIn = call.key?.regions ?? [];
  const region = call.regions.find(
    (one) => !madeIn.includes(one) && !keyIn.includes(one) && item.regions.get(one)?.once === false,
  );
  const entry = region === undefined ? undefined : item.regions.get(region);
  if (!entry || sameMessage(call, call, region)) return undefined;
  const other: Because =
    entry.kind === 'loop'
      ? {
          span: { start: entry.span.start, end: Math.min(entry.span.end, entry.span.start + 5) },
          text: 'the loop runs the encryption again',
        }
      : {
          span: entry.span,
          text: entry.kind === 'each' ? 'the closure runs for each element' : 'the closure is called more than once',
        };
  return { how: entry.kind === 'loop' ? 'loop' : 'closure', other };
}

/** The function calls itself with the nonce and the key that it was given. */
function handedOn(item: Lowered, { call }: Sealing): Reuse | undefined {
  const nonce = call.nonce && coreOf(call.nonce);
  const key = call.key && holderOf(call.key);
  if (nonce?.kind !== 'param' || key?.kind !== 'param' || call.fact.via.length > 0) return undefined;
  const keeps = (args: readonly Val[], index: number): boolean => {
    const arg = args[index] && coreOf(args[index]);
    return arg?.kind === 'param' && arg.index === index;
  };
  const next = item.ownCalls.find(
    ({ fn, args }) => fn === item.key && keeps(args, nonce.index) && keeps(args, key.index) && !hasAll(args),
  );
  return next && { how: 'recursion', other: { span: next.nameSpan, text: 'the function calls itself with it' } };

  function hasAll(args: readonly Val[]): boolean {
    return args.every((_, index) => keeps(args, index));
  }
}

/** One object, which others hold too, has both the nonce and the key. */
function isHeldWithKey({ base }: Source & { kind: 'field' }, key: Val | undefined): boolean {
  const holder = holderOf(base);
  const keyHolder = key && holderOf(key);
  if (!key || holder.kind !== 'param' || keyHolder?.kind !== 'param' || holder.index !== keyHolder.index) return false;
  return coreOf(key).kind === 'field' && isSharedOnTheWay(base);
}

/** It is behind a reference, or an `Arc` leads to it. */
function isSharedOnTheWay(val: Val): boolean {
  if (val.ty.kind === 'ref' || /(?:^|::)(?:Arc|Rc)$/.test(val.ty.kind === 'named' ? val.ty.def.path : '')) return true;
  if (val.src.kind === 'field') return isSharedOnTheWay(val.src.base);
  return val.src.kind === 'of' && isSharedOnTheWay(val.src.of);
}

/** The parameter that the value is a field of, or the value itself. */
function holderOf(val: Val): Source {
  const core = coreOf(val);
  return core.kind === 'field' ? holderOf(core.base) : core;
}

/** A method that can be called again finds the same nonce in its object, or in a static. */
function kept(item: Lowered, { call, nonce }: Sealing, program: Program): Reuse | undefined {
  const at = call.nonce && placeOf(call.nonce, call.in);
  if (!at || !lives(call.key)) return undefined;
  if (at.kind === 'item' && nonce.value.origin !== 'unknown') {
    return { how: 'static', other: { span: at.span, text: `\`${at.name}\` is made once` } };
  }
  const isMethod = item.self !== undefined && item.self !== 'value';
  if (at.kind !== 'field') return isMethod ? madeOfKept(call, program, item) : undefined;
  if (at.owner === undefined) return undefined;
  if (isMethod ? holderOf(at.base).kind !== 'param' : !isHeldWithKey(at, call.key)) return undefined;
  const writers = program.writers(`${at.owner}.${at.name}`).filter((writer) => !writer.by.inTest || item.inTest);
  if (writers.length === 0 || writers.some((writer) => writer.write.how === 'assign')) return undefined;
  const first = writers[0];
  if (!first) return undefined;
  return {
    how: 'field',
    other: { span: first.write.span, text: `\`${at.name}\` is set once, here`, item: first.by.unit },
  };
}

/** All that goes into the nonce was put into the object when it was made. */
function madeOfKept(call: ResolvedCall, program: Program, item: Lowered): Reuse | undefined {
  if (!call.nonce || call.fact.via.length > 0) return undefined;
  const parts = ingredientsOf(call.nonce, call.in);
  const kept = parts.find(({ keptIn }) => keptIn !== undefined);
  if (kept?.keptIn === undefined || !parts.every(({ keptIn, origin }) => keptIn !== undefined || origin === 'constant'))
    return undefined;
  const [first] = program.writers(kept.keptIn).filter((writer) => !writer.by.inTest || item.inTest);
  if (!first) return undefined;
  const name = kept.keptIn.slice(kept.keptIn.lastIndexOf('.') + 1);
  return {
    how: 'field',
    other: { span: first.write.span, text: `\`${name}\` is set once, here`, item: first.by.unit },
  };
}

/** In a function that gives the nonce too. */
function placeOf(nonce: Val, context: Context): Source {
  const core = coreOf(nonce);
  const settled = core.kind === 'call' ? coreOf(settle(nonce, context).val) : core;
  const place = heldIn(settled);
  return place.kind === 'item' || settled.kind === 'kept' ? place : core;
}

/** What is made once is looked for where it is kept. */
const heldIn = (source: Source): Source => (source.kind === 'kept' ? heldIn(coreOf(source.place)) : source);

/** The key outlives the call: it comes from a field, a parameter or a static. */
function lives(key: Val | undefined): boolean {
  if (!key) return false;
  const core: Source = coreOf(key);
  return core.kind === 'field' || core.kind === 'param' || core.kind === 'item';
}
