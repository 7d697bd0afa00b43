import { type Argument, argumentsFor, type CryptoCall, likely } from '../../facts/model.js';
import { randomNonce } from '../../fixes/randomNonce.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'constant-nonce',
  title: 'Nonce never changes',
  severity: 'error',
  cwe: [323, 1204],
  since: '0.1.0',
  docs: `
A nonce is a number used once. Two messages sealed with the same key and nonce reveal the XOR of their contents; with
AES-GCM and ChaCha20-Poly1305 they also reveal the authentication key, and an attacker can then forge messages. A
constant IV in CBC shows which messages begin alike.

Make a new nonce for each message: random, or a counter that is never reset under the same key. The nonce is not
secret: send it along with the ciphertext.`,
  silentOn: [
    'a buffer of zeros that a secure generator fills before it is used',
    'a key that is made afresh and seals one message',
    'decryption, which takes the nonce that came with the message',
    'modes that are deterministic by design, such as AES-SIV',
    'tests: known-answer vectors need fixed nonces',
  ],
  references: [
    {
      title: 'RFC 5116, section 3.1: Requirements on nonces',
      url: 'https://www.rfc-editor.org/rfc/rfc5116#section-3.1',
    },
    { title: 'NIST SP 800-38D, section 8: Uniqueness of IVs', url: 'https://doi.org/10.6028/NIST.SP.800-38D' },
  ],
  examples: {
    prelude: 'aead',
    bad: [
      `
let nonce = Nonce::from_slice(b"unique nonce");
let sealed = cipher.encrypt(nonce, message)?;
//                          ^^^^^ constant-nonce [fix]: nonce of \`encrypt\` (AES-256-GCM) never changes`,
      `
//@ crates: ring 0.17
//@ compile: main
use ring::aead::{Aad, LessSafeKey, Nonce};
fn seal(key: &LessSafeKey, message: &mut Vec<u8>) -> Result<(), ring::error::Unspecified> {
    let nonce = Nonce::assume_unique_for_key([0; 12]);
    key.seal_in_place_append_tag(nonce, Aad::empty(), message)
    //                           ^^^^^ constant-nonce [fix]: nonce of \`seal_in_place_append_tag\` never changes
}`,
      `
//@ crates: chacha20poly1305 0.10
//@ compile: main
use chacha20poly1305::{aead::{Aead, Error}, XChaCha20Poly1305, XNonce};
fn seal(cipher: &XChaCha20Poly1305, message: &[u8]) -> Result<Vec<u8>, Error> {
    cipher.encrypt(&XNonce::default(), message)
    //             ^^^^^^^^^^^^^^^^^^ constant-nonce [fix]: nonce of \`encrypt\` (XChaCha20-Poly1305) never changes
}`,
    ],
    good: [
      `
let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
let sealed = cipher.encrypt(&nonce, message)?;`,
      `
//@ crates: ring 0.17
//@ compile: main
use ring::{aead::{Aad, LessSafeKey, Nonce}, error::Unspecified, rand::{SecureRandom, SystemRandom}};
fn seal(key: &LessSafeKey, message: &mut Vec<u8>) -> Result<[u8; 12], Unspecified> {
    let mut nonce = [0; 12];
    SystemRandom::new().fill(&mut nonce)?;
    key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), message)?;
    Ok(nonce)
}`,
      `
//@ crates: chacha20poly1305 0.10
//@ compile: main
use chacha20poly1305::{aead::{Aead, AeadCore, Error, OsRng}, XChaCha20Poly1305};
fn seal(cipher: &XChaCha20Poly1305, message: &[u8]) -> Result<Vec<u8>, Error> {
    let nonce = XChaCha20Poly1305::generate_nonce(&mut OsRng);
    Ok([nonce.as_slice(), &cipher.encrypt(&nonce, message)?].concat())
}`,
    ],
  },

  *check(facts) {
    for (const [call, nonce] of argumentsFor('nonce', facts)) {
      if (nonce.value.origin !== 'constant' || isLeftAlone(call)) continue;
      // SIV modes bear it: two equal messages look equal, and no more.
      const bearable = call.algorithm?.nonceReuse === 'leaks-equality';
      yield {
        at: nonce.span,
        message: messageFor(call, nonce),
        confidence: bearable ? 'low' : likely(call, call.keyUses === 'many' ? 'high' : 'medium'),
        ...(bearable ? { severity: 'information' as const } : {}),
        because: [...nonce.value.trail, ...call.via],
        fixes: () => randomNonce(call, nonce),
      };
    }
  },
});

/** Where the key seals one message, any nonce will do. */
const isLeftAlone = (call: CryptoCall): boolean =>
  call.action === 'decrypt' ||
  call.direction === 'decrypt' ||
  call.keyUses === 'one' ||
  call.algorithm?.nonceReuse === 'harmless';

function messageFor(call: CryptoCall, nonce: Argument): string {
  const which = call.algorithm ? ` (${call.algorithm.name})` : '';
  return nonce.value.sometimes
    ? `nonce of \`${call.name}\`${which} is the same constant on some paths`
    : `nonce of \`${call.name}\`${which} never changes`;
}
