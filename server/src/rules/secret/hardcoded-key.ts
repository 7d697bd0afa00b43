import {
  type Argument,
  argumentsFor,
  type CryptoCall,
  type Facts,
  type Ingredient,
  likely,
  type Value,
} from '../../facts/model.js';
import type { Fix } from '../../findings/model.js';
import { keyFromEnvironment } from '../../fixes/environment.js';
import { withoutFallback } from '../../fixes/noFallback.js';
import { randomInstead } from '../../fixes/randomValue.js';
import { namesProtocolConstant } from '../../knowledge/valueNames.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'hardcoded-key',
  title: 'Key written in the source',
  severity: 'error',
  cwe: [321],
  since: '0.1.0',
  docs: `
A key in the source is known to everybody who has the source, the binary or a backup of either, it is the same in each
installation, and it cannot be changed without a release. Encrypting with it protects nothing from those people.

Read the key from the environment, from a file with restricted rights or from a key store, or generate it and keep it
there. A fallback for the case that none is configured is a key in the source too: refuse to start instead.`,
  silentOn: [
    'keys from a secure generator, a key derivation function, the environment or a file',
    'public keys',
    'empty keys, which some protocols ask for',
    'public constants of a protocol that key its MACs: initial chaining keys, labels of domains, commitments',
    'zeros that hold the place of a key in a field until other code sets one',
    'tests: known-answer vectors need fixed keys',
  ],
  references: [
    {
      title: 'OWASP: Key Management Cheat Sheet',
      url: 'https://cheatsheetseries.owasp.org/cheatsheets/Key_Management_Cheat_Sheet.html',
    },
    { title: 'NIST SP 800-57 Part 1, section 8', url: 'https://doi.org/10.6028/NIST.SP.800-57pt1r5' },
  ],
  examples: {
    prelude: 'aead',
    bad: [
      `
let key = Key::<Aes256Gcm>::from_slice(b"an example very very secret key.");
let cipher = Aes256Gcm::new(key);
//                          ^^^ hardcoded-key [fix]: key of \`new\` is written in the source`,
      `
//@ crates: hmac 0.12, sha2 0.10
//@ compile: main
use hmac::{digest::InvalidLength, Hmac, Mac};
fn webhook() -> Result<Hmac<sha2::Sha256>, InvalidLength> {
    Hmac::new_from_slice(b"webhook signing secret")
    //                   ^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]: key of \`new_from_slice\` is written in the source
}`,
      `
//@ crates: ring 0.17
//@ compile: main
use ring::{aead::{UnboundKey, AES_256_GCM}, error::Unspecified};
const MASTER: &[u8; 32] = b"0123456789abcdef0123456789abcdef";
fn key() -> Result<UnboundKey, Unspecified> {
    UnboundKey::new(&AES_256_GCM, MASTER)
    //                            ^^^^^^ hardcoded-key [fix]: key of \`new\` is written in the source
}`,
      `
//@ crates: jsonwebtoken 9
use jsonwebtoken::DecodingKey;
pub fn key() -> DecodingKey {
    DecodingKey::from_secret(b"secret")
    //                       ^^^^^^^^^ hardcoded-key [fix]: is written in the source
}`,
    ],
    good: [
      `
let key = Aes256Gcm::generate_key(&mut OsRng);
let cipher = Aes256Gcm::new(&key);`,
      `
//@ crates: hmac 0.12, sha2 0.10
//@ compile: main
use hmac::{Hmac, Mac};
fn webhook() -> Result<Hmac<sha2::Sha256>, Box<dyn std::error::Error>> {
    let secret = std::env::var("WEBHOOK_SECRET")?;
    Ok(Hmac::new_from_slice(secret.as_bytes())?)
}`,
      `
//@ crates: jsonwebtoken 9
use jsonwebtoken::DecodingKey;
pub fn key() -> Result<DecodingKey, std::env::VarError> {
    Ok(DecodingKey::from_secret(std::env::var("JWT_SECRET")?.as_bytes()))
}`,
    ],
  },

  *check(facts) {
    const made = new Set<number>();
    for (const [call, key] of argumentsFor('key', facts)) {
      const { value } = key;
      if (!isFixed(value) || value.length === 0 || call.knownToAll) continue;
      if (call.kind === 'mac' && value.ingredients().some(({ names }) => names.some(namesProtocolConstant))) continue;
      // A key that was reported where it was made is not reported again wherever it is used.
      if (value.steps().some(({ span }) => made.has(span.start))) continue;
      if (call.action === 'make-key') made.add(call.span.start);
      yield {
        at: key.span,
        message: value.sometimes
          ? `key of \`${call.name}\` falls back to one that is written in the source`
          : `key of \`${call.name}\` is written in the source`,
        confidence: likely(call, 'high'),
        because: [...value.trail, ...call.via],
        fixes: () => (value.sometimes ? withoutFallbackOf(value, facts) : keyFromElsewhere(call, key)),
      };
    }
  },
});

function withoutFallbackOf({ literal }: Value, facts: Facts): readonly Fix[] {
  const written = literal?.item === undefined ? literal?.span.start : undefined;
  return facts.literals.filter(({ span }) => span.start === written).flatMap(withoutFallback);
}

/** What opens or checks needs the key that the other side has. */
const keyFromElsewhere = (call: CryptoCall, key: Argument): readonly Fix[] =>
  call.action === 'decrypt' || call.action === 'verify'
    ? keyFromEnvironment(call, key)
    : [...keyFromEnvironment(call, key), ...randomInstead(call, key, 'key')];

/** Written in the source, or a plain hash of what is, or numbers that count from what is. */
function isFixed(value: Value): boolean {
  if (value.origin !== 'hash' && value.origin !== 'counter') return value.origin === 'constant';
  const ingredients = value.ingredients();
  return ingredients.length > 0 && ingredients.every(isWritten);
}

/** `0, 1, 2, ..` from a number that is written in the function is written too. */
const isWritten = ({ origin, home, start = [] }: Ingredient): boolean =>
  origin === 'constant' ||
  (origin === 'counter' && home === 'call' && start.length > 0 && start.every((one) => one.origin === 'constant'));
