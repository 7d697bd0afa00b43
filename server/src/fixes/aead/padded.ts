// Puts an AEAD in the place of a block cipher in a mode that pads: `Encryptor::<Aes256>::new(..).encrypt_padded_vec_mut(..)`.
import type { Aead, CryptoCall, Facts, FixContext } from '../../facts/model.js';
import type { AnchoredEdit } from '../../findings/model.js';
import type { Role } from '../../knowledge/vocabulary.js';
import type { Expr } from '../../syntax/ast.js';
import { isSameSpan } from '../../text/span.js';
import { freeName } from '../itemText.js';
import { exprAt, type Tree, takenOut, treeOf, usesOf } from '../tree.js';
import { asSlice, keysOf, type Making, madeInstead, makingOf, newMaking, nonceOf } from './cipher.js';
import { dealtWith, fill, joined } from './failure.js';
import { hasFixedNonce, ignoring } from './fixedNonce.js';
import { freshNonce, openedFromFront, sealedBehind } from './front.js';
import type { Rewrite } from './rewrite.js';

/** `call` makes the cipher. */
export function paddedInstead(call: CryptoCall, { calls }: Facts): Rewrite | undefined {
  const { fix } = call;
  const item = fix.item();
  if (item?.kind !== 'fn' || !item.body || call.via.length > 0 || call.action !== 'make-cipher') return undefined;
  const tree = treeOf(item.body);
  const making = makingOf(call, exprAt(tree, call.span), tree);
  const use = making && useOf(making, tree, calls);
  const keys = making && keysOf(making);
  const aead = keys && fix.aead(keys.bits);
  if (!making || !use || !aead) return undefined;
  const nonce = nonceOf(making, aead);
  if (nonce === undefined && making.iv && !isUseless(call, aead)) return undefined;
  const parts: Parts = { making, use, aead, tree, fix };
  const made =
    nonce !== undefined ? withNonce(parts, nonce) : use.does === 'encrypt' ? freshly(parts) : fromFront(parts);
  if (!made) return undefined;
  const where =
    nonce === undefined ? 'a fresh nonce goes in front' : `the IV's first ${aead.nonceLength} bytes become the nonce`;
  return {
    does: use.does,
    to: aead.name,
    notes: [where, ...(keys.same ? [] : [`the key has to have ${aead.keyLength} bytes`])],
    edits: nonce === undefined && making.iv ? [...made.edits, ...ignoring(making.iv.span, fix)] : made.edits,
    uses: [aead.type, ...made.uses],
    ...(aead.addition ? { addition: aead.addition } : {}),
    fix,
  };
}

/** The IV is always the same, or too short. */
function isUseless(call: CryptoCall, { nonceLength }: Aead): boolean {
  const { args, algorithm } = call;
  const iv = args.find(({ role }) => role === 'nonce')?.value;
  // All broken ciphers that take an IV work on blocks of 8 bytes.
  return hasFixedNonce(call) || (iv?.length ?? nonceLength) < nonceLength || algorithm?.weakness !== undefined;
}

/** The method that pads a message and runs the mode over it. */
interface Use {
  readonly does: 'encrypt' | 'decrypt';
  /** It gives a `Result`. */
  readonly fails: boolean;
  readonly expr: Expr & { readonly kind: 'method' };
  /** As a slice. */
  readonly data: string;
}

interface Parts {
  readonly making: Making;
  readonly use: Use;
  readonly aead: Aead;
  readonly tree: Tree;
  readonly fix: FixContext;
}

function useOf({ made, kept, call }: Making, tree: Tree, calls: readonly CryptoCall[]): Use | undefined {
  const receiver = kept?.use ?? made;
  const expr = tree.get(receiver)?.parent;
  if (expr?.kind !== 'method' || expr.receiver !== receiver || tree.get(expr)?.direct !== true) return undefined;
  const method = calls.find(({ span, via }) => via.length === 0 && isSameSpan(span, expr.span));
  const given = (role: Role): Expr | undefined => {
    const at = method?.args.find((arg) => arg.role === role)?.span;
    return at && expr.args.find(({ span }) => isSameSpan(span, at));
  };
  const plaintext = given('plaintext');
  const data = plaintext ?? given('ciphertext');
  if (!method || !data) return undefined;
  const length = given('length');
  const bytes = length ? firstBytes(data, length, call) : asSlice(unchanged(data), call);
  // What gives no vector gives a piece of the buffer that it is given.
  if (bytes === undefined || (!method.givesBytes && !isCopied(expr, tree))) return undefined;
  return { does: plaintext ? 'encrypt' : 'decrypt', fails: method.mayFail === true, expr, data: bytes };
}

/** `&buffer` for `&mut buffer`. */
const unchanged = (expr: Expr): Expr => (expr.kind === 'ref' ? { ...expr, mutable: false } : expr);

/** `&buffer[..length]` */
function firstBytes(data: Expr, length: Expr, { fix }: CryptoCall): string | undefined {
  const buffer = data.kind === 'ref' ? data.of : data;
  const isPlain = buffer.kind === 'path' || buffer.kind === 'field';
  return isPlain ? `&${fix.text(buffer.span)}[..${fix.text(length.span)}]` : undefined;
}

/** The slice that it gives becomes a vector of its own. */
function isCopied(use: Expr, tree: Tree): boolean {
  const taken = takenOut(tree, use);
  const copies = (expr: Expr): boolean => {
    const parent = tree.get(expr)?.parent;
    return parent?.kind === 'method' && parent.receiver === expr && parent.name.text === 'to_vec';
  };
  if (taken === use) return false;
  const by = tree.get(taken)?.bound;
  if (!by) return copies(taken);
  const uses = by.pattern.kind === 'bind' && !by.type ? usesOf(tree, by.pattern.name.text) : undefined;
  return uses !== undefined && uses.length === 1 && uses.every(copies);
}

interface Made {
  readonly edits: readonly AnchoredEdit[];
  readonly uses: readonly string[];
}

function withNonce(parts: Parts, nonce: string): Made | undefined {
  const { use, aead } = parts;
  const recipe = aead.recipe(use.does === 'encrypt' ? 'seal' : 'open');
  const failure = dealtWith(use, parts);
  if (!recipe || !failure) return undefined;
  const text = fill(recipe.text, { cipher: '', nonce, plaintext: use.data, ciphertext: use.data });
  return { edits: placed(parts, text, failure), uses: recipe.uses };
}

/** With a fresh nonce, in front of the ciphertext. */
function freshly(parts: Parts): Made | undefined {
  const { use, aead, tree, fix } = parts;
  const name = freeName(fix, 'nonce');
  if (name === undefined) return undefined;
  const fresh = freshNonce(aead, name);
  const sealed = sealedBehind(aead, { cipher: '', name, data: use.data });
  const failure = dealtWith(use, parts);
  const start = tree.get(use.expr)?.statement.start;
  if (!fresh || !sealed || !failure || start === undefined) return undefined;
  return {
    edits: [
      { span: { start, end: start }, newText: `${fresh.text}\n${fix.indent(start)}` },
      ...placed(parts, sealed.text, failure),
    ],
    uses: [...sealed.uses, ...fresh.uses],
  };
}

/** The nonce is read in front of the ciphertext. */
function fromFront(parts: Parts): Made | undefined {
  const { making, use, aead, fix } = parts;
  const { made, kept } = making;
  const cipher = kept ? fix.text(kept.use.span) : 'cipher';
  const opened = openedFromFront(aead, cipher);
  const failure = dealtWith(use, parts);
  if (!opened || !failure || cipher === 'sealed' || cipher === 'body') return undefined;
  const lines = [
    ...(kept ? [] : [`let cipher = ${newMaking(making, aead)};`]),
    `let sealed: &[u8] = ${use.data};`,
    ...opened.text.split('\n'),
  ];
  const indent = fix.indent(use.expr.span.start);
  const block = `{\n${lines.map((line) => `${indent}    ${line}\n`).join('')}${indent}}`;
  const edits = [
    ...(kept ? madeInstead(making, aead) : []),
    { span: { start: (kept?.use ?? made).span.start, end: use.expr.span.end }, newText: block },
    ...failure,
  ];
  return { edits: joined(edits), uses: opened.uses };
}

/** Where the method stands, `.encrypt(..)` of what makes the AEAD or of the variable that keeps it. */
function placed(
  { making, use, aead, fix }: Parts,
  text: string,
  failure: readonly AnchoredEdit[],
): readonly AnchoredEdit[] {
  const after = { start: use.expr.receiver.span.end, end: use.expr.span.end };
  const space = /^\s*/.exec(fix.text(after))?.[0].length ?? 0;
  const span = { start: after.start + space, end: after.end };
  return joined([...madeInstead(making, aead), { span, newText: text }, ...failure]);
}
