import type { CutTag } from '../../facts/model.js';
import type { Confidence } from '../../findings/model.js';
import { keepWholeTag } from '../../fixes/wholeTag.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'truncated-tag',
  title: 'Authentication tag cut short',
  severity: 'warning',
  cwe: [327],
  since: '0.1.0',
  docs: `
A tag of n bits is guessed in 2ⁿ attempts, however strong the MAC behind it: 16 bits take a script a moment, 32 bits a
night. Nothing of the key has to be known.

Keep the whole tag. Where every byte counts, 128 bits are enough for any purpose, and 64 bits for protocols that say how
many attempts they allow.`,
  silentOn: [
    'pieces of 16 bytes and more',
    'one-time passwords (HOTP, TOTP), which are cut by design',
    'keys, nonces and identifiers that are made with a MAC',
    'hashes without a key',
    'what is shown of a tag in a log',
    'tests',
  ],
  references: [
    { title: 'RFC 2104, section 5: Truncated output', url: 'https://www.rfc-editor.org/rfc/rfc2104#section-5' },
    {
      title: 'NIST SP 800-224: Keyed-Hash Message Authentication Code (HMAC)',
      url: 'https://csrc.nist.gov/pubs/sp/800/224/ipd',
    },
  ],
  examples: {
    bad: [
      `
//@ crates: hmac 0.12, sha2 0.10
use hmac::{Hmac, Mac};
fn tag(mut mac: Hmac<sha2::Sha256>, message: &[u8]) -> Vec<u8> {
    mac.update(message);
    let whole = mac.finalize().into_bytes();
    whole[..4].to_vec()
  //^^^^^^^^^^ truncated-tag [fix]: a MAC is cut to 32 bits
}`,
    ],
    good: [
      `
//@ crates: hmac 0.12, sha2 0.10
use hmac::{Hmac, Mac};
fn tag(mut mac: Hmac<sha2::Sha256>, message: &[u8]) -> Vec<u8> {
    mac.update(message);
    mac.finalize().into_bytes()[..16].to_vec()
}`,
    ],
  },

  *check(facts) {
    for (const cut of facts.cutTags) {
      const confidence = confidenceIn(cut);
      if (confidence === undefined) continue;
      const message = `a MAC is cut to ${cut.bytes * 8} bits`;
      yield { at: cut.span, message, confidence, because: cut.because, fixes: () => keepWholeTag(cut) };
    }
  },
});

/** What a MAC is cut for that is no tag: codes that people type, and what is derived with one. */
const NO_TAG =
  /otp|nonce|salt|seed|fingerprint|prefix|index|offset|bucket|shard|slot|counter|code|mask|display|hint|(?:^|_)(?:iv|id|key|pin)$/i;

function confidenceIn({ bytes, names }: CutTag): Confidence | undefined {
  if (names.some((name) => NO_TAG.test(name))) return undefined;
  return bytes < 8 ? 'medium' : 'low';
}
