import { type Facts, likely, type NonceReuse } from '../../facts/model.js';
import type { Finding, Fix } from '../../findings/model.js';
import { freshNonce } from '../../fixes/freshNonce.js';
import { renewedNonce } from '../../fixes/renewedNonce.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'nonce-reuse',
  title: 'Nonce used for more than one message',
  severity: 'error',
  cwe: [323],
  since: '0.1.0',
  docs: `
A fresh nonce is only fresh once. Sealing a second message with the same key and nonce reveals the XOR of the two, and
with AES-GCM and ChaCha20-Poly1305 lets an attacker forge messages. It happens when the nonce is made outside the loop
or closure that seals, or is kept in a field and used by every call.

Make the nonce where the message is sealed, and send it along with the ciphertext. The fix makes a random one there and
puts it in front of the ciphertext where nothing else takes it along; a record that stores its nonce gets a new one. No
fix is offered where both sides count for themselves, which needs a key for each direction, and for sequences of nonces
that a crate asks for the next: what is right there is a decision about the protocol.`,
  silentOn: [
    'decryption with the nonce that was stored with the message',
    'one nonce under different keys',
    'a counter that is advanced for each message, unless it has 16 bits or fewer and nothing looks at how far it is',
    'branches of which only one runs',
    'known-answer tests',
  ],
  references: [
    {
      title: 'RFC 5116, section 3.1: Requirements on nonces',
      url: 'https://www.rfc-editor.org/rfc/rfc5116#section-3.1',
    },
    {
      title: 'Böck et al.: Nonce-Disrespecting Adversaries',
      url: 'https://www.usenix.org/conference/woot16/workshop-program/presentation/bock',
    },
  ],
  examples: {
    prelude: 'aead',
    bad: [
      `
let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
for message in messages {
    sealed.push(cipher.encrypt(&nonce, message.as_slice())?);
    //                         ^^^^^^ nonce-reuse [fix]: is made outside the loop
}`,
      `
//@ crates: chacha20poly1305 0.10
//@ compile: main
use chacha20poly1305::{aead::{Aead, AeadCore, Error, KeyInit, OsRng}, ChaCha20Poly1305, Key, Nonce};
pub struct Vault { cipher: ChaCha20Poly1305, nonce: Nonce }
impl Vault {
    pub fn new(key: &Key) -> Self {
        let nonce = ChaCha20Poly1305::generate_nonce(&mut OsRng);
        Self { cipher: ChaCha20Poly1305::new(key), nonce }
    }
    pub fn seal(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        self.cipher.encrypt(&self.nonce, message)
//                          ^^^^^^^^^^^ nonce-reuse [fix]: is kept in the object
    }
}`,
      `
//@ crates: ring 0.17
//@ compile: main
use ring::{aead::{Aad, LessSafeKey, Nonce}, error::Unspecified, rand::{SecureRandom, SystemRandom}};
fn seal_all(key: &LessSafeKey, messages: &mut [Vec<u8>]) -> Result<[u8; 12], Unspecified> {
    let mut nonce = [0; 12];
    SystemRandom::new().fill(&mut nonce)?;
    for message in messages {
        key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), message)?;
        //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nonce-reuse: is made outside the loop
    }
    Ok(nonce)
}`,
    ],
    good: [
      `
for message in messages {
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    sealed.push(cipher.encrypt(&nonce, message.as_slice())?);
}`,
      `
//@ crates: chacha20poly1305 0.10
//@ compile: main
use chacha20poly1305::{aead::{Aead, AeadCore, Error, OsRng}, ChaCha20Poly1305};
pub struct Vault { cipher: ChaCha20Poly1305 }
impl Vault {
    pub fn seal(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let nonce = ChaCha20Poly1305::generate_nonce(&mut OsRng);
        Ok([nonce.to_vec(), self.cipher.encrypt(&nonce, message)?].concat())
    }
}`,
      `
//@ crates: ring 0.17
//@ compile: main
use ring::{aead::{Aad, LessSafeKey, Nonce}, error::Unspecified, rand::{SecureRandom, SystemRandom}};
fn seal_all(key: &LessSafeKey, messages: &mut [Vec<u8>]) -> Result<Vec<[u8; 12]>, Unspecified> {
    let mut nonces = Vec::new();
    for message in messages {
        let mut nonce = [0; 12];
        SystemRandom::new().fill(&mut nonce)?;
        key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), message)?;
        nonces.push(nonce);
    }
    Ok(nonces)
}`,
    ],
  },

  *check(facts) {
    yield* fromCounters(facts);
    yield* fromSmallCounters(facts);
    for (const reuse of facts.reuses) {
      const { call, nonce, how, other } = reuse;
      const cost = call.algorithm?.nonceReuse;
      if (cost === 'harmless') continue;
      const bearable = cost === 'leaks-equality' || reuse.sameMessage === true;
      yield {
        at: nonce.span,
        message: messageFor(reuse),
        confidence: bearable ? 'low' : likely(call, SURE.has(how) ? 'high' : 'medium'),
        ...(bearable ? { severity: 'information' as const } : {}),
        because: [...nonce.value.trail, ...call.via, other],
        fixes: () => fixesFor(reuse),
      };
    }
  },
});

/** A counter that a function starts anew each time, under a key that lives longer. */
function* fromCounters(facts: Facts): Generator<Finding> {
  for (const { call, nonce, when, sure } of facts.restarts) {
    const cost = call.algorithm?.nonceReuse;
    if (when !== 'each-call' || cost === 'harmless') continue;
    const bearable = cost === 'leaks-equality';
    yield {
      at: nonce.span,
      message: `nonce of \`${call.name}\` comes from a counter that starts again with each call, and the key does not`,
      confidence: bearable ? 'low' : sure === 'yes' ? 'high' : 'medium',
      ...(bearable ? { severity: 'information' as const } : {}),
      because: [...nonce.value.trail, ...call.via],
      fixes: () => (nonce.role === 'nonce' ? freshNonce(call, nonce) : []),
    };
  }
}

/** A counter of so few bits that it begins again under the same key. */
function* fromSmallCounters(facts: Facts): Generator<Finding> {
  for (const { call, nonce, after } of facts.wraps) {
    const cost = call.algorithm?.nonceReuse;
    if (cost === 'harmless') continue;
    const bearable = cost === 'leaks-equality';
    yield {
      at: nonce.span,
      message: `nonce of \`${call.name}\` comes from a counter that begins again after ${after} messages`,
      confidence: bearable ? 'low' : likely(call, 'medium'),
      ...(bearable ? { severity: 'information' as const } : {}),
      because: [...nonce.value.trail, ...call.via],
    };
  }
}

/** Seen within one function: both uses are certain. */
const SURE: ReadonlySet<NonceReuse['how']> = new Set(['two-calls', 'loop', 'closure']);

function fixesFor({ call, nonce, how, other }: NonceReuse): readonly Fix[] {
  if (how === 'stored') return renewedNonce(call, nonce);
  return HERE.has(how) ? freshNonce(call, nonce, TWICE.has(how) ? other.span : undefined) : [];
}

/** Whoever calls can make another nonce. What is read from where it is stored, or counted, is not the caller's to make. */
const HERE: ReadonlySet<NonceReuse['how']> = new Set([
  'two-calls',
  'loop',
  'closure',
  'field',
  'static',
  'helper',
  'recursion',
]);

const TWICE: ReadonlySet<NonceReuse['how']> = new Set(['two-calls', 'helper']);

function messageFor({ call, how, sameMessage }: NonceReuse): string {
  const nonce = `nonce of \`${call.name}\``;
  if (sameMessage) return `${nonce} was already used under this key, if only for the same message`;
  switch (how) {
    case 'two-calls':
      return `${nonce} was already used under this key`;
    case 'loop':
      return `${nonce} is made outside the loop, so each message gets the same one`;
    case 'closure':
      return `${nonce} is made outside the closure, so each message gets the same one`;
    case 'recursion':
      return `${nonce} is handed on to the next call of the function, so each message gets the same one`;
    case 'field':
      return `${nonce} is kept in the object, so each message gets the same one`;
    case 'static':
      return `${nonce} is made once for the whole program, so each message gets the same one`;
    case 'helper':
      return `${nonce} comes from a caller that has already used it under this key`;
    case 'stored':
      return `${nonce} has sealed a message before: it is stored with one`;
    case 'both-sides':
      return `${nonce} comes from a counter that each side starts for itself, under one key for both`;
    case 'counter':
      return `${nonce} comes from a counter that does not advance`;
  }
}
