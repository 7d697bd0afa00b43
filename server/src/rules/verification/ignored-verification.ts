import type { Outcome, ResultUse } from '../../facts/model.js';
import type { Confidence, Finding } from '../../findings/model.js';
import {
  askWhole,
  handOnDropped,
  handOnInstead,
  refuseAfterTelling,
  refuseInArm,
  turnedRound,
} from '../../fixes/propagation.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'ignored-verification',
  title: 'Result of a verification ignored',
  severity: 'error',
  cwe: [347, 252],
  since: '0.1.0',
  docs: `
A signature, a MAC or an authentication tag protects only where the answer of its check decides what happens next. When
the answer is dropped, or a failure becomes an empty value, a forged message is handled like a real one, and nobody learns
that somebody tries.

Return the failure to the caller with \`?\`, or handle it where it occurs by refusing the message.`,
  silentOn: [
    'failures that are returned, mapped to another error, or answered with `None` or `false`',
    'failures after which the next message or another key is tried',
    'answers that are printed or shown to a person',
    'tests',
  ],
  references: [
    {
      title: 'CWE-347: Improper Verification of Cryptographic Signature',
      url: 'https://cwe.mitre.org/data/definitions/347.html',
    },
    {
      title: 'CWE-252: Unchecked Return Value',
      url: 'https://cwe.mitre.org/data/definitions/252.html',
    },
  ],
  examples: {
    bad: [
      `
//@ crates: hmac 0.12, sha2 0.10
use hmac::{digest::MacError, Hmac, Mac};
fn accept(mut mac: Hmac<sha2::Sha256>, message: &[u8], tag: &[u8]) -> Result<Vec<u8>, MacError> {
    mac.update(message);
    let _ = mac.verify_slice(tag);
    //          ^^^^^^^^^^^^^^^^^ ignored-verification [fix]: dropped
    Ok(message.to_vec())
}`,
      `
//@ crates: aes-gcm 0.10
use aes_gcm::{aead::{Aead, Error}, Aes256Gcm, Nonce};
fn open(cipher: &Aes256Gcm, nonce: &[u8; 12], sealed: &[u8]) -> Result<Vec<u8>, Error> {
    let opened = cipher.decrypt(Nonce::from_slice(nonce), sealed).unwrap_or_default();
    //                                                            ^^^^^^^^^^^^^^^^^^^ ignored-verification [fix]: becomes an empty value
    Ok(opened)
}`,
      `
//@ crates: ed25519-dalek 2
//@ compile: main
use ed25519_dalek::{Signature, SignatureError, Verifier, VerifyingKey};
pub fn install(key: &VerifyingKey, update: &[u8], signature: &Signature) -> Result<Vec<u8>, SignatureError> {
    key.verify(update, signature).ok();
    //  ^^^^^^^^^^^^^^^^^^^^^^^^^ ignored-verification [fix]: dropped
    Ok(update.to_vec())
}`,
      `
//@ crates: ring 0.17
//@ compile: main
use ring::{error::Unspecified, hmac};
pub fn accept(key: &hmac::Key, message: &[u8], tag: &[u8]) -> Result<Vec<u8>, Unspecified> {
    if hmac::verify(key, message, tag).is_err() {
    //       ^^^^^^^^^^^^^^^^^^^^^^^^^ ignored-verification: a failure of \`verify\` is told, and the code goes on
        eprintln!("the tag does not fit");
    }
    Ok(message.to_vec())
}`,
    ],
    good: [
      `
//@ crates: hmac 0.12, sha2 0.10
use hmac::{digest::MacError, Hmac, Mac};
fn accept(mut mac: Hmac<sha2::Sha256>, message: &[u8], tag: &[u8]) -> Result<Vec<u8>, MacError> {
    mac.update(message);
    mac.verify_slice(tag)?;
    Ok(message.to_vec())
}`,
      `
//@ crates: aes-gcm 0.10
//@ compile: main
use aes_gcm::{aead::{Aead, Error}, Aes256Gcm, Nonce};
fn open(cipher: &Aes256Gcm, nonce: &[u8; 12], sealed: &[u8]) -> Result<Vec<u8>, Error> {
    cipher.decrypt(Nonce::from_slice(nonce), sealed)
}`,
      `
//@ crates: ed25519-dalek 2
//@ compile: main
use ed25519_dalek::{Signature, SignatureError, Verifier, VerifyingKey};
pub fn install(key: &VerifyingKey, update: &[u8], signature: &Signature) -> Result<Vec<u8>, SignatureError> {
    key.verify(update, signature)?;
    Ok(update.to_vec())
}`,
      `
//@ crates: ring 0.17
//@ compile: main
use ring::{error::Unspecified, hmac};
pub fn accept(key: &hmac::Key, message: &[u8], tag: &[u8]) -> Result<Vec<u8>, Unspecified> {
    hmac::verify(key, message, tag)?;
    Ok(message.to_vec())
}`,
    ],
  },

  *check(facts) {
    for (const outcome of facts.outcomes) {
      if (outcome.action !== 'decrypt' && outcome.action !== 'verify') continue;
      for (const use of outcome.uses) {
        const finding = judge(outcome, use);
        if (finding) yield finding;
      }
    }
  },
});

function judge(outcome: Outcome, use: ResultUse): Finding | undefined {
  const { name, nameSpan, span, because } = outcome;
  const call = { start: nameSpan.start, end: span.end };
  switch (use.how) {
    case 'dropped':
    case 'unread': {
      const confidence = ofDropped(outcome);
      if (confidence === undefined) return undefined;
      const message =
        use.how === 'dropped'
          ? `the answer of \`${name}\` is dropped: a forgery passes`
          : `nothing looks at \`${use.name}\`, the answer of \`${name}\`: a forgery passes`;
      return { at: call, message, confidence, because, fixes: () => handOnDropped(outcome) };
    }
    case 'replaced': {
      const message = REPLACED[use.with];
      if (message === undefined || (use.with === 'empty' && outcome.onlyVerdict)) return undefined;
      const confidence: Confidence = outcome.through === undefined && use.with === 'empty' ? 'high' : 'medium';
      return {
        at: use.span,
        message: `a failure of \`${name}\` ${message}`,
        confidence,
        because,
        fixes: () => (use.by === 'match' ? refuseInArm(outcome, use.span) : handOnInstead(outcome, use)),
      };
    }
    case 'reversed':
      return {
        at: use.span,
        message: `the answer of \`${name}\` is taken the wrong way round: a failure counts as success`,
        confidence: outcome.through === undefined ? 'high' : 'medium',
        because,
        fixes: () => turnedRound(outcome),
      };
    case 'half asked': {
      if (outcome.action !== 'verify' || outcome.through === 'likely') return undefined;
      const message = `\`${use.by}\` tells whether \`${name}\` could answer, and not what it answered: a forgery passes`;
      return { at: use.span, message, confidence: 'high', because, fixes: () => askWhole(outcome, use.span) };
    }
    case 'passed over': {
      // A demonstration shows both what passes and what does not.
      if (outcome.inMain || outcome.action !== 'verify') return undefined;
      const then = { span: use.usedAt, text: 'reached whether or not it was genuine' };
      const message = `a failure of \`${name}\` is told, and the code goes on with what failed`;
      const fixes = () => refuseAfterTelling(outcome, use.span, use.tells);
      return { at: call, message, confidence: 'medium', because: [...because, then], fixes };
    }
    default:
      return undefined;
  }
}

const REPLACED: Readonly<Record<string, string | undefined>> = {
  empty: 'becomes an empty value',
  input: 'is answered with what came in, unchecked',
  acceptance: 'counts as success',
};

/** What is decrypted to a value of its own is lost with it: nothing unverified is used. */
function ofDropped({ action, inPlace, through, onlyVerdict }: Outcome): Confidence | undefined {
  if (action === 'decrypt' && !inPlace) return through === undefined ? 'medium' : undefined;
  if (through === undefined) return 'high';
  return onlyVerdict || inPlace ? 'medium' : undefined;
}
