import { type Argument, argumentsFor, type CryptoCall, type Facts } from '../../facts/model.js';
import type { Finding } from '../../findings/model.js';
import { longerKey, soundPadding } from '../../fixes/soundChoice.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'weak-asymmetric',
  title: 'Short RSA key, padding that leaks, or forgeable signature',
  severity: 'warning',
  cwe: [326, 780],
  since: '0.1.0',
  docs: `
RSA keys of 1024 bits are in reach of those who have a data centre; keys under 2048 bits have been forbidden for more
than ten years. RSA encryption with PKCS#1 v1.5 padding gives its messages away to whoever can see whether a decryption
failed (Bleichenbacher, ROBOT).

Signatures over SHA-1 have been forged since 2017, and so can be what they vouch for.

Use keys of 3072 bits, SHA-256 and OAEP, or leave RSA: X25519 for key agreement, Ed25519 for signatures.`,
  silentOn: [
    'keys of 2048 bits and more, and sizes that are only known at run time',
    'PKCS#1 v1.5 signatures with SHA-256',
    'tests',
  ],
  references: [
    { title: 'NIST SP 800-131A Rev. 2', url: 'https://doi.org/10.6028/NIST.SP.800-131Ar2' },
    { title: 'The ROBOT Attack', url: 'https://robotattack.org' },
  ],
  examples: {
    bad: [
      `
//@ crates: rsa 0.9, rand 0.8, sha2 0.10
use rsa::{Pkcs1v15Encrypt, RsaPrivateKey, RsaPublicKey};
fn make(message: &[u8]) -> rsa::Result<Vec<u8>> {
    let mut rng = rand::thread_rng();
    let key = RsaPrivateKey::new(&mut rng, 1024)?;
    //                                     ^^^^ weak-asymmetric [fix]: 1024 bits
    RsaPublicKey::from(&key).encrypt(&mut rng, Pkcs1v15Encrypt, message)
    //                                         ^^^^^^^^^^^^^^^ weak-asymmetric [fix]: PKCS#1 v1.5
}`,
      `
//@ crates: openssl 0.10
//@ compile: main
use openssl::{error::ErrorStack, pkey::Private, rsa::Rsa};
fn make() -> Result<Rsa<Private>, ErrorStack> {
    Rsa::generate(1024)
    //            ^^^^ weak-asymmetric [fix]: RSA keys of 1024 bits are too short
}`,
    ],
    good: [
      `
//@ crates: rsa 0.9, rand 0.8, sha2 0.10
use rsa::{Oaep, RsaPrivateKey, RsaPublicKey};
fn make(message: &[u8]) -> rsa::Result<Vec<u8>> {
    let mut rng = rand::thread_rng();
    let key = RsaPrivateKey::new(&mut rng, 3072)?;
    RsaPublicKey::from(&key).encrypt(&mut rng, Oaep::new::<sha2::Sha256>(), message)
}`,
      `
//@ crates: openssl 0.10
//@ compile: main
use openssl::{error::ErrorStack, pkey::Private, rsa::Rsa};
fn make() -> Result<Rsa<Private>, ErrorStack> {
    Rsa::generate(3072)
}`,
    ],
  },

  *check(facts) {
    yield* shortKeys(facts);
    for (const [call, arg] of argumentsFor('algorithm', facts)) {
      const { algorithm } = call;
      const isAsymmetric = algorithm?.weakness === 'broken' && !algorithm.mode;
      if (isAsymmetric && (call.action === 'encrypt' || call.action === 'decrypt')) yield padding(call, arg);
    }
    yield* weakSignatures(facts);
    for (const [call, arg] of argumentsFor('switch', facts)) {
      if (call.action !== 'encrypt' && call.action !== 'decrypt') continue;
      if (arg.value.literal?.value === arg.dangerous) yield padding(call, arg);
    }
  },
});

/** The algorithm that signatures are made or checked with. */
function* weakSignatures(facts: Facts): Generator<Finding> {
  for (const [call, arg] of argumentsFor('algorithm', facts)) {
    const { algorithm, action } = call;
    if ((action !== 'sign' && action !== 'parse') || algorithm?.weakness !== 'broken' || algorithm.mode) continue;
    const { name, instead } = algorithm;
    yield {
      at: arg.span,
      message: `signatures by ${name} can be forged${instead === undefined ? '' : `; use ${instead}`}`,
      // What was signed long ago still has to be checked.
      confidence: action === 'sign' ? 'high' : 'medium',
      because: call.via,
    };
  }
}

/** The least that anybody still allows. */
const LEAST_BITS = 2048;

function* shortKeys(facts: Facts): Generator<Finding> {
  for (const [call, size] of argumentsFor('key-size', facts)) {
    const { literal } = size.value;
    const bits = literal?.kind === 'int' ? Number(literal.value) : Number.NaN;
    if (!(bits < LEAST_BITS)) continue;
    yield {
      at: size.span,
      message: `RSA keys of ${bits} bits are too short; use 3072`,
      confidence: 'high',
      because: [...size.value.trail, ...call.via],
      fixes: () => longerKey(call),
    };
  }
}

const padding = (call: CryptoCall, arg: Argument): Finding => ({
  at: arg.span,
  message:
    call.action === 'decrypt'
      ? 'RSA decryption with PKCS#1 v1.5 padding tells the message to whoever can see failures; use OAEP'
      : 'RSA encryption with PKCS#1 v1.5 padding can be broken by those who see failures; use OAEP',
  confidence: call.action === 'decrypt' ? 'medium' : 'high',
  because: call.via,
  fixes: () => soundPadding(call, arg),
});
