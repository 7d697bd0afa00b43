import { type Action, argumentsFor, type CryptoCall, type Ingredient, likely } from '../../facts/model.js';
import { deriveInstead } from '../../fixes/passwordKey.js';
import { namesPassword } from '../../knowledge/valueNames.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'password-as-key',
  title: 'Password used as a key',
  severity: 'error',
  cwe: [916, 328],
  since: '0.2.0',
  docs: `
A password that people can remember is one of perhaps a billion. A plain hash tries them all in seconds, whatever its
name: SHA-256, BLAKE3 and HKDF are made to be fast. Filling a password up with zeros or cutting it to the length of the
key is worse, for then not even that is needed.

Turn a password into a key with Argon2id (or scrypt, or PBKDF2 with 600,000 rounds) and a random salt, and keep the salt
next to the ciphertext. A key that no person has to remember needs none of this: generate it, and store it as hex or
base64.`,
  silentOn: [
    'passwords that go through Argon2, scrypt, bcrypt or PBKDF2 first',
    'keys that are read as hex or base64 from the environment or a file',
    'random tokens and secrets that are hashed to look them up',
    'tests',
  ],
  references: [
    {
      title: 'OWASP: Password Storage Cheat Sheet',
      url: 'https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html',
    },
    {
      title: 'RFC 5869, section 4: HKDF is not for passwords',
      url: 'https://www.rfc-editor.org/rfc/rfc5869#section-4',
    },
  ],
  examples: {
    bad: [
      `
//@ crates: aes-gcm 0.10, sha2 0.10
use aes_gcm::{Aes256Gcm, KeyInit};
use sha2::{Digest, Sha256};
fn cipher(password: &str) -> Aes256Gcm {
    let key = Sha256::digest(password.as_bytes());
    Aes256Gcm::new(&key)
    //             ^^^^ password-as-key [fix]: key of \`new\` is a password after no more than a plain hash
}`,
      `
//@ crates: ring 0.17
//@ compile: main
use ring::{aead::{UnboundKey, CHACHA20_POLY1305}, error::Unspecified};
fn key(password: &str) -> Result<UnboundKey, Unspecified> {
    let mut padded = [0u8; 32];
    padded[..password.len()].copy_from_slice(password.as_bytes());
    UnboundKey::new(&CHACHA20_POLY1305, &padded)
    //                                  ^^^^^^^ password-as-key: key of \`new\` is a password
}`,
    ],
    good: [
      `
//@ crates: aes-gcm 0.10, argon2 0.5
use aes_gcm::{Aes256Gcm, KeyInit};
use argon2::Argon2;
fn cipher(password: &str, salt: &[u8; 16]) -> Result<Aes256Gcm, argon2::Error> {
    let mut key = [0u8; 32];
    Argon2::default().hash_password_into(password.as_bytes(), salt, &mut key)?;
    Ok(Aes256Gcm::new(&key.into()))
}`,
      `
//@ crates: ring 0.17
//@ compile: main
use ring::{aead::{UnboundKey, CHACHA20_POLY1305}, error::Unspecified, pbkdf2::{derive, PBKDF2_HMAC_SHA256}};
const ROUNDS: std::num::NonZeroU32 = std::num::NonZeroU32::new(600_000).unwrap();
fn key(password: &str, salt: &[u8; 16]) -> Result<UnboundKey, Unspecified> {
    let mut key = [0u8; 32];
    derive(PBKDF2_HMAC_SHA256, ROUNDS, salt, password.as_bytes(), &mut key);
    UnboundKey::new(&CHACHA20_POLY1305, &key)
}`,
    ],
  },

  *check(facts) {
    for (const [call, key] of argumentsFor('key', facts)) {
      // A constant is told of as a key in the source; a MAC takes secrets of any form.
      if (!TAKES_KEYS.has(call.action) || call.kind === 'mac' || key.value.origin === 'constant') continue;
      const password = key.value.ingredients().find((one) => isPassword(one, call));
      if (!password) continue;
      yield {
        at: key.span,
        message: `key of \`${call.name}\` is a password ${manner(password, call)}`,
        confidence: call.action === 'derive-key' ? 'medium' : likely(call, 'high'),
        because: [...key.value.trail, ...call.via],
        fixes: () =>
          deriveInstead(call, key, [...password.names, ...password.innerNames].filter(namesPassword), facts.calls),
      };
    }
  },
});

const TAKES_KEYS: ReadonlySet<Action> = new Set([
  'make-cipher',
  'make-key',
  'encrypt',
  'decrypt',
  'derive-key',
  'sign',
]);

/** A password is told where it is first taken for a key, in the function that knows it by that name. */
function isPassword(one: Ingredient, call: CryptoCall): boolean {
  if (one.origin === 'random' || one.origin === 'derived' || one.origin === 'weak-random') return false;
  if (one.through.some((treatment) => ENOUGH.has(treatment))) return false;
  const here = one.names.some(namesPassword);
  const within = one.innerNames.some(namesPassword);
  return call.via.length > 0 ? here && !within : here || within;
}

/** `derivation` is told where the derivation takes the password. */
const ENOUGH: ReadonlySet<Ingredient['through'][number]> = new Set(['password-derivation', 'derivation', 'key']);

function manner({ through }: Ingredient, call: CryptoCall): string {
  if (call.action === 'derive-key') return 'and this derivation is too fast for one';
  if (through.includes('hash')) return 'after no more than a plain hash';
  if (through.includes('mac')) return 'after no more than a MAC';
  return 'as it is, padded or cut';
}
