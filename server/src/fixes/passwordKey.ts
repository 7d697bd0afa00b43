// Puts a function for passwords between a password and the key that is made of it.
import type { Argument, CryptoCall, FixContext } from '../facts/model.js';
import type { AnchoredEdit, Fix } from '../findings/model.js';
import type { TypeNode } from '../syntax/ast.js';
import { around, bodyStatement, unwrapped } from './nonceInFront.js';
import { withoutOldVariable } from './oldVariable.js';
import { joinedInsertions } from './randomValue.js';
import { offer, ready } from './recipe.js';

/**
 * `names`: of the password; `calls`: all of the function. What was sealed before has to be sealed anew, and the salt kept:
 * a person looks at it.
 */
export function deriveInstead(
  call: CryptoCall,
  key: Argument,
  names: readonly string[],
  calls: readonly CryptoCall[],
): readonly Fix[] {
  const { fix, statement, via } = call;
  if (via.length > 0) return [];
  const password = names.map((name) => asBytes(name, fix)).find((text) => text !== undefined);
  const length = lengthOf(call, key);
  const between = fix.text({ start: statement.start, end: key.span.start });
  // Within a closure or an arm the password may be known only there.
  if (password === undefined || length === undefined || /\||=>/.test(between)) return [];
  const argument = argumentFor(call, key, length);
  const salt = saltInFront(call, calls) ?? saltReadInFront(call, calls, names) ?? KEPT_SALT;
  const filling = {
    key: 'key_bytes',
    length: String(length),
    password,
    salt: salt.bytes,
    failed: salt.failed ?? PANICS,
  };
  const made = argument && ready(fix, 'password-key', filling);
  if (!made || argument === undefined) return [];
  const indent = fix.indent(statement.start);
  const before = { start: statement.start, end: statement.start };
  const edits = joinedInsertions([
    ...withoutOldVariable(fix, key),
    {
      span: before,
      newText: [...salt.lines, ...made.text.split('\n')].map((line) => `${line}\n${indent}`).join(''),
    },
    { span: key.span, newText: argument },
    ...salt.edits,
    ...made.imports,
  ]);
  return offer({ title: salt.title, safety: 'review', edits }, made, fix);
}

interface Salt {
  readonly title: string;
  /** Statements that make it. */
  readonly lines: readonly string[];
  /** An expression of its bytes. */
  readonly bytes: string;
  readonly edits: readonly AnchoredEdit[];
  /** What to write after a derivation that may fail; without it that ends the program. */
  readonly failed?: string;
}

const PANICS = '.expect("a salt of 8 bytes or more")';
const SALT_LENGTH = 16;

/** Where nothing of what the function gives could carry a salt, each installation has its own. */
const KEPT_SALT: Salt = {
  title: 'Derive the key with Argon2id and a salt of this installation',
  lines: [
    '// Random, made once and kept with the data: there is no way back to the key without it.',
    'let key_salt = std::env::var("KEY_SALT").expect("KEY_SALT is set");',
  ],
  bytes: 'key_salt.as_bytes()',
  edits: [],
};

/** A function that seals one message and gives its bytes can give a fresh salt with them. */
function saltInFront(call: CryptoCall, calls: readonly CryptoCall[]): Salt | undefined {
  const { fix, statement } = call;
  const item = fix.item();
  const tail = item?.kind === 'fn' ? item.body?.tail : undefined;
  const returns = item?.kind === 'fn' && item.returns ? fix.text(item.returns.span) : '';
  const seals = calls.filter(({ action }) => action === 'encrypt');
  const opens = calls.some(({ action }) => action === 'decrypt');
  if (!tail || seals.length !== 1 || opens || bodyStatement(call, statement) !== statement.start) return undefined;
  // What leaves early would leave without the salt.
  if (
    !/\bVec\s*<\s*u8\s*>/.test(returns) ||
    /\breturn\s+(?!(?:\w+::)*Err\b|None\b)/.test(fix.text(item?.span ?? statement))
  )
    return undefined;
  const made = ready(fix, 'bytes', { length: String(SALT_LENGTH) });
  if (!made || made.addition) return undefined;
  const { inner, wrapped } = unwrapped(tail);
  const edits =
    wrapped || /^Vec\b/.test(returns)
      ? around(inner.span, '[key_salt.as_slice(), &', '].concat()')
      : around(inner.span, '', '.map(|sealed| [key_salt.as_slice(), &sealed].concat())');
  return {
    title:
      'Derive the key with Argon2id and a fresh salt, in front of the ciphertext (whoever decrypts has to read it there)',
    lines: [`let key_salt = ${made.text};`],
    bytes: '&key_salt',
    edits: [...edits, ...made.imports],
  };
}

/** A function that opens one message takes the salt off its front. */
function saltReadInFront(call: CryptoCall, calls: readonly CryptoCall[], names: readonly string[]): Salt | undefined {
  const { fix } = call;
  const item = fix.item();
  const opened = calls.filter(({ action }) => action === 'decrypt');
  const sealed = opened[0]?.args.find(({ role }) => role === 'ciphertext');
  if (item?.kind !== 'fn' || !sealed || opened.length !== 1 || calls.some(({ action }) => action === 'encrypt'))
    return undefined;
  const given = new Set(sealed.value.ingredients().flatMap((one) => one.names));
  const [param, ...others] = item.params.filter(
    ({ pattern, type }) =>
      pattern.kind === 'bind' && given.has(pattern.name.text) && /^&\s*\[\s*u8\s*\]$/.test(fix.text(type.span)),
  );
  const name = param?.pattern.kind === 'bind' ? param.pattern.name.text : undefined;
  const first = item.body?.statements[0]?.span.start ?? item.body?.tail?.span.start;
  const start = item.body && item.body.span.start + 1;
  if (name === undefined || others.length > 0 || names.includes(name) || start === undefined || first === undefined)
    return undefined;
  const failed = handedOn(call, item.returns && fix.text(item.returns.span));
  const line = `let (key_salt, ${name}) = ${name}.split_at(${name}.len().min(${SALT_LENGTH}));`;
  return {
    title:
      'Derive the key with Argon2id and the salt in front of the ciphertext (whoever encrypts has to put it there)',
    lines: [],
    bytes: 'key_salt',
    edits: [{ span: { start, end: start }, newText: `\n${fix.indent(first)}${line}` }],
    ...(failed === undefined ? {} : { failed }),
  };
}

/** Too short an input is an error like any other. */
function handedOn({ fix }: CryptoCall, returns: string | undefined): string | undefined {
  const words = fix.handOn('decryption');
  if (words !== '?') return words;
  const error = /,\s*((?:\w+::)*Error)\s*>$/.exec(returns ?? '')?.[1];
  return error === undefined ? undefined : `.map_err(|_| ${error})?`;
}

/** The password as the function at hand can name it. */
function asBytes(name: string, fix: FixContext): string | undefined {
  const item = fix.item();
  if (item?.kind !== 'fn') return undefined;
  const written = fix.text(item.span);
  const taken = new RegExp(String.raw`(?<![\w.])((?:self\.)?${name})\.as_bytes\(\)`).exec(written)?.[1];
  if (taken !== undefined) return `${taken}.as_bytes()`;
  const param = item.params.find(({ pattern }) => pattern.kind === 'bind' && pattern.name.text === name);
  const type = param && bare(param.type);
  if (type?.kind === 'slice' || type?.kind === 'array') return `&${name}[..]`;
  const last = type?.kind === 'path' ? type.path.segments.at(-1)?.name.text : undefined;
  return last === 'str' || last === 'String' ? `${name}.as_bytes()` : last === 'Vec' ? `&${name}[..]` : undefined;
}

const bare = (type: TypeNode): TypeNode => (type.kind === 'ref' ? bare(type.to) : type);

/** In bytes: of the value that is given now, or what the cipher's name says. */
function lengthOf({ algorithm, action }: CryptoCall, { value }: Argument): number | undefined {
  // A derivation takes material of any length.
  if (action === 'derive-key') return 32;
  const bits = /(?:^|\D)(128|192|256)(?:\D|$)/.exec(algorithm?.name ?? '')?.[1];
  if (bits !== undefined) return Number(bits) / 8;
  return /ChaCha20|Salsa20/.test(algorithm?.name ?? '') ? 32 : value.length;
}

/** Of the crates whose arrays know their length by type. */
const TAKES_ARRAYS = /(?:Init|NewAead|NewCipher|NewBlockCipher)::new$/;

/** What to write for the argument, by the type that it has. */
function argumentFor(call: CryptoCall, { value }: Argument, length: number): string | undefined {
  const type = value.steps().at(-1)?.type;
  const isRef = type?.kind === 'ref';
  const of = isRef ? type.to : type;
  if (of?.kind === 'slice' || (of?.kind === 'array' && of.length === length)) return isRef ? '&key_bytes' : 'key_bytes';
  const isList = of?.kind === 'named' && /(?:^|:)(?:Vec|Zeroizing)$/.test(of.def.path);
  if (isList) return isRef ? '&key_bytes' : undefined;
  if (of?.kind === 'named' && /(?:^|:)(?:GenericArray|Array)$/.test(of.def.path)) {
    // What takes slices takes such an array too, as a slice.
    const takesArray = TAKES_ARRAYS.test(call.path);
    if (isRef) return takesArray ? '&key_bytes.into()' : '&key_bytes';
    return takesArray ? 'key_bytes.into()' : undefined;
  }
  return undefined;
}
