import type { BareEncryption, CryptoCall } from '../../facts/model.js';
import type { Confidence } from '../../findings/model.js';
import { authenticatedInstead } from '../../fixes/aead/instead.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'unauthenticated-encryption',
  title: 'Encryption without authentication',
  severity: 'warning',
  cwe: [353, 327],
  since: '0.1.0',
  docs: `
CBC, CTR, CFB, OFB and bare stream ciphers hide a message and do not protect it. Whoever can change the ciphertext can
flip chosen bits of the message (CTR, stream ciphers) or of its blocks (CBC), and an error about padding tells them the
message byte by byte.

Use an AEAD: AES-GCM, ChaCha20-Poly1305, or AES-GCM-SIV where a nonce may repeat. Where a format asks for CBC or CTR,
compute an HMAC over nonce and ciphertext under a key of its own, and check it before anything is decrypted.

The fix seals with AES-GCM or ChaCha20-Poly1305 and the same key: with OpenSSL, at once or in steps (\`Crypter\`, \`CipherCtx\`), and with the crates \`cbc\`, \`ctr\`,
\`chacha20\` and the like, where the function encrypts as a whole. What was the IV gives the nonce, 12 bytes of it for
AES; a constant one, from a caller too, gives way to a fresh nonce in front of the ciphertext. Failures are handed on as the function does it.
Where one function of the module encrypts and one decrypts, both change, and Cargo.toml gets the crate when it lacks it.
There is no fix for a mode that the program makes itself of a block cipher, for a buffer without room for a tag, for a stream in pieces, and for an IV that is made of a counter,
whose first bytes may stay the same. What was encrypted before has to be decrypted in the old way and sealed anew.`,
  silentOn: [
    'encrypt-then-MAC: a MAC or signature is made or checked in the function, in one that it calls, or in one that calls it',
    'a MAC over the message that is the nonce too, as in SIV',
    'code that builds an AEAD of a stream cipher and a MAC, and MACs, key wraps and generators made of a block cipher',
    'a key stream over zeros, from which keys are made',
    'tests',
  ],
  references: [
    {
      title: 'OWASP: Cryptographic Storage Cheat Sheet, Cipher Modes',
      url: 'https://cheatsheetseries.owasp.org/cheatsheets/Cryptographic_Storage_Cheat_Sheet.html',
    },
    { title: 'Krawczyk: The Order of Encryption and Authentication', url: 'https://eprint.iacr.org/2001/045' },
  ],
  examples: {
    bad: [
      `
//@ crates: aes 0.8, ctr 0.9
use aes::Aes256;
use ctr::{cipher::{KeyIvInit, StreamCipher}, Ctr128BE};
fn encrypt(key: &[u8; 32], iv: &[u8; 16], message: &mut [u8]) {
    let mut cipher = Ctr128BE::<Aes256>::new(key.into(), iv.into());
    cipher.apply_keystream(message);
//         ^^^^^^^^^^^^^^^ unauthenticated-encryption: AES-256-CTR
}`,
      `
//@ crates: openssl 0.10
//@ compile: main
use openssl::{error::ErrorStack, symm::{encrypt, Cipher}};
fn seal(key: &[u8], iv: &[u8; 16], message: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    encrypt(Cipher::aes_256_cbc(), key, Some(iv), message)
//  ^^^^^^^ unauthenticated-encryption [fix]: AES-256-CBC does not authenticate, and nothing here adds a MAC: use an AEAD
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
      `
//@ crates: openssl 0.10
//@ compile: main
use openssl::{error::ErrorStack, symm::{encrypt_aead, Cipher}};
fn seal(key: &[u8], nonce: &[u8; 12], message: &[u8], tag: &mut [u8; 16]) -> Result<Vec<u8>, ErrorStack> {
    encrypt_aead(Cipher::aes_256_gcm(), key, Some(nonce), &[], message, tag)
}`,
    ],
  },

  *check(facts) {
    for (const bare of facts.bare) {
      const { call, lacks } = bare;
      // A broken cipher is `weak-cipher`'s to report.
      if (lacks !== 'mode' || call.algorithm?.weakness) continue;
      yield {
        at: call.nameSpan,
        message: messageFor(bare),
        confidence: confidenceIn(bare),
        ...(byHand(call) ? {} : { fixes: () => authenticatedInstead(call, facts) }),
      };
    }
  },
});

/** A mode that the program makes of the block cipher itself. */
const byHand = (call: CryptoCall): boolean => call.algorithm?.mode === 'block';

const decrypts = (call: CryptoCall): boolean => call.action === 'decrypt' || call.direction === 'decrypt';

function messageFor({ call, mac }: BareEncryption): string {
  const known = call.algorithm?.name ?? 'the cipher';
  const name = byHand(call) ? `a mode of ${known} made by hand` : known;
  if (mac === 'inside')
    return `the MAC is made before ${name} and hidden by it: whoever decrypts must trust what they have not checked`;
  if (mac === 'beside')
    return `the MAC is made over the message and not over what ${name} gives: a changed ciphertext is decrypted before it is checked`;
  return decrypts(call)
    ? `${name} decrypts what no MAC has vouched for`
    : `${name} does not authenticate, and nothing here adds a MAC: use an AEAD`;
}

/** What somebody else has encrypted so has to be decrypted so. */
const confidenceIn = ({ call, mac }: BareEncryption): Confidence =>
  decrypts(call) || mac === 'apart' ? 'low' : mac === 'inside' || mac === 'beside' || byHand(call) ? 'medium' : 'high';
