// Puts a sound constant in the place of a dangerous one: a newer version of TLS, another padding, a longer key.
import type { Argument, CryptoCall, Facts, FixContext } from '../facts/model.js';
import type { AnchoredEdit, Fix } from '../findings/model.js';
import { lastName } from '../knowledge/ty.js';
import { namesAt } from '../syntax/codeText.js';
import { isSameSpan, type Span } from '../text/span.js';
import { textBefore, wholeText } from './itemText.js';
import { setNumber } from './number.js';

/** Of RSA: what is recommended until 2030 and later. */
const KEY_BITS = 3072;

export function longerKey(call: CryptoCall): readonly Fix[] {
  const edits = setNumber(call, 'key-size', KEY_BITS);
  return edits.length === 0 ? [] : [{ title: `Make keys of ${KEY_BITS} bits`, safety: 'review', edits }];
}

/** What the other side has to change along with it, the title tells. */
export function soundPadding(call: CryptoCall, arg: Argument): readonly Fix[] {
  const edits = chosen(call.fix, arg);
  return edits ? [{ title: 'Use OAEP (the other side has to use it too)', safety: 'review', edits }] : [];
}

/** Keys of a curve are of no use on another. */
export function largerCurve(call: CryptoCall, arg: Argument): readonly Fix[] {
  const edits = chosen(call.fix, arg);
  return edits ? [{ title: 'Use P-256 (keys have to be made anew)', safety: 'review', edits }] : [];
}

/** `named`: the argument that names the hash; absent where a type between brackets does. */
export function soundSignature(call: CryptoCall, named: Argument | undefined, { calls }: Facts): readonly Fix[] {
  const edits = named ? (chosen(call.fix, named) ?? otherDigest(named, calls)) : otherTypeArgument(call);
  return edits ? [{ title: 'Sign with SHA-256 (the other side has to use it too)', safety: 'review', edits }] : [];
}

/** `MessageDigest::sha256()` for `MessageDigest::sha1()`. */
function otherDigest(named: Argument, calls: readonly CryptoCall[]): readonly AnchoredEdit[] | undefined {
  const naming = calls.find(({ span, via }) => via.length === 0 && isSameSpan(span, named.span));
  const recipe = naming?.fix.insteadOf(naming.path);
  if (!naming || !recipe) return undefined;
  const span = { start: naming.span.start, end: naming.nameSpan.end };
  return [{ span, newText: inTheSameWords(naming.fix.text(span), recipe.text) }];
}

/** `SigningKey::<Sha256>::new(key)`; not where the item says elsewhere too which hash it is. */
function otherTypeArgument({ fix, path, span, nameSpan }: CryptoCall): readonly AnchoredEdit[] | undefined {
  const recipe = fix.insteadOf(path);
  const type = /<\s*((?:\w+::)*\w+)\s*>/.exec(fix.text({ start: span.start, end: nameSpan.end }));
  const name = type?.[1];
  if (!recipe || !type || name === undefined) return undefined;
  const last = lastName(name);
  if (namesAt(wholeText(fix), last).length !== 1) return undefined;
  const start = span.start + type.index + type[0].indexOf(name);
  return [{ span: { start, end: start + name.length }, newText: recipe.text }];
}

export function newerTls(call: CryptoCall, arg: Argument): readonly Fix[] {
  const edits = chosen(call.fix, arg);
  return edits ? [{ title: 'Allow TLS 1.2 and later', safety: 'review', edits }] : [];
}

/** The list without its weak entries; nothing when none is left. */
export function strongCiphers(arg: Argument, isWeak: (entry: string) => boolean): readonly Fix[] {
  const { literal } = arg.value;
  if (literal?.kind !== 'text' || literal.item) return [];
  const entries = literal.value.split(':');
  const rest = entries.filter((entry) => !isWeak(entry));
  if (rest.every((entry) => /^[!-]/.test(entry)) || /["\\]/.test(literal.value)) return [];
  const edits = [{ span: literal.span, newText: `"${rest.join(':')}"` }];
  return [{ title: 'Leave weak ciphers out of the list', safety: 'review', edits }];
}

/** The constant that the knowledge about the crate names in place of the one that is written. */
function chosen(fix: FixContext, { span, value }: Argument): readonly AnchoredEdit[] | undefined {
  const { literal } = value;
  if (literal?.item) return undefined;
  const at = literal?.kind === 'item' ? wholePath(literal.span, fix) : span;
  const type = value.steps().at(-1)?.type;
  const recipe = fix.insteadOf(literal?.kind === 'item' ? literal.value : type);
  const imports = recipe && fix.bring(recipe.uses);
  if (!recipe || !imports) return undefined;
  return [{ span: at, newText: inTheSameWords(fix.text(at), recipe.text) }, ...imports];
}

/** With what stands before its last name. */
function wholePath({ start, end }: Span, fix: FixContext): Span {
  const before = /(?:\w+::)*$/.exec(textBefore(fix, start))?.[0].length ?? 0;
  return { start: start - before, end };
}

/** `Protocol::Tlsv12` where `Protocol::Tlsv10` stands, in place of the full path. */
export function inTheSameWords(written: string, wanted: string): string {
  const parent = written.slice(0, Math.max(0, written.lastIndexOf('::')));
  const wantedParent = wanted.slice(0, Math.max(0, wanted.lastIndexOf('::')));
  const isSame = parent !== '' && (wantedParent === parent || wantedParent.endsWith(`::${parent}`));
  return isSame && /^[\w:]+$/.test(wanted) ? `${parent}::${wanted.slice(wantedParent.length + 2)}` : wanted;
}
