// Replaces a broken hash by a sound one: `Md5::new()`, `hash(MessageDigest::md5(), ..)`, `md5::compute(..)`.
import type { Argument, CryptoCall, Facts } from '../facts/model.js';
import type { Fix } from '../findings/model.js';
import { wholeText } from './itemText.js';
import { offer, type Ready, ready, replace } from './recipe.js';
import { inTheSameWords } from './soundChoice.js';

/** What was hashed before no longer matches, and the result is longer: a person looks at it. */
export function strongHash(call: CryptoCall, facts: Facts): readonly Fix[] {
  if (tellsLength(call)) return [];
  const named = call.args.find(({ role }) => role === 'algorithm');
  if (named) return otherAlgorithm(call, named, facts);
  return call.fix.typeName === undefined ? otherCall(call) : otherType(call);
}

/** `[u8; 20]`: the item says how long the hash is. */
const tellsLength = ({ fix }: CryptoCall): boolean => /;\s*(?:16|20)\s*\]/.test(wholeText(fix));

function otherType(call: CryptoCall): readonly Fix[] {
  const made = ready(call.fix, 'hash');
  // `<Sha1 as Digest>::digest` names the type within the path.
  if (!made || !call.onSpan || call.fix.text(call.onSpan).startsWith('<')) return [];
  return offer({ ...using(made.text), edits: replace(call.onSpan, made) }, made, call.fix);
}

const using = (hash: string): Fix => ({ title: `Use \`${hash.split('::').at(-1)}\``, safety: 'review', edits: [] });

/** `MessageDigest::sha256()` for `MessageDigest::md5()`, `&SHA256` for `&SHA1_FOR_LEGACY_USE_ONLY`. */
function otherAlgorithm({ fix }: CryptoCall, named: Argument, { calls }: Facts): readonly Fix[] {
  const spans = [named.span, ...named.value.steps().map(({ span }) => span)];
  const maker = calls.find(({ span }) => spans.some(({ start, end }) => start === span.start && end === span.end));
  const constant = /((?:\w+::)*\w+)$/.exec(fix.text(named.span));
  if (!maker && !constant) return [];
  const path = maker?.path ?? named.value.literal?.value;
  const recipe = path === undefined ? undefined : fix.insteadOf(path);
  if (!recipe) return [];
  const end = named.span.end;
  const at = maker
    ? { start: maker.span.start, end: maker.nameSpan.end }
    : { start: end - (constant?.[0].length ?? 0), end };
  const newText = inTheSameWords(fix.text(at), recipe.text);
  return [{ ...using(recipe.text), edits: [{ span: at, newText }] }];
}

/** The same call of another function: `openssl::sha::sha256(..)`; of another crate, where that gives what is used here. */
function otherCall(call: CryptoCall): readonly Fix[] {
  const { fix, span, nameSpan } = call;
  const data = call.args.find(({ role }) => role === 'data');
  // The other crate's result is no type of this one, and has no field.
  const isBound = /\bDigest\b|\.0\b/.test(wholeText(fix));
  for (const { recipe, addition } of fix.replacements(call.path)) {
    const isName = /^[\w:]+$/.test(recipe.text);
    if (!isName && (isBound || !data)) continue;
    const at = isName ? { start: span.start, end: nameSpan.end } : span;
    const text = isName
      ? inTheSameWords(fix.text(at), recipe.text)
      : recipe.text.replace('{data}', data ? fix.text(data.span) : '');
    const made: Ready = { text, imports: [], ...(addition ? { addition } : {}) };
    const name = isName ? recipe.text : 'Sha256';
    return offer({ ...using(name), edits: replace(at, made) }, made, fix);
  }
  return [];
}
