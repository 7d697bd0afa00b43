import { argumentsFor } from '../../facts/model.js';
import { randomInstead } from '../../fixes/randomValue.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'hardcoded-salt',
  title: 'Salt written in the source',
  severity: 'warning',
  cwe: [760],
  since: '0.2.0',
  docs: `
A salt makes each password's hash a problem of its own. When all of them share one salt, an attacker guesses once for
all users, can compute the table beforehand, and sees who has the same password.

Draw a random salt of 16 bytes for each password, and store it next to the hash or in front of the ciphertext.`,
  silentOn: [
    'salts of HKDF and its labels, which are constant by design',
    'salts that are drawn at random, stored with the data, or given by the caller',
    'runs on a constant password, which measure how long it takes',
    'tests',
  ],
  references: [
    {
      title: 'OWASP: Password Storage Cheat Sheet, Salting',
      url: 'https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#salting',
    },
    { title: 'RFC 8018, section 4.1: Salt', url: 'https://www.rfc-editor.org/rfc/rfc8018#section-4.1' },
  ],
  examples: {
    bad: [
      `
//@ crates: pbkdf2 0.12, sha2 0.10
use sha2::Sha256;
fn key(password: &[u8]) -> [u8; 32] {
    let mut key = [0u8; 32];
    pbkdf2::pbkdf2_hmac::<Sha256>(password, b"my application", 600_000, &mut key);
    //                                      ^^^^^^^^^^^^^^^^^ hardcoded-salt: salt of \`pbkdf2_hmac\` is the same for each password
    key
}`,
      `
//@ crates: argon2 0.5
//@ compile: main
fn key(password: &[u8]) -> Result<[u8; 32], argon2::Error> {
    let mut key = [0u8; 32];
    argon2::Argon2::default().hash_password_into(password, b"my application", &mut key)?;
    //                                                     ^^^^^^^^^^^^^^^^^ hardcoded-salt: salt of \`hash_password_into\` is the same for each password
    Ok(key)
}`,
      `
//@ crates: scrypt 0.11
//@ compile: main
fn key(password: &[u8]) -> Result<[u8; 32], scrypt::errors::InvalidOutputLen> {
    let mut key = [0u8; 32];
    scrypt::scrypt(password, b"salt of the archive", &scrypt::Params::recommended(), &mut key)?;
    //                       ^^^^^^^^^^^^^^^^^^^^^^ hardcoded-salt: salt of \`scrypt\` is the same for each password
    Ok(key)
}`,
      `
//@ crates: ring 0.17
//@ compile: main
use ring::pbkdf2::{derive, PBKDF2_HMAC_SHA256};
fn key(password: &[u8], rounds: std::num::NonZeroU32) -> [u8; 32] {
    let mut key = [0u8; 32];
    derive(PBKDF2_HMAC_SHA256, rounds, b"salt", password, &mut key);
    //                                 ^^^^^^^ hardcoded-salt: salt of \`derive\` is the same for each password
    key
}`,
    ],
    good: [
      `
//@ crates: pbkdf2 0.12, sha2 0.10, rand 0.8
use rand::{rngs::OsRng, RngCore};
use sha2::Sha256;
fn key(password: &[u8]) -> ([u8; 16], [u8; 32]) {
    let mut salt = [0u8; 16];
    OsRng.fill_bytes(&mut salt);
    let mut key = [0u8; 32];
    pbkdf2::pbkdf2_hmac::<Sha256>(password, &salt, 600_000, &mut key);
    (salt, key)
}`,
      `
//@ crates: argon2 0.5
//@ compile: main
use argon2::{password_hash::{rand_core::OsRng, Error, PasswordHasher, SaltString}, Argon2};
fn stored(password: &[u8]) -> Result<String, Error> {
    let salt = SaltString::generate(&mut OsRng);
    Ok(Argon2::default().hash_password(password, &salt)?.to_string())
}`,
      `
//@ crates: scrypt 0.11
//@ compile: main
fn key(password: &[u8], salt: &[u8; 16]) -> Result<[u8; 32], scrypt::errors::InvalidOutputLen> {
    let mut key = [0u8; 32];
    scrypt::scrypt(password, salt, &scrypt::Params::recommended(), &mut key)?;
    Ok(key)
}`,
      `
//@ crates: ring 0.17
//@ compile: main
use ring::{error::Unspecified, pbkdf2::{derive, PBKDF2_HMAC_SHA256}, rand::{SecureRandom, SystemRandom}};
fn key(password: &[u8], rounds: std::num::NonZeroU32) -> Result<([u8; 16], [u8; 32]), Unspecified> {
    let mut salt = [0u8; 16];
    SystemRandom::new().fill(&mut salt)?;
    let mut key = [0u8; 32];
    derive(PBKDF2_HMAC_SHA256, rounds, &salt, password, &mut key);
    Ok((salt, key))
}`,
    ],
  },

  *check(facts) {
    for (const [call, salt] of argumentsFor('salt', facts)) {
      const { value } = salt;
      // HKDF takes a salt too, but no password.
      if (
        value.origin !== 'constant' ||
        (call.kdf === undefined && call.action !== 'hash-password') ||
        call.action === 'verify'
      )
        continue;
      // A constant password too: the program measures how long it takes.
      if (call.args.some((arg) => arg.role === 'password' && arg.value.origin === 'constant')) continue;
      yield {
        at: salt.span,
        message: value.sometimes
          ? `salt of \`${call.name}\` falls back to one that is the same for each password`
          : `salt of \`${call.name}\` is the same for each password`,
        confidence: value.sometimes ? 'medium' : 'high',
        because: [...value.trail, ...call.via],
        fixes: () => (value.sometimes ? [] : randomInstead(call, salt, 'salt')),
      };
    }
  },
});
