import { type Action, argumentsFor } from '../../facts/model.js';
import { rightLength } from '../../fixes/nonceLength.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'nonce-length',
  title: 'Nonce of the wrong length',
  severity: 'error',
  cwe: [703],
  since: '0.2.0',
  docs: `
Each algorithm takes nonces of one length: 12 bytes for AES-GCM and ChaCha20-Poly1305, 24 for XChaCha20-Poly1305, 16 for
AES in CBC or CTR mode. \`from_slice\` panics on any other, the functions of OpenSSL panic or fail, and ring answers with
an error: the program fails on the first message.

Make the nonce as long as the algorithm wants it. An array of that length lets the compiler check it.`,
  silentOn: ['slices of which the length is only known at run time', 'modes that take nonces of any length'],
  references: [
    {
      title: 'RFC 8439, section 2.8: AEAD_CHACHA20_POLY1305',
      url: 'https://www.rfc-editor.org/rfc/rfc8439#section-2.8',
    },
    { title: 'NIST SP 800-38D, section 5.2.1.1', url: 'https://doi.org/10.6028/NIST.SP.800-38D' },
  ],
  examples: {
    prelude: 'aead',
    bad: [
      `
let mut bytes = [0u8; 16];
aes_gcm::aead::rand_core::RngCore::fill_bytes(&mut OsRng, &mut bytes);
sealed.push(cipher.encrypt(Nonce::from_slice(&bytes), message)?);
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^ nonce-length [fix]: nonce of \`encrypt\` has 16 bytes, and AES-256-GCM takes 12`,
      `
//@ crates: chacha20poly1305 0.10
//@ compile: main
use chacha20poly1305::{aead::{rand_core::RngCore, Aead, Error, OsRng}, XChaCha20Poly1305, XNonce};
fn seal(cipher: &XChaCha20Poly1305, message: &[u8]) -> Result<Vec<u8>, Error> {
    let mut nonce = [0u8; 12];
    OsRng.fill_bytes(&mut nonce);
    Ok([nonce.to_vec(), cipher.encrypt(XNonce::from_slice(&nonce), message)?].concat())
    //                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ nonce-length [fix]: nonce of \`encrypt\` has 12 bytes, and XChaCha20-Poly1305 takes 24
}`,
      `
//@ crates: openssl 0.10
//@ compile: main
use openssl::{error::ErrorStack, rand::rand_bytes, symm::{encrypt_aead, Cipher}};
fn seal(key: &[u8; 32], message: &[u8], tag: &mut [u8; 16]) -> Result<Vec<u8>, ErrorStack> {
    let mut nonce = [0; 16];
    rand_bytes(&mut nonce)?;
    let sealed = encrypt_aead(Cipher::chacha20_poly1305(), key, Some(&nonce), &[], message, tag)?;
    //                                                          ^^^^^^^^^^^^ nonce-length [fix]: has 16 bytes
    Ok([nonce.to_vec(), sealed].concat())
}`,
    ],
    good: [
      `
let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
sealed.push(cipher.encrypt(&nonce, message)?);`,
      `
//@ crates: chacha20poly1305 0.10
//@ compile: main
use chacha20poly1305::{aead::{Aead, AeadCore, Error, OsRng}, XChaCha20Poly1305};
fn seal(cipher: &XChaCha20Poly1305, message: &[u8]) -> Result<Vec<u8>, Error> {
    let nonce = XChaCha20Poly1305::generate_nonce(&mut OsRng);
    Ok([nonce.to_vec(), cipher.encrypt(&nonce, message)?].concat())
}`,
      `
//@ crates: openssl 0.10
//@ compile: main
use openssl::{error::ErrorStack, rand::rand_bytes, symm::{encrypt_aead, Cipher}};
fn seal(key: &[u8; 32], message: &[u8], tag: &mut [u8; 16]) -> Result<Vec<u8>, ErrorStack> {
    let mut nonce = [0; 12];
    rand_bytes(&mut nonce)?;
    let sealed = encrypt_aead(Cipher::chacha20_poly1305(), key, Some(&nonce), &[], message, tag)?;
    Ok([nonce.to_vec(), sealed].concat())
}`,
    ],
  },

  *check(facts) {
    for (const [call, nonce] of argumentsFor('nonce', facts)) {
      // How long the nonce of what is not there would be nobody can say: STREAM takes five bytes less.
      if (call.guessed) continue;
      const { length } = nonce.value;
      const wanted = call.algorithm?.nonceLength;
      if (!TAKES_NONCES.has(call.action) || wanted === undefined || length === undefined || length === wanted) continue;
      yield {
        at: nonce.span,
        message: `nonce of \`${call.name}\` has ${length} bytes, and ${call.algorithm?.name} takes ${wanted}`,
        confidence: 'high',
        because: [...nonce.value.trail, ...call.via],
        fixes: () => rightLength(call, nonce, wanted),
      };
    }
  },
});

const TAKES_NONCES: ReadonlySet<Action> = new Set(['encrypt', 'decrypt', 'make-cipher']);
