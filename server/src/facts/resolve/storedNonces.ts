// Nonces that have sealed a message already: kept beside it and taken again for the next one, or counted by each side of
// a conversation for itself under the key of both.
import type { Because } from '../../findings/model.js';
import { namesDirection } from '../../knowledge/valueNames.js';
import type { CallEvent, Lowered } from '../lower/frame.js';
import type { Ingredient } from '../model/ingredient.js';
import { coreOf, type Source, type Val } from '../values/val.js';
import type { ResolvedCall } from './calls.js';
import type { Context } from './context.js';
import { ingredientsOf } from './ingredients.js';
import { valOf } from './keyUses.js';

/** The nonce is read from a record of which another function says that it holds the nonce of a sealed message. */
export function sealedBefore({ nonce, event, fact, in: context }: ResolvedCall, item: Lowered): Because | undefined {
  const at = nonce && fact.via.length === 0 ? coreOf(nonce) : undefined;
  if (at?.kind !== 'field' || at.owner === undefined || isMadeHere(at.base)) return undefined;
  const field = `${at.owner}.${at.name}`;
  if (item.writes.some((write) => write.field === field)) return undefined;
  for (const { by, write } of context.program.writers(field)) {
    if (by.inTest && !item.inTest) continue;
    const sealed = by.calls.some(
      (one) => sealsWith(one, write.val) && samePlace(keptKey(one), keptKey(event), field.split('.')[0] ?? ''),
    );
    if (sealed)
      return { span: write.span, text: `\`${at.name}\` is stored here after it has sealed a message`, item: by.unit };
  }
  return undefined;
}

function isMadeHere(base: Val): boolean {
  const { kind } = coreOf(base);
  return kind === 'struct' || kind === 'call' || kind === 'zeros';
}

function sealsWith(event: CallEvent, val: Val): boolean {
  const nonce = event.model.action === 'encrypt' ? valOf(event, 'nonce') : undefined;
  return nonce !== undefined && coreOf(nonce) === coreOf(val);
}

/** Where the key of a call comes from, behind the ciphers that are made of it. */
function keptKey(event: CallEvent): Source | undefined {
  let val = valOf(event, 'key') ?? valOf(event, 'cipher');
  for (let depth = 0; val && depth < 6; depth += 1) {
    const core = coreOf(val);
    if (core.kind !== 'object') return core;
    val = core.roles.get('key') ?? core.roles.get('cipher');
  }
  return undefined;
}

/** One field of one type, one constant, or parameters of one name; a record's own key is another for each record. */
function samePlace(a: Source | undefined, b: Source | undefined, record: string): boolean {
  if (a?.kind === 'field' && b?.kind === 'field')
    return a.owner !== undefined && a.owner !== record && a.owner === b.owner && a.name === b.name;
  if (a?.kind === 'item' && b?.kind === 'item') return a.key === b.key;
  return a?.kind === 'param' && b?.kind === 'param' && a.name === b.name;
}

/**
 * What the other side sends is opened under the same key, with nonces that another counter makes in the same way from the
 * same beginning: the first message of each side has the same nonce.
 */
export function countedByBothSides({ nonce, event, fact, in: context }: ResolvedCall): Because | undefined {
  const key = fact.via.length === 0 ? keptKey(event) : undefined;
  if (!nonce || key?.kind !== 'field' || key.owner === undefined) return undefined;
  const ours = countedParts(nonce, context);
  if (!ours) return undefined;
  for (const { by, event: other } of context.program.users(`${key.owner}.${key.name}`)) {
    const theirNonce = other.model.action === 'decrypt' && !by.inTest ? valOf(other, 'nonce') : undefined;
    const theirKey = theirNonce && keptKey(other);
    if (!theirNonce || theirKey?.kind !== 'field' || theirKey.owner !== key.owner || theirKey.name !== key.name)
      continue;
    if (apart(theirKey.base, key.base)) continue;
    const { args: _, ...bare } = context;
    const theirs = countedParts(theirNonce, { ...bare, item: by });
    if (!theirs || theirs.counter.identity === ours.counter.identity) continue;
    if (theirs.constants !== ours.constants || theirs.start !== ours.start) continue;
    const names = [...ours.counter.names, ...theirs.counter.names, by.key ?? '', context.item.key ?? ''];
    if (!names.some(namesDirection)) continue;
    return { span: other.span, text: 'what the other side sends is counted apart, under the same key', item: by.unit };
  }
  return undefined;
}

/** `self.incoming` and `self.outgoing` are two objects, each with a key of its own. */
function apart(a: Val, b: Val): boolean {
  const [ours, theirs] = [objectBehind(a), objectBehind(b)];
  if (ours.kind !== 'field' || theirs.kind !== 'field') return false;
  return ours.name !== theirs.name || apart(ours.base, theirs.base);
}

/** A method that changed an object has left it the same object. */
function objectBehind(val: Val): Source {
  const core = coreOf(val);
  if (core.kind === 'call' && core.fills) return objectBehind(core.fills.old);
  return core.kind === 'struct' && core.rest ? objectBehind(core.rest) : core;
}

interface CountedParts {
  readonly counter: Ingredient;
  /** What goes into the nonce beside it. */
  readonly constants: string;
  readonly start: string;
}

/** The one counter of an object and the constants that the nonce is made of; undefined when there is more to it. */
function countedParts(nonce: Val, context: Context): CountedParts | undefined {
  const parts = ingredientsOf(nonce, context);
  const [counter, ...more] = parts.filter(({ origin }) => origin === 'counter');
  if (counter?.home !== 'object' || counter.identity === undefined || more.length > 0) return undefined;
  const rest = parts.filter((part) => part !== counter);
  if (!rest.every(({ origin, through }) => origin === 'constant' && through.length === 0)) return undefined;
  if (!counter.start?.length || !counter.start.every(({ origin }) => origin === 'constant')) return undefined;
  return { counter, constants: identitiesOf(rest), start: identitiesOf(counter.start) };
}

const identitiesOf = (parts: readonly Ingredient[]): string =>
  [...new Set(parts.map(({ identity }) => identity ?? 'zero'))].sort().join(' ');
