// Puts an AEAD in the place of a cipher that does not authenticate, or does it badly.
import type { CryptoCall, Facts } from '../../facts/model.js';
import type { Fix } from '../../findings/model.js';
import { modeInstead } from './atOnce.js';
import { blocksInstead } from './blocks.js';
import { paddedInstead } from './padded.js';
import { type Rewrite, rewritten } from './rewrite.js';
import { stepsInstead } from './steps.js';
import { streamInstead } from './stream.js';

/** `call` makes the cipher, or runs it over the message. */
export function authenticatedInstead(call: CryptoCall, facts: Facts): readonly Fix[] {
  const own = rewriteOf(call, facts);
  if (!own) return [];
  return rewritten(own, (beside) => beside.calls.flatMap((other) => rewriteOf(other, beside) ?? []));
}

function rewriteOf(call: CryptoCall, facts: Facts): Rewrite | undefined {
  if (call.via.length > 0 || !call.algorithm?.mode) return undefined;
  if (call.algorithm.mode === 'block') return blocksInstead(call, facts);
  switch (call.action) {
    case 'make-cipher':
      return paddedInstead(call, facts) ?? (call.algorithm.weakness ? undefined : stepsInstead(call, facts));
    case 'encrypt':
    case 'decrypt':
      return modeInstead(call, facts);
    default:
      return streamInstead(call, facts);
  }
}
