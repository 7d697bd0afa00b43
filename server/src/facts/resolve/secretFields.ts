// Whether the field of a type holds a secret: by what is written to it, by what takes it, and by the names around it.
import { publicByName } from '../../knowledge/secretNames.js';
import { UNKNOWN } from '../../knowledge/ty.js';
import type { Attribute } from '../../syntax/ast.js';
import type { Secret } from '../model/secret.js';
import type { DeclaredField } from '../types/declaration.js';
import { makeVal, type Source } from '../values/val.js';
import type { Context } from './context.js';
import { inside, secretUnder } from './secrets.js';
import { isPublicType } from './secretTypes.js';

/** The secret that a field of a type holds, by what is written to it, by what takes it, and by its name and type. */
export function secretInField(field: DeclaredField, owner: FieldOwner, context: Context): Secret | undefined {
  if (OF_TESTS.test(owner.name) || field.attributes.some(saysPublic)) return undefined;
  if (publicBeside(field.name, owner.fields) || isPublicKind(field, owner)) return undefined;
  const item = context.program.item(owner.key);
  const at = item ? inside(item, context) : context;
  const base = makeVal({ kind: 'unknown' }, UNKNOWN, []);
  const keptBy = field.key.slice(0, field.key.lastIndexOf('.'));
  const src: Source = { kind: 'field', base, name: field.name, owner: keptBy, span: field.nameSpan };
  const generic = GENERIC_FIELDS.test(field.name);
  const names = generic ? namesAround(field, owner).map((text) => ({ text, span: field.nameSpan })) : [];
  const secret = secretUnder(names, makeVal(src, field.type, []), at);
  return generic && secret?.evidence === 'hint' ? undefined : secret;
}

/** `/// The sender's public key.` */
const saysPublic = ({ path, args }: Attribute): boolean => path === 'doc' && /\bpublic\b/i.test(args);

interface FieldOwner {
  readonly key: string;
  readonly name: string;
  readonly fields: readonly Pick<DeclaredField, 'name' | 'key' | 'type'>[];
}

const variantOf = ({ key }: Pick<DeclaredField, 'key'>, owner: FieldOwner): string =>
  key.slice(owner.key.length, key.lastIndexOf('.')).replace(/^::/, '');

/** What is around a nameless field, nearest first: its variant and its type. */
const namesAround = (field: DeclaredField, owner: FieldOwner): readonly string[] =>
  [variantOf(field, owner), owner.name].filter((name) => name !== '');

/** What the variant or its neighbours hold tells what a nameless field holds: `Key::Hashed(..)`. */
function isPublicKind({ name, key }: DeclaredField, owner: FieldOwner): boolean {
  if (!GENERIC_FIELDS.test(name)) return false;
  return publicByName(variantOf({ key }, owner)) || owner.fields.some((other) => isPublicType(other.type));
}

/** Names that mean something else next to certain others, or without them. */
function publicBeside(name: string, fields: FieldOwner['fields']): boolean {
  const others = fields.map((other) => other.name).filter((other) => other !== name);
  // An access key has a name and a secret half.
  if (/access_?key$/i.test(name) && !/secret/i.test(name)) return others.some((other) => /secret/i.test(other));
  // Without an account it is where a shell stands.
  if (!/(?:^|_)pwd$/i.test(name)) return false;
  return !others.some((other) => ACCOUNT.test(other)) || others.some((other) => SHELL.test(other));
}

/** What an entry of a shell's history tells besides. */
const SHELL = /^(?:cwd|real_?pwd|old_?pwd|shell|cmd_?line|command|exit_?(?:code|status))$/i;

const ACCOUNT = /user|login|account|email|host|name|uid/i;

/** Types that hold known answers. */
const OF_TESTS = /Test|Vector|Kat(?=[A-Z]|$)|Mock/;

/** Fields that say nothing of what they hold: the name of the type does. */
const GENERIC_FIELDS = /^(?:\d+|inner|value|bytes|data|raw|buf|buffer|content|0)$/;
