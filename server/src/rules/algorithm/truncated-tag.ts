import { argumentsFor, type Comparison, type CutTag, type Facts } from '../../facts/model.js';
import type { Confidence, Finding } from '../../findings/model.js';
import { compareWhole } from '../../fixes/constantTime.js';
import { keepWholeTag, longerBuffer } from '../../fixes/wholeTag.js';
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

A comparison by \`starts_with\` takes as much of the tag as the sender cares to send.

Keep the whole tag. Where every byte counts, 128 bits are enough for any purpose, and 64 bits for protocols that say how
many attempts they allow.`,
  silentOn: [
    'pieces of 16 bytes and more, and pieces of a length that is not known',
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
      `
//@ crates: openssl 0.10
//@ compile: main
use openssl::{error::ErrorStack, symm::{encrypt_aead, Cipher}};
fn seal(key: &[u8], nonce: &[u8; 12], message: &[u8]) -> Result<(Vec<u8>, [u8; 8]), ErrorStack> {
    let mut tag = [0u8; 8];
    let sealed = encrypt_aead(Cipher::aes_256_gcm(), key, Some(nonce), &[], message, &mut tag)?;
    //                                                                               ^^^^^^^^ truncated-tag: the tag has only 64 bits
    Ok((sealed, tag))
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
    yield* shortTypes(facts);
    yield* shortBuffers(facts);
    for (const comparison of facts.comparisons) if (isPrefix(comparison)) yield prefix(comparison);
  },
});

/** Bytes. */
const WHOLE = 16;

/** What a MAC is cut for that is no tag: codes that people type, and what is derived with one. */
const NO_TAG =
  /otp|nonce|salt|seed|fingerprint|prefix|index|offset|bucket|shard|slot|counter|code|mask|display|hint|(?:^|_)(?:iv|id|key|pin)$/i;

const confidenceOf = (bytes: number): Confidence => (bytes < 8 ? 'medium' : 'low');

function confidenceIn({ bytes, names }: CutTag): Confidence | undefined {
  return names.some((name) => NO_TAG.test(name)) ? undefined : confidenceOf(bytes);
}

/** `Ccm<Aes128, U4, U13>`. */
function* shortTypes(facts: Facts): Generator<Finding> {
  for (const call of facts.calls) {
    const bytes = call.algorithm?.tagLength;
    if (call.action !== 'make-cipher' || bytes === undefined || bytes >= WHOLE || call.via.length > 0) continue;
    yield {
      at: call.onSpan ?? call.nameSpan,
      message: `tags of ${bytes * 8} bits: ${call.algorithm?.name} can make 128`,
      confidence: confidenceOf(bytes),
    };
  }
}

/** What an AEAD takes for the tag when it makes one, or trusts when it checks one. */
function* shortBuffers(facts: Facts): Generator<Finding> {
  for (const [call, tag] of argumentsFor('tag', facts)) {
    const bytes = tag.value.length;
    const isFree = call.action === 'encrypt' || call.action === 'decrypt' || call.anyTag === true;
    if (!isFree || bytes === undefined || bytes < 1 || bytes >= WHOLE) continue;
    yield {
      at: tag.span,
      message:
        call.action === 'encrypt'
          ? `the tag has only ${bytes * 8} bits; give it 128`
          : `only ${bytes * 8} bits of the tag are checked`,
      confidence: confidenceOf(bytes),
      because: [...tag.value.trail, ...call.via],
      fixes: () => longerBuffer(call, tag),
    };
  }
}

/** Whoever sends the other side says how much of the tag is compared: one byte, or none. */
function isPrefix({ asks, sides: [whole, given], within }: Comparison): boolean {
  const { secret } = whole;
  if ([within, ...whole.names, ...given.names].some((name) => NO_TAG.test(name))) return false;
  if (asks !== 'start' || secret?.kind !== 'mac' || secret.evidence !== 'model') return false;
  return !given.literal && !given.madeHere && given.cut === undefined;
}

const prefix = (comparison: Comparison): Finding => ({
  at: comparison.span,
  message: 'whoever sends the tag says how much of it is compared: even none will do',
  confidence: 'high',
  because: comparison.sides[0].because,
  fixes: () => compareWhole(comparison),
});
