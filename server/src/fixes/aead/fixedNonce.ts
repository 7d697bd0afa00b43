// Nonces that are always the same, whoever brings them: an AEAD has to be given others.
import type { CryptoCall, FixContext } from '../../facts/model.js';
import type { AnchoredEdit } from '../../findings/model.js';
import { contains, isSameSpan, type Span } from '../../text/span.js';
import { wordCount } from '../itemText.js';

/** The call's nonce is a constant, its own or one that a caller brings. */
export const hasFixedNonce = (call: CryptoCall): boolean =>
  isConstant(call) ||
  call.fix.beside().some(({ facts }) => !facts.inTest && facts.calls.some((other) => brings(other, call)));

const isConstant = ({ args }: CryptoCall): boolean =>
  args.some(({ role, value }) => role === 'nonce' && value.origin === 'constant');

/** A call of the function in which `to` stands, with a constant that ends up there. */
function brings(from: CryptoCall, to: CryptoCall): boolean {
  const last = from.via.at(-1);
  return from.path === to.path && last !== undefined && isSameSpan(last.span, to.nameSpan) && isConstant(from);
}

/** Marks the parameters as unused that nothing but the span reads, which goes. */
export function ignoring(gone: Span, fix: FixContext): readonly AnchoredEdit[] {
  const item = fix.item();
  if (item?.kind !== 'fn' || !item.body) return [];
  const body = fix.text(item.body.span);
  return item.params.flatMap(({ pattern }) => {
    if (pattern.kind !== 'bind' || pattern.name.text.startsWith('_') || !contains(item.span, gone)) return [];
    const { text, span } = pattern.name;
    const reads = wordCount(fix.text(gone), text);
    return reads > 0 && reads === wordCount(body, text)
      ? [{ span: { start: span.start, end: span.start }, newText: '_' }]
      : [];
  });
}
