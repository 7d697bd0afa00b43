import type { CryptoCall, Facts } from '../../facts/model.js';
import type { Finding } from '../../findings/model.js';
import { authenticatedChoice } from '../../fixes/aead/choice.js';
import { authenticatedInstead } from '../../fixes/aead/instead.js';
import type { Span } from '../../text/span.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'weak-cipher',
  title: 'Broken cipher or mode',
  severity: 'error',
  cwe: [327],
  since: '0.1.0',
  docs: `
DES keys can be tried one by one. 3DES, Blowfish, CAST5 and IDEA work on blocks of 64 bits: after some gigabytes under
one key, blocks repeat and show what they hold (Sweet32). The first bytes of RC4 are biased. ECB, or a block cipher run
over one block after the other, turns equal blocks of the message into equal blocks of the ciphertext.

Use AES-GCM or ChaCha20-Poly1305. To search in encrypted columns, keep an HMAC of the value in a column of its own.

The fix seals with AES-GCM under a fresh nonce that goes in front of the ciphertext, and has the tag checked before
anything is decrypted. AES keeps its key length and 3DES becomes AES-192, whose keys are as long; other ciphers get
AES-256, and a key of 32 bytes has to be made for it. A function that runs a block cipher over a message by hand is written
anew, without its padding. There is no fix for a key whose type has another length, for buffers that are sealed in place and
for ciphers that are given to the function. Where one function of the file encrypts and one decrypts, the fix
changes both. What was encrypted before has to be decrypted in the old way and sealed anew.`,
  silentOn: [
    'a block cipher within the implementation of a mode, a MAC or a key wrap',
    'a single block: a permutation, a key check value',
    'tests',
  ],
  references: [
    { title: 'NIST SP 800-131A Rev. 2', url: 'https://doi.org/10.6028/NIST.SP.800-131Ar2' },
    { title: 'Sweet32', url: 'https://sweet32.info' },
    { title: 'RFC 7465: Prohibiting RC4 Cipher Suites', url: 'https://www.rfc-editor.org/rfc/rfc7465' },
  ],
  examples: {
    bad: [
      `
//@ crates: des 0.8, cbc 0.1
use cbc::cipher::KeyIvInit;
fn encryptor(key: &[u8; 24], iv: &[u8; 8]) -> cbc::Encryptor<des::TdesEde3> {
    cbc::Encryptor::<des::TdesEde3>::new(key.into(), iv.into())
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-cipher: 3DES-CBC is broken
}`,
      `
//@ crates: aes 0.8
use aes::{cipher::{generic_array::GenericArray, BlockEncrypt}, Aes256};
fn encrypt(cipher: &Aes256, message: &mut [u8]) {
    for block in message.chunks_exact_mut(16) {
        cipher.encrypt_block(GenericArray::from_mut_slice(block));
//             ^^^^^^^^^^^^^ weak-cipher: one block after the other
    }
}`,
    ],
    good: [
      `
//@ crates: aes-gcm 0.10
use aes_gcm::{aead::{Aead, AeadCore, Error, OsRng}, Aes256Gcm};
fn encrypt(cipher: &Aes256Gcm, message: &[u8]) -> Result<Vec<u8>, Error> {
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    Ok([nonce.to_vec(), cipher.encrypt(&nonce, message)?].concat())
}`,
    ],
  },

  *check(facts) {
    yield* byAlgorithm(facts);
    for (const { call, lacks } of facts.bare) {
      if (lacks !== 'blocks') continue;
      const name = call.algorithm?.name ?? 'the block cipher';
      const does = call.action === 'decrypt' ? 'decrypted' : 'encrypted';
      yield {
        at: call.nameSpan,
        message: `one block after the other is ${does} with ${name} (ECB): equal blocks stay equal`,
        confidence: call.action === 'decrypt' ? 'medium' : 'high',
        fixes: () => authenticatedInstead(call, facts),
      };
    }
  },
});

/** Where the cipher is made or named. */
function* byAlgorithm(facts: Facts): Generator<Finding> {
  for (const call of facts.calls) {
    const { algorithm } = call;
    if (call.via.length > 0 || !algorithm?.mode || !names(call)) continue;
    const advice = algorithm.instead === undefined ? '' : `; use ${algorithm.instead}`;
    if (algorithm.weakness) {
      const what =
        algorithm.weakness === 'broken'
          ? `${algorithm.name} is broken`
          : `blocks of ${algorithm.name} are so short that they repeat`;
      yield {
        at: placeOf(call),
        message: `${what}${advice}`,
        confidence: call.direction === 'decrypt' ? 'medium' : 'high',
        fixes: () => [...authenticatedChoice(call, facts), ...authenticatedInstead(call, facts)],
      };
    } else if (algorithm.mode === 'ecb') {
      yield {
        at: placeOf(call),
        message: `${algorithm.name} turns equal blocks into equal blocks${advice}`,
        confidence: call.direction === 'decrypt' ? 'medium' : 'high',
        fixes: () => [...authenticatedChoice(call, facts), ...authenticatedInstead(call, facts)],
      };
    }
  }
}

/** The call makes the cipher, or does nothing but name the algorithm. */
const names = (call: CryptoCall): boolean =>
  call.action === 'make-cipher'
    ? call.args.every((arg) => arg.role !== 'algorithm' && arg.role !== 'cipher')
    : call.action === 'other' && call.args.length === 0;

const placeOf = (call: CryptoCall): Span => ({ start: call.span.start, end: call.nameSpan.end });
