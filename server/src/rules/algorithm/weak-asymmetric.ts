import {
  type Argument,
  argumentsFor,
  type CryptoCall,
  constantName,
  type Facts,
  isDangerous,
} from '../../facts/model.js';
import type { Finding } from '../../findings/model.js';
import { largerCurve, longerKey, soundPadding, soundSignature } from '../../fixes/soundChoice.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'weak-asymmetric',
  title: 'Short key, small curve, padding that leaks, or forgeable signature',
  severity: 'warning',
  cwe: [326, 780],
  since: '0.1.0',
  docs: `
RSA keys of 1024 bits are in reach of those who have a data centre; keys under 2048 bits have been forbidden for more
than ten years, and so have curves under 224 bits. RSA encryption with PKCS#1 v1.5 padding gives its messages away to whoever can see whether a decryption
failed (Bleichenbacher, ROBOT).

Signatures over SHA-1 have been forged since 2017, and so can be what they vouch for.

Use keys of 3072 bits, SHA-256 and OAEP, or leave RSA: X25519 for key agreement, Ed25519 for signatures.`,
  silentOn: [
    'keys of 2048 bits and more, and sizes that are only known at run time',
    'PKCS#1 v1.5 signatures with SHA-256',
    'OAEP with SHA-1, which nothing is known against',
    'curves of 224 bits and more',
    'the checking of signatures in functions whose name says `legacy`',
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
    //            ^^^^ weak-asymmetric [fix]: keys of 1024 bits are too short
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
    yield* smallCurves(facts);
    yield* paddings(facts);
    yield* weakSignatures(facts);
  },
});

/** The least that anybody still allows. */
const LEAST_BITS = 2048;

function* shortKeys(facts: Facts): Generator<Finding> {
  for (const [call, size] of argumentsFor('key-size', facts)) {
    const { literal } = size.value;
    const bits = literal?.kind === 'int' ? Number(literal.value) : Number.NaN;
    if (!(bits < LEAST_BITS)) continue;
    yield {
      at: size.span,
      message: `keys of ${bits} bits are too short; use 3072`,
      confidence: 'high',
      because: [...size.value.trail, ...call.via],
      fixes: () => longerKey(call),
    };
  }
}

/** The name of the curve that a constant stands for; those of 224 bits and more are not listed. */
function* smallCurves(facts: Facts): Generator<Finding> {
  for (const [call, curve] of argumentsFor('switch', facts)) {
    if (call.action !== 'make-key' || !isDangerous(curve)) continue;
    yield {
      at: curve.span,
      message: `the curve \`${constantName(curve.value)}\` is too small; use P-256`,
      confidence: 'high',
      because: [...curve.value.trail, ...call.via],
      fixes: () => largerCurve(call, curve),
    };
  }
  for (const call of facts.calls) {
    if (call.action !== 'make-key' || call.algorithm?.weakness !== 'legacy' || call.via.length > 0) continue;
    const { name, instead } = call.algorithm;
    yield {
      at: call.nameSpan,
      message: `the curve ${name} is too small; use ${instead ?? 'P-256'}`,
      confidence: 'high',
    };
  }
}

function* paddings(facts: Facts): Generator<Finding> {
  for (const [call, arg] of argumentsFor('algorithm', facts)) {
    const { algorithm } = call;
    const isAsymmetric = algorithm?.weakness === 'broken' && !algorithm.mode;
    if (isAsymmetric && (call.action === 'encrypt' || call.action === 'decrypt')) yield padding(call, arg);
  }
  for (const [call, arg] of argumentsFor('switch', facts)) {
    if ((call.action === 'encrypt' || call.action === 'decrypt') && isDangerous(arg)) yield padding(call, arg);
  }
}

/** What makes signatures, and what checks them. */
const SIGNATURES: ReadonlySet<CryptoCall['action']> = new Set<CryptoCall['action']>(['sign', 'parse', 'verify']);

/** The algorithm that signatures are made or checked with. */
function* weakSignatures(facts: Facts): Generator<Finding> {
  for (const call of facts.calls) {
    const { algorithm, action } = call;
    if (!SIGNATURES.has(action) || algorithm?.weakness !== 'broken' || algorithm.mode) continue;
    if (action !== 'sign' && call.purpose === 'not-security') continue;
    const named = call.args.find(({ role }) => role === 'algorithm');
    // What is made with it is told where it is named: `SigningKey::<Sha1>::new(key)`.
    if (!named && (action === 'verify' || call.args.length > 0 || call.via.length > 0)) continue;
    const { name, instead } = algorithm;
    yield {
      at: named?.span ?? call.onSpan ?? call.nameSpan,
      message: `signatures by ${name} can be forged${instead === undefined ? '' : `; use ${instead}`}`,
      // What was signed long ago still has to be checked.
      confidence: action === 'sign' ? 'high' : 'medium',
      because: call.via,
      fixes: () => soundSignature(call, named, facts),
    };
  }
}

const padding = (call: CryptoCall, arg: Argument): Finding => {
  const chosen = constantName(arg.value, 'with its type');
  const name = chosen === undefined ? 'with PKCS#1 v1.5 padding' : `with \`${chosen}\``;
  return {
    at: arg.span,
    message:
      call.action === 'decrypt'
        ? `RSA decryption ${name} tells the message to whoever can see failures; use OAEP`
        : `RSA encryption ${name} can be broken by those who see failures; use OAEP`,
    confidence: call.action === 'decrypt' ? 'medium' : 'high',
    because: call.via,
    fixes: () => soundPadding(call, arg),
  };
};
