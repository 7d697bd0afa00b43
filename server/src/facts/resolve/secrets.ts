// What secret a value is: by what made it, by what takes it, and by the names under which the code speaks of it.
import type { Because } from '../../findings/model.js';
import { publicByName, secretByName } from '../../knowledge/secretNames.js';
import { secretShape } from '../../knowledge/secrets.js';
import type { Action, Role } from '../../knowledge/vocabulary.js';
import type { Span } from '../../text/span.js';
import type { CallEvent } from '../lower/frame.js';
import type { Secret, SecretKind } from '../model/secret.js';
import { coreOf, type Source, type Val } from '../values/val.js';
import { because, type Context } from './context.js';
import { holdsMany, holdsNoBytes, isBytes, isKeyLong, isPublicType, isText } from './secretTypes.js';
import { settle } from './settle.js';
import { makerOf, type RoleUse, usesOf } from './uses.js';

const DEEPEST = 6;
const MOST_PARTS = 8;

/** The secret that the value holds, wholly or in part; undefined when nothing says that it holds one. */
export function secretOf(val: Val, context: Context): Secret | undefined {
  return secretUnder([], val, context);
}

/** The same of a value that has these names besides, the nearest to its use first. */
export const secretUnder = (names: readonly Named[], val: Val, context: Context): Secret | undefined =>
  look(val, context, { names, part: false, depth: 0 });

interface Seen {
  /** Names of the value so far, nearest to the use first. */
  readonly names: readonly Named[];
  readonly part: boolean;
  /** An element of a list of texts or other things: what its neighbours are used for says nothing of it. */
  readonly oneOfMany?: boolean;
  readonly depth: number;
}

export interface Named {
  readonly text: string;
  readonly span: Span;
}

function look(val: Val, context: Context, seen: Seen): Secret | undefined {
  if (seen.depth > 24 || context.depth > DEEPEST || holdsNoBytes(val.ty, seen.part || coreOf(val).kind === 'of'))
    return undefined;
  const next: Seen = { ...seen, names: withPlace(val, seen.names), depth: seen.depth + 1 };
  const { src } = val;
  switch (src.kind) {
    case 'of': {
      const name = src.step && /`(.+)`/.exec(src.step.text)?.[1];
      const names = name === undefined || !src.step ? next.names : [...next.names, { text: name, span: src.step.span }];
      const oneOfMany = next.oneOfMany || (src.part && holdsMany(src.of.ty));
      return look(src.of, context, { ...next, names, part: next.part || src.part, oneOfMany });
    }
    case 'mix':
      return first(src.parts, context, { ...next, names: [] }) ?? byName(val, context, next);
    case 'join':
      return first(src.of, context, next);
    case 'kept':
      return look(src.value, context, next);
    case 'struct':
    case 'closure':
    case 'zeros':
    case 'counter':
      return undefined;
    case 'literal':
      return byShape(src, context, next);
    case 'made':
    case 'object': {
      const maker = makerOf(src, context.item);
      const made = maker && madeBy(maker, src, context, next);
      if (made === 'public') return undefined;
      return made ?? byUse(val, context, next) ?? byName(val, context, next);
    }
    case 'item':
      return byUse(val, context, next) ?? elsewhere(val, src, context, next) ?? byName(val, context, next);
    default:
      return byUse(val, context, next) ?? elsewhere(val, src, context, next) ?? byName(val, context, next);
  }
}

function first(parts: readonly Val[], context: Context, seen: Seen): Secret | undefined {
  for (const part of parts.slice(0, MOST_PARTS)) {
    const secret = look(part, context, seen);
    if (secret) return secret;
  }
  return undefined;
}

/** Adds the name under which the expression itself speaks of the value. */
function withPlace(val: Val, names: readonly Named[]): readonly Named[] {
  if (!val.at) return names;
  const name = val.at.fields.at(-1) ?? val.at.root.name;
  return name === 'self' || names.some((one) => one.text === name)
    ? names
    : [...names, { text: name, span: val.at.root.span }];
}

// ---------------------------------------------------------------- by what made it

const MADE: Partial<Record<Action, SecretKind>> = {
  'make-key': 'key',
  'derive-key': 'key',
  'export-key': 'private key',
  decrypt: 'plaintext',
  mac: 'mac',
  'hash-password': 'password hash',
};

/** What such calls give goes out into the world. */
const PUBLIC_RESULTS: ReadonlySet<Action> = new Set<Action>(['encrypt', 'sign', 'make-nonce', 'verify']);

function madeBy(event: CallEvent, src: Source, context: Context, seen: Seen): Secret | 'public' | undefined {
  const { action } = event.model;
  if (PUBLIC_RESULTS.has(action)) return 'public';
  if (action === 'hash') {
    const data = hashedBy(event);
    const hashed = data.map((part) => look(part, context, { ...seen, names: [] }));
    if (hashed.some((one) => one?.kind === 'password' || one?.kind === 'passphrase'))
      return found('password hash', event, context, seen);
    // A hash of a key and a message stands in for a MAC; that of a key alone names the key.
    const keyed = data.length > 1 && hashed.some((one) => one && one.evidence !== 'hint' && KEYS.has(one.kind));
    return keyed ? found('mac', event, context, seen) : 'public';
  }
  const kind = MADE[action];
  if (kind === undefined) return undefined;
  // A derivation also makes nonces and public identifiers; the name tells.
  const nearest = seen.names[0];
  const isItsHash = kind === 'password hash' && /hash|digest/i.test(nearest?.text ?? '');
  if (nearest && !isItsHash && publicByName(nearest.text)) return 'public';
  if (src.kind === 'object' && /Public|Verifying/.test(event.model.path)) return 'public';
  return found(kind, event, context, seen);
}

const KEYS: ReadonlySet<SecretKind> = new Set<SecretKind>(['key', 'secret', 'shared secret']);

/** What a hash was fed with, piece by piece. */
function hashedBy(event: CallEvent): readonly Val[] {
  return event.args.flatMap((arg, i): readonly Val[] => {
    const role = event.model.args[i];
    const core = coreOf(arg);
    const data =
      role === 'data' ? arg : role === 'cipher' && core.kind === 'object' ? core.roles.get('data') : undefined;
    if (!data) return [];
    const made = coreOf(data);
    return made.kind === 'mix' ? made.parts.slice(0, MOST_PARTS) : [data];
  });
}

function found(kind: SecretKind, event: CallEvent, context: Context, seen: Seen): Secret {
  const text = `${article(kind)} ${kind}: made by \`${event.name}\``;
  return secret(kind, 'model', seen, [because(context, event.nameSpan, text)]);
}

// ---------------------------------------------------------------- by what takes it

const TAKEN: Partial<Record<Role, SecretKind>> = {
  key: 'key',
  password: 'password',
  seed: 'seed',
  token: 'token',
  credential: 'secret',
};

/** What is taken as one of these is sent along with a message. */
const PUBLIC_ROLES: ReadonlySet<Role> = new Set<Role>(['nonce', 'salt', 'ciphertext', 'aad', 'signature', 'info']);

function byUse(val: Val, context: Context, seen: Seen): Secret | undefined {
  if (seen.oneOfMany) return undefined;
  const { src } = val;
  const uses: readonly RoleUse[] = usesOf(src, context.item, context.program);
  if (uses.some((use) => PUBLIC_ROLES.has(use.role)) || seen.names.some((name) => publicByName(name.text)))
    return undefined;
  const fields =
    src.kind === 'field' && src.owner !== undefined ? context.program.users(`${src.owner}.${src.name}`) : [];
  for (const use of [...uses, ...fields.map(({ by, event, arg }) => fieldUse(by, event, arg))]) {
    const kind = TAKEN[use.role];
    if (kind === undefined) continue;
    const by = use.by ?? context.item;
    const text = `${use.role} of \`${use.name}\``;
    const step =
      by === context.item && context.depth === 0 ? { span: use.span, text } : { span: use.span, text, item: by.unit };
    return secret(kind, 'model', seen, [step]);
  }
  return undefined;
}

const fieldUse = (by: Context['item'], event: CallEvent, arg: number): RoleUse => ({
  role: roleAt(event, arg),
  name: event.name,
  span: event.nameSpan,
  by,
});

function roleAt(event: CallEvent, arg: number): Role {
  const role = event.model.args[arg];
  return role === undefined || role === '_' ? 'data' : role;
}

// ---------------------------------------------------------------- by what it is elsewhere

/** What a parameter, field, constant or call stands for. */
function elsewhere(val: Val, src: Source, context: Context, seen: Seen): Secret | undefined {
  const settled = settle(val, context);
  if (settled.val !== val) return look(settled.val, settled.in, seen);
  if (src.kind === 'item') {
    const item = context.program.item(src.key);
    if (!item?.result) return undefined;
    return look(item.result, inside(item, context), {
      ...seen,
      names: [...seen.names, { text: src.name, span: src.span }],
    });
  }
  if (src.kind !== 'field' || src.owner === undefined) return undefined;
  for (const { by, write } of context.program.writers(`${src.owner}.${src.name}`)) {
    if (write.how !== 'init' || (by.inTest && !context.item.inTest)) continue;
    const written = look(write.val, inside(by, context), seen);
    if (written && written.evidence === 'model') return written;
  }
  return undefined;
}

/** The item looked at by itself, from where something of it is used. */
export const inside = (item: Context['item'], context: Context): Context => ({
  ...context,
  item,
  args: [],
  instance: `${context.instance}/${item.key ?? ''}`,
  depth: context.depth + 1,
});

/** A text that is a secret by its form: a connection string with its password. */
function byShape(src: Source & { kind: 'literal' }, context: Context, seen: Seen): Secret | undefined {
  if (src.literal.kind !== 'text') return undefined;
  const shape = secretShape(src.literal.value);
  if (shape === undefined) return undefined;
  return secret('secret', 'model', seen, [because(context, src.literal.span, `${shape} is written here`)]);
}

// ---------------------------------------------------------------- by its names

function byName(val: Val, context: Context, seen: Seen): Secret | undefined {
  const own = ownName(val.src);
  const names = own ? [...seen.names, own] : seen.names;
  const nearest = names[0];
  const isPublic = names.some(({ text }) => publicByName(text) && secretByName(text) === undefined);
  if (!nearest || isPublic || isPublicType(val.ty)) return undefined;
  for (const name of names) {
    const named = secretByName(name.text);
    // A seed that is a text is a name: accounts are derived of such.
    if (!named || (named.kind === 'seed' && isText(val.ty))) continue;
    const sure = named.sure || (named.kind === 'key' && isKeyLong(val.ty));
    // The key of a map, the token of a parser: only what has the form of a secret may be one.
    if (!sure && !(TEXTS.has(named.kind) ? isText(val.ty) : isBytes(val.ty))) continue;
    const step = because(context, name.span, `\`${name.text}\` is ${article(named.kind)} ${named.kind} by its name`);
    return secret(named.kind, sure ? 'name' : 'hint', { ...seen, names }, [step]);
  }
  return undefined;
}

function ownName(src: Source): Named | undefined {
  if (src.kind === 'param' || src.kind === 'field' || src.kind === 'item') return { text: src.name, span: src.span };
  return undefined;
}

const TEXTS: ReadonlySet<SecretKind> = new Set<SecretKind>(['token', 'secret', 'password']);

// ---------------------------------------------------------------- words

function secret(kind: SecretKind, evidence: Secret['evidence'], seen: Seen, why: readonly Because[]): Secret {
  const name = seen.names[0]?.text;
  return { kind, evidence, part: seen.part, because: why, ...(name === undefined ? {} : { name }) };
}

const article = (noun: string): string => (/^[aeiou]/.test(noun) ? 'an' : 'a');
