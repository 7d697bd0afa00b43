// A nonce that is stored beside its message and is to seal the next one.
import type { Argument, CryptoCall } from '../facts/model.js';
import type { Fix } from '../findings/model.js';
import { contains } from '../text/span.js';
import { gapAt, madeAs, strip } from './freshNonce.js';
import { offer } from './recipe.js';
import { exprAt, treeOf } from './tree.js';

/** A record that keeps the nonce of its message gets a new one along with the new message. */
export function renewedNonce(call: CryptoCall, nonce: Argument): readonly Fix[] {
  const item = call.fix.item();
  if (item?.kind !== 'fn' || !item.body) return [];
  const tree = treeOf(item.body);
  const expr = exprAt(tree, call.span);
  const statement = expr && tree.get(expr)?.statement;
  const written = [...tree.keys()].find(
    (one) => one.kind === 'assign' && contains(one.value.span, call.span) && one.span.start === statement?.start,
  );
  const record = written?.kind === 'assign' && written.target.kind === 'field' ? written.target.base : undefined;
  if (!statement || !record) return [];
  for (const { bound, span, type } of nonce.value.steps()) {
    const named = bound ? undefined : exprAt(tree, span);
    const field = named?.kind === 'ref' ? named.of : named;
    if (field?.kind !== 'field' || call.fix.text(field.base.span) !== call.fix.text(record.span)) continue;
    const made = madeAs(strip(type), call);
    if (!made) continue;
    const at = statement.start;
    const newText = `${call.fix.text(field.span)} = ${made.text};${gapAt(call, at)}`;
    const edits = [{ span: { start: at, end: at }, newText }, ...made.imports];
    return offer(
      { title: 'Store a fresh random nonce with the new ciphertext', safety: 'review', edits },
      made,
      call.fix,
    );
  }
  return [];
}
