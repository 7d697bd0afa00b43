// Which secrets of an item stay in memory.
import type { Span } from '../../text/span.js';
import type { Lowered } from '../lower/frame.js';
import { ownsBytes } from '../lower/keepers.js';
import type { FixContext, Remnant, SecretKind } from '../model.js';
import type { Source, Val } from '../values/val.js';
import type { Context } from './context.js';
import { secretInField } from './secretFields.js';
import { secretOf } from './secrets.js';
import { rootOf } from './uses.js';

export function remnantsOf(item: Lowered, context: Context, fix: FixContext): readonly Remnant[] {
  return [
    ...wipes(item, context, fix),
    ...forgotten(item, context, fix),
    ...fields(item, context, fix),
    ...locals(item, context, fix),
  ];
}

/** Functions that are there to wipe. */
const FOR_WIPING = /wipe|zero|erase|scrub|clear|destroy|burn|purge|cleanse/i;

function wipes(item: Lowered, context: Context, fix: FixContext): readonly Remnant[] {
  if (item.wipesForGood) return [];
  const inDrop = item.key?.startsWith('Drop for ') ?? false;
  const meant = inDrop || FOR_WIPING.test(item.key?.split('::').at(-1) ?? '');
  return item.wipes.flatMap(({ span, val, of }): readonly Remnant[] => {
    const secret = secretOf(val, context);
    const sure = secret !== undefined && secret.evidence !== 'hint' && !PASSING.has(secret.kind);
    // What is reached through a reference lives on, and is overwritten for certain where it does.
    if (!inDrop && !(sure && (meant || of === 'local'))) return [];
    return [{ how: 'wipe', span, meant, fix, ...(secret ? { secret } : {}) }];
  });
}

function forgotten(item: Lowered, context: Context, fix: FixContext): readonly Remnant[] {
  return item.forgotten.flatMap(({ span, val }): readonly Remnant[] => {
    const secret = secretOf(val, context);
    return secret && secret.evidence !== 'hint' ? [{ how: 'forgotten', span, secret, meant: false, fix }] : [];
  });
}

/** What goes out anyway, or is kept where the secret itself must not be. */
const PASSING: ReadonlySet<SecretKind> = new Set<SecretKind>(['token', 'plaintext', 'mac', 'password hash']);

function fields(item: Lowered, context: Context, fix: FixContext): readonly Remnant[] {
  const { holds } = item;
  if (!holds) return [];
  const secrets = holds.fields.flatMap((field) => {
    const secret = secretInField(field, holds.owner, context);
    return !secret || secret.evidence === 'hint' || PASSING.has(secret.kind) ? [] : [{ field, secret }];
  });
  const together = secrets.map(({ field }) => field.name);
  return secrets.map(({ field, secret }): Remnant => {
    const name = `${holds.owner.name}.${field.name}`;
    return { how: 'field', span: field.nameSpan, secret, meant: false, name, fields: together, fix };
  });
}

/** Variables that own the bytes of a key which a cipher is made of, and are neither wiped nor handed on. */
function locals(item: Lowered, context: Context, fix: FixContext): readonly Remnant[] {
  if (!item.caresForMemory || item.wipesForGood || item.wipes.length > 0) return [];
  const handedOn = item.result && rootOf(item.result);
  const found = new Map<number, Remnant>();
  for (const event of item.calls) {
    const key = event.args[event.model.args.indexOf('key')];
    const owner = key && ownerOf(key);
    if (!owner || owner.src === handedOn || found.has(owner.span.start)) continue;
    const secret = secretOf(key, context);
    if (secret)
      found.set(owner.span.start, { how: 'local', span: owner.span, secret, meant: false, name: owner.name, fix });
  }
  return [...found.values()];
}

interface Owner {
  readonly name: string;
  readonly span: Span;
  readonly src: Source;
}

/** The variable that owns the bytes, when they were made at run time in the item itself. */
function ownerOf(val: Val): Owner | undefined {
  const root = val.at?.fields.length === 0 ? val.at.root : undefined;
  if (!root || !ownsBytes(root.val.ty)) return undefined;
  const src = rootOf(val);
  const isMade = src.kind === 'made' || src.kind === 'mix' || src.kind === 'call' || src.kind === 'object';
  return isMade ? { name: root.name, span: root.span, src } : undefined;
}
