// Puts an AEAD in the place of a broken cipher that a constant chooses: `encrypt(Cipher::des_cbc(), key, Some(iv), data)`.
import type { CryptoCall, Facts } from '../../facts/model.js';
import type { AnchoredEdit, Fix } from '../../findings/model.js';
import { namesAt } from '../../syntax/codeText.js';
import { contains } from '../../text/span.js';
import { wholeText } from '../itemText.js';
import { inTheSameWords } from '../soundChoice.js';
import { atOnce, handedOn } from './atOnce.js';
import { ignoring } from './fixedNonce.js';
import { type Rewrite, rewritten } from './rewrite.js';

/** `naming` names the cipher, and other calls of the function are given it. */
export function authenticatedChoice(naming: CryptoCall, facts: Facts): readonly Fix[] {
  const own = rewrite(naming, facts);
  if (!own) return [];
  const sameCipher = (beside: Facts): readonly Rewrite[] =>
    beside.calls.flatMap((call) => (call.path === naming.path ? (rewrite(call, beside) ?? []) : []));
  return rewritten(own, sameCipher);
}

function rewrite(naming: CryptoCall, { calls, outcomes }: Facts): Rewrite | undefined {
  const { fix, onSpan, nameSpan } = naming;
  const recipe = naming.via.length === 0 ? fix.insteadOf(naming.path) : undefined;
  const users = calls.filter((call) => call.via.length === 0 && isGiven(call, naming));
  if (!recipe || !onSpan || !isOnlyGivenTo(users, naming)) return undefined;
  const path = { start: onSpan.start, end: nameSpan.end };
  const algorithm = inTheSameWords(fix.text(path), recipe.text);
  const bytes = Number(/(?:128|192|256)/.exec(recipe.text)?.[0] ?? 0) / 8;
  const edits = users.map((call) => instead(call, naming, algorithm, bytes));
  const [first] = users;
  if (!first || edits.some((edit) => edit === undefined)) return undefined;
  const inPlace = users.every((call) => contains(call.span, naming.span));
  return {
    does: users.every(({ action }) => action === first.action)
      ? first.action === 'decrypt'
        ? 'decrypt'
        : 'encrypt'
      : 'both',
    to: `AES-${bytes * 8}-GCM`,
    notes: [
      'a fresh nonce goes in front',
      ...(takesSuchKeys(naming, bytes) ? [] : [`the key has to have ${bytes} bytes`]),
    ],
    edits: [
      ...edits.flatMap((edit) => edit ?? []),
      ...users.flatMap((user) => [...handedOn(user, outcomes), ...withoutNonce(user)]),
      ...(inPlace ? [] : [{ span: path, newText: algorithm }]),
    ],
    uses: recipe.uses,
    fix,
  };
}

/** The nonce is made anew: a parameter that brought it has no other use. */
function withoutNonce({ args, fix }: CryptoCall): readonly AnchoredEdit[] {
  const nonce = args.find(({ role }) => role === 'nonce');
  return nonce ? ignoring(nonce.span, fix) : [];
}

const algorithmOf = (call: CryptoCall) => call.args.find(({ role }) => role === 'algorithm');

function isGiven(call: CryptoCall, naming: CryptoCall): boolean {
  const steps = algorithmOf(call)?.value.steps() ?? [];
  return call !== naming && steps.some(({ span }) => contains(span, naming.span));
}

/** A variable that holds the cipher is given to those calls alone. */
function isOnlyGivenTo(users: readonly CryptoCall[], { fix, span }: CryptoCall): boolean {
  if (users.length === 1 && users.every((call) => contains(call.span, span))) return true;
  const names = new Set(users.map((call) => fix.text(algorithmOf(call)?.span ?? call.span)));
  const [name] = names;
  if (names.size !== 1 || name === undefined || !/^\w+$/.test(name)) return false;
  return namesAt(wholeText(fix), name).length === users.length + 1;
}

/** AES of that key length, or 3DES, whose keys are as long as those of AES-192. */
const takesSuchKeys = ({ algorithm }: CryptoCall, bytes: number): boolean =>
  algorithm?.name.includes(String(bytes * 8)) === true || (algorithm?.name === '3DES' && bytes === 24);

function instead(call: CryptoCall, naming: CryptoCall, algorithm: string, bytes: number): AnchoredEdit | undefined {
  const key = call.args.find(({ role }) => role === 'key');
  if (!key || (key.value.length !== undefined && key.value.length !== bytes)) return undefined;
  return atOnce(call, 'instead-fresh', contains(call.span, naming.span) ? { algorithm: `${algorithm}()` } : {});
}
