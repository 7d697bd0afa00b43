import {
  type Argument,
  argumentsFor,
  type CryptoCall,
  type Facts,
  type Ingredient,
  likely,
} from '../../facts/model.js';
import type { Confidence, Finding } from '../../findings/model.js';
import { randomNonce } from '../../fixes/randomNonce.js';
import { namesUnique } from '../../knowledge/valueNames.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'predictable-nonce',
  title: 'Nonce that can come twice',
  severity: 'error',
  cwe: [330, 1204],
  since: '0.2.0',
  docs: `
A nonce must never come twice under one key. The clock gives the same time to two messages in quick succession, and
again after it is set back; a process id comes back; a hash gives the same nonce to the same input, so that an update of
a record, a second file of that name or a repeated message is sealed under a nonce that was used before. A piece of the
key is the same for all messages. For CBC a nonce that can be foretold is enough to break it.

Draw the nonce at random for each message, or count messages and keep the count where it outlives the program.`,
  silentOn: [
    'counters that are kept in a file, and a random prefix with a counter',
    'derivation by a KDF from something unique',
    'decryption',
    'modes that bear it, such as AES-SIV',
    'tests',
  ],
  references: [
    {
      title: 'RFC 5116, section 3.1: Requirements on nonces',
      url: 'https://www.rfc-editor.org/rfc/rfc5116#section-3.1',
    },
    { title: 'NIST SP 800-38A, appendix C: Generation of IVs', url: 'https://doi.org/10.6028/NIST.SP.800-38A' },
  ],
  examples: {
    prelude: 'aead',
    bad: [
      `
let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
let mut nonce = [0u8; 12];
nonce[..8].copy_from_slice(&now.as_secs().to_be_bytes());
let encrypted = cipher.encrypt(Nonce::from_slice(&nonce), message)?;
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^ predictable-nonce [fix]: nonce of \`encrypt\` comes from the clock
sealed.push(encrypted);`,
      `
//@ crates: chacha20poly1305 0.10, sha2 0.10
//@ compile: main
use chacha20poly1305::{aead::{Aead, Error}, ChaCha20Poly1305, Nonce};
use sha2::{Digest, Sha256};
fn seal(cipher: &ChaCha20Poly1305, message: &[u8]) -> Result<Vec<u8>, Error> {
    let digest = Sha256::digest(message);
    cipher.encrypt(Nonce::from_slice(&digest[..12]), message)
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ predictable-nonce [fix]: nonce of \`encrypt\`
}`,
      `
//@ crates: ring 0.17
//@ compile: main
use ring::{aead::{Aad, LessSafeKey, Nonce}, error::Unspecified};
fn seal(key: &LessSafeKey, message: &mut Vec<u8>) -> Result<(), Unspecified> {
    let mut nonce = [0; 12];
    nonce[..4].copy_from_slice(&std::process::id().to_be_bytes());
    key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), message)
    //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ predictable-nonce [fix]: nonce of \`seal_in_place_append_tag\`
}`,
    ],
    good: [
      `
let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
sealed.push(cipher.encrypt(&nonce, message)?);`,
      `
//@ crates: chacha20poly1305 0.10
//@ compile: main
use chacha20poly1305::{aead::{Aead, AeadCore, Error, OsRng}, ChaCha20Poly1305};
fn seal(cipher: &ChaCha20Poly1305, message: &[u8]) -> Result<Vec<u8>, Error> {
    let nonce = ChaCha20Poly1305::generate_nonce(&mut OsRng);
    Ok([nonce.to_vec(), cipher.encrypt(&nonce, message)?].concat())
}`,
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
    ],
  },

  *check(facts) {
    yield* fromCounters(facts);
    for (const [call, nonce] of argumentsFor('nonce', facts)) {
      const cost = call.algorithm?.nonceReuse;
      const opens = call.action === 'decrypt' || call.direction === 'decrypt';
      if (opens || call.keyUses === 'one' || cost === 'harmless') continue;
      const fault = faultOf(call, nonce);
      if (!fault) continue;
      const bearable = cost === 'leaks-equality';
      yield {
        at: nonce.span,
        message: `nonce of \`${call.name}\` ${fault.says}`,
        confidence: bearable ? 'low' : likely(call, fault.confidence),
        ...(bearable ? { severity: 'information' as const } : {}),
        because: [...nonce.value.trail, ...call.via],
        fixes: () => randomNonce(call, nonce),
      };
    }
  },
});

/** A counter that a new object or a new run of the program starts again, under a key that was there before. */
function* fromCounters(facts: Facts): Generator<Finding> {
  for (const { call, nonce, when, sure } of facts.restarts) {
    const cost = call.algorithm?.nonceReuse;
    if (when === 'each-call' || cost === 'harmless') continue;
    const bearable = cost === 'leaks-equality';
    const again = when === 'each-run' ? 'each run of the program' : 'each object';
    yield {
      at: nonce.span,
      message: `nonce of \`${call.name}\` comes from a counter that starts again with ${again}, and the key may not`,
      confidence: bearable || sure === 'maybe' ? 'low' : 'medium',
      ...(bearable ? { severity: 'information' as const } : {}),
      because: [...nonce.value.trail, ...call.via],
      fixes: () => (nonce.role === 'nonce' ? randomNonce(call, nonce) : []),
    };
  }
}

interface Fault {
  readonly says: string;
  readonly confidence: Confidence;
}

function faultOf(call: CryptoCall, { value }: Argument): Fault | undefined {
  if (value.origin === 'clock') return { says: 'comes from the clock or the process id', confidence: 'high' };
  const made = value.ingredients();
  return pieceOfKey(call, made) ?? (made.every(mayComeAgain) ? hashed(call, made) : undefined);
}

/** Neither random nor counted; what is not known at all is given the benefit of the doubt. */
const mayComeAgain = (one: Ingredient): boolean =>
  FORESEEABLE.has(one.origin) || (one.origin === 'unknown' && [...one.names, ...one.innerNames].length > 0);

const FORESEEABLE: ReadonlySet<Ingredient['origin']> = new Set(['constant', 'parameter', 'outside', 'clock', 'hash']);

function hashed(call: CryptoCall, made: readonly Ingredient[]): Fault | undefined {
  const isHash = made.some(({ through }) => through.includes('hash'));
  const isDerived = made.some(
    ({ through }) => through.includes('derivation') || through.includes('password-derivation'),
  );
  if (!isHash || isDerived) return undefined;
  if (made.some((one) => [...one.names, ...one.innerNames].some(namesUnique))) return undefined;
  const of = call.args.find(
    (arg) =>
      HASHED.has(arg.role) && made.some((one) => one.identity !== undefined && one.identity === arg.value.identity),
  );
  const what = of ? `the ${of.role}` : made.some((one) => isKey(call, one)) ? 'the key' : undefined;
  return {
    says: `is a hash of ${what ?? 'what is not unique to the message'}, so that it comes again`,
    confidence: what === undefined ? 'medium' : 'high',
  };
}

const HASHED: ReadonlySet<Argument['role']> = new Set(['plaintext', 'aad', 'key']);

const isKey = (call: CryptoCall, one: Ingredient): boolean =>
  one.identity !== undefined && (call.key?.ingredients() ?? []).some((part) => part.identity === one.identity);

/** The nonce is cut out of the bytes that are the key. */
function pieceOfKey(call: CryptoCall, made: readonly Ingredient[]): Fault | undefined {
  const key = call.key?.ingredients() ?? [];
  const shared = made.some((one) =>
    key.some((part) => one.identity !== undefined && one.identity === part.identity && overlap(one, part)),
  );
  return shared ? { says: 'is a piece of the key, the same for all messages', confidence: 'high' } : undefined;
}

/** Two pieces of one derived block are two values, unless they lie over each other. */
function overlap(a: Ingredient, b: Ingredient): boolean {
  if (a.through.length > 0 || b.through.length > 0 || a.origin === 'constant') return false;
  if (a.whole || b.whole) return true;
  if (!a.range || !b.range) return false;
  const end = ({ range }: Ingredient): number => range?.end ?? Number.POSITIVE_INFINITY;
  return a.range.start < end(b) && b.range.start < end(a);
}
