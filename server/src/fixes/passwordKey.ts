// Puts a function for passwords between a password and the key that is made of it.
import type { Argument, CryptoCall, FixContext } from '../facts/model.js';
import type { Fix } from '../findings/model.js';
import type { TypeNode } from '../syntax/ast.js';
import { withoutOldVariable } from './oldVariable.js';
import { offer, ready } from './recipe.js';

/** `names`: of the password. What was sealed before has to be sealed anew, and the salt kept: a person looks at it. */
export function deriveInstead(call: CryptoCall, key: Argument, names: readonly string[]): readonly Fix[] {
  const { fix, statement, via } = call;
  if (via.length > 0) return [];
  const password = names.map((name) => asBytes(name, fix)).find((text) => text !== undefined);
  const length = lengthOf(call, key);
  const between = fix.text({ start: statement.start, end: key.span.start });
  // Within a closure or an arm the password may be known only there.
  if (password === undefined || length === undefined || /\||=>/.test(between)) return [];
  const argument = argumentFor(call, key, length);
  const made = argument && ready(fix, 'password-key', { key: 'key_bytes', length: String(length), password });
  if (!made || argument === undefined) return [];
  const indent = fix.indent(statement.start);
  const before = { start: statement.start, end: statement.start };
  const edits = [
    ...withoutOldVariable(fix, key),
    {
      span: before,
      newText: made.text
        .split('\n')
        .map((line) => `${line}\n${indent}`)
        .join(''),
    },
    { span: key.span, newText: argument },
    ...made.imports,
  ];
  return offer({ title: 'Derive the key with Argon2id and a salt', safety: 'review', edits }, made, fix);
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
