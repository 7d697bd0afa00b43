// Makes a nonce as long as its algorithm wants it, where the length is written.
import type { Argument, CryptoCall } from '../facts/model.js';
import type { AnchoredEdit, Fix } from '../findings/model.js';
import { textBefore } from './itemText.js';
import { randomInstead } from './randomValue.js';

/** Messages that were sealed with the old length are no longer read: a person looks at it. */
export function rightLength(call: CryptoCall, nonce: Argument, wanted: number): readonly Fix[] {
  const edits = ofBuffer(call, nonce, wanted) ?? ofPiece(call, nonce, wanted);
  if (edits) return [{ title: `Make it ${wanted} bytes long`, safety: 'review', edits }];
  const isConstant = nonce.value.origin === 'constant' && call.action !== 'decrypt';
  return isConstant && nonce.value.identity !== 'zeros' ? randomInstead(call, nonce, 'nonce') : [];
}

const LENGTH = String.raw`(?:\d+(?:usize)?|[A-Z][A-Z0-9_]*)`;

/** `let mut nonce = [0u8; 16];`, of a variable that the argument names. */
function ofBuffer({ fix }: CryptoCall, { span }: Argument, wanted: number): readonly AnchoredEdit[] | undefined {
  const before = textBefore(fix, span.start);
  for (const name of new Set(fix.text(span).match(/\b[a-z_]\w*\b/g) ?? [])) {
    const made = new RegExp(
      String.raw`\blet\s+(?:mut\s+)?${name}\s*(?::\s*\[\s*u8\s*;\s*(?<typed>${LENGTH})\s*\]\s*)?=\s*` +
        String.raw`(?:(?:vec!\s*)?\[\s*0(?:x00)?(?:u8)?\s*;\s*(?<filled>${LENGTH})\s*\]|(?:rand::)?random(?:::<\[u8;\s*(?<drawn>${LENGTH})\]>)?\(\))\s*;`,
      'd',
    );
    const found = made.exec(before);
    const groups = Object.values(found?.indices?.groups ?? {}).flatMap((at) => (at ? [at] : []));
    if (groups.length > 0) return groups.map(([start, end]) => ({ span: { start, end }, newText: String(wanted) }));
  }
  return undefined;
}

/** `&sealed[..16]`, with the rest of the message that begins where the piece ends. */
function ofPiece({ fix, statement }: CryptoCall, { span, value }: Argument, wanted: number) {
  const { length = 0 } = value;
  const piece = /(\w+)\[\s*(\d*)\s*\.\.\s*(\d+)\s*\]/.exec(fix.text(span));
  if (!piece) return undefined;
  const [, base = '', from = '', to = ''] = piece;
  const start = Number(from || '0');
  if (Number(to) - start !== length) return undefined;
  const edits: AnchoredEdit[] = [];
  const bound = new RegExp(String.raw`\b${base}\[(?<from>\s*${from}\s*\.\.\s*)?${to}(?:\s*\.\.)?\s*\]`, 'g');
  for (const match of fix.text(statement).matchAll(bound)) {
    const at = statement.start + match.index + match[0].indexOf('[') + 1 + (match.groups?.from?.length ?? 0);
    edits.push({ span: { start: at, end: at + to.length }, newText: String(start + wanted) });
  }
  return edits.length > 0 ? edits : undefined;
}
