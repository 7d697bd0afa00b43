// Puts an AEAD in the place of a stream cipher over a vector: `cipher.apply_keystream(&mut buffer);`.
import type { CryptoCall, Facts } from '../../facts/model.js';
import type { Expr } from '../../syntax/ast.js';
import { exprAt, type Tree, takenOut, treeOf } from '../tree.js';
import { keysOf, type Making, madeInstead, makingOf, nonceOf } from './cipher.js';
import { dealtWith, fill, joined } from './failure.js';
import type { Rewrite } from './rewrite.js';

/** `call` runs the key stream over the data: what it is for, the function's name has to say. */
export function streamInstead(call: CryptoCall, { calls }: Facts): Rewrite | undefined {
  const { fix } = call;
  const item = fix.item();
  const does = item?.kind === 'fn' ? directionIn(item.name.text) : undefined;
  if (item?.kind !== 'fn' || !item.body || !does) return undefined;
  const tree = treeOf(item.body);
  const expr = exprAt(tree, call.span);
  const fails = call.mayFail === true;
  // Of two buffers the second would be left empty.
  if (
    expr?.kind !== 'method' ||
    expr.args.length !== 1 ||
    tree.get(expr)?.direct !== true ||
    !isStatement(takenOut(tree, expr), tree)
  )
    return undefined;
  const making = calls.map((other) => makerOf(other, tree)).find((one) => one && userOf(one, tree) === expr);
  const keys = making && keysOf(making);
  const aead = keys && fix.aead(keys.bits);
  const nonce = aead && nonceOf({ ...making, call: { ...making.call, direction: does } }, aead);
  const recipe = aead?.recipe(does === 'encrypt' ? 'seal-in-place' : 'open-in-place');
  const buffer = bufferOf(call);
  const failure = dealtWith({ expr, does, fails }, { tree, fix });
  if (!making || !aead || nonce === undefined || !recipe || buffer === undefined || !failure) return undefined;
  const after = { start: expr.receiver.span.end, end: expr.span.end };
  const space = /^\s*/.exec(fix.text(after))?.[0].length ?? 0;
  const text = fill(recipe.text, { cipher: '', nonce, buffer });
  return {
    does,
    to: aead.name,
    notes:
      aead.nonceLength === making.call.algorithm?.nonceLength
        ? []
        : [`the IV's first ${aead.nonceLength} bytes become the nonce`],
    edits: joined([
      ...madeInstead(making, aead),
      { span: { start: after.start + space, end: after.end }, newText: text },
      ...failure,
    ]),
    uses: [aead.type, ...recipe.uses],
    ...(aead.addition ? { addition: aead.addition } : {}),
    fix,
  };
}

function directionIn(name: string): 'encrypt' | 'decrypt' | undefined {
  if (/decr|open|unseal|unlock|unprotect|reveal/i.test(name)) return 'decrypt';
  return /encr|seal|lock|protect|hide/i.test(name) ? 'encrypt' : undefined;
}

/** Nothing takes its result but the function itself. */
function isStatement(expr: Expr, tree: Tree): boolean {
  const place = tree.get(expr);
  return !!place && !place.parent && !place.bound && place.statement.start === expr.span.start;
}

const makerOf = (call: CryptoCall, tree: Tree): Making | undefined =>
  call.action === 'make-cipher' && call.via.length === 0 ? makingOf(call, exprAt(tree, call.span), tree) : undefined;

/** The method that is called on the cipher. */
const userOf = ({ made, kept }: Making, tree: Tree) => tree.get(kept?.use ?? made)?.parent;

/** A vector that can take the tag behind what is sealed. */
function bufferOf({ args, fix }: CryptoCall): string | undefined {
  const data = args.find(({ role }) => role === 'data');
  const type = data?.value.steps().at(-1)?.type;
  const to = type?.kind === 'ref' ? type.to : undefined;
  return data && to?.kind === 'named' && /(?:^|:)Vec$/.test(to.def.path) ? fix.text(data.span) : undefined;
}
