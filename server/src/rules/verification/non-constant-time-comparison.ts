import type { ComparedSide, Comparison, Secret } from '../../facts/model.js';
import type { Confidence } from '../../findings/model.js';
import { compareInConstantTime } from '../../fixes/constantTime.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'non-constant-time-comparison',
  title: 'Secret compared by an operator that stops early',
  severity: 'warning',
  cwe: [208],
  since: '0.1.0',
  docs: `
\`==\` on texts and bytes stops at the first difference. Whoever can measure how long a refusal takes finds the right tag or
token byte by byte, without ever learning the key.

Let the MAC check itself (\`verify_slice\` of the \`hmac\` crate, \`ring::hmac::verify\`), give passwords to the hash's own
\`verify\`, and compare tokens with \`subtle::ConstantTimeEq\` or \`constant_time_eq\`.`,
  silentOn: [
    'lengths, names, versions, and values that everybody may know',
    'file digests, commitments and other hashes without a key',
    'types whose `==` takes constant time: `CtOutput`, `blake3::Hash`, those of `subtle`',
    'what a person types twice',
    'two values that the same function has just computed',
    'comparisons with a text that stands right there, which is told as a hard-coded secret',
    'tests',
  ],
  references: [
    { title: 'CWE-208: Observable Timing Discrepancy', url: 'https://cwe.mitre.org/data/definitions/208.html' },
    { title: 'The subtle crate', url: 'https://docs.rs/subtle' },
  ],
  examples: {
    bad: [
      `
//@ crates: hmac 0.12, sha2 0.10, subtle 2
use hmac::{Hmac, Mac};
fn is_genuine(mut mac: Hmac<sha2::Sha256>, message: &[u8], tag: &[u8]) -> bool {
    mac.update(message);
    let genuine = mac.finalize().into_bytes().as_slice() == tag;
    //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison [fix]: MAC compared with \`==\`
    genuine
}`,
      `
//@ crates: ring 0.17
//@ compile: main
fn is_genuine(key: &ring::hmac::Key, message: &[u8], tag: &[u8]) -> bool {
    let genuine = ring::hmac::sign(key, message).as_ref() == tag;
    //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison [fix]: MAC compared with \`==\`
    genuine
}`,
    ],
    good: [
      `
//@ crates: hmac 0.12, sha2 0.10
use hmac::{Hmac, Mac};
fn is_genuine(mut mac: Hmac<sha2::Sha256>, message: &[u8], tag: &[u8]) -> bool {
    mac.update(message);
    mac.verify_slice(tag).is_ok()
}`,
      `
//@ crates: subtle 2
use subtle::ConstantTimeEq;
fn may_enter(token: &str, session_token: &str) -> bool {
    token.as_bytes().ct_eq(session_token.as_bytes()).into()
}`,
      `
//@ crates: ring 0.17
//@ compile: main
fn is_genuine(key: &ring::hmac::Key, message: &[u8], tag: &[u8]) -> bool {
    ring::hmac::verify(key, message, tag).is_ok()
}`,
    ],
  },

  *check(facts) {
    for (const comparison of facts.comparisons) {
      const found = judge(comparison);
      if (!found) continue;
      const { what, confidence, because } = found;
      yield {
        at: comparison.span,
        message: `${what} compared with \`${comparison.by}\`, which stops at the first difference`,
        confidence,
        because,
        fixes: () => compareInConstantTime(comparison, facts),
      };
    }
  },
});

interface Found {
  readonly what: string;
  readonly confidence: Confidence;
  readonly because: Secret['because'];
}

/** Questions that say less of what is meant than whether two are equal; so does one that stops the program. */
const LESS_SURE: ReadonlySet<Comparison['asks']> = new Set(['start', 'end', 'order', 'element']);

function judge({ sides, asks, asserts, within }: Comparison): Found | undefined {
  if (sides.some((side) => side.literal || side.names.slice(0, 2).some((name) => COMMITTED.test(name))))
    return undefined;
  if (isAboutChange(sides, asks === 'different' && !asserts, within)) return undefined;
  // Two results of one function are compared to show that they agree.
  if (sides.every((side) => side.madeHere)) return undefined;
  const judged = sides.flatMap((side, i) => {
    const other = sides[1 - i];
    const found = other && judgeSide(side, other, within);
    return found ? [found] : [];
  });
  const best = judged.find((one) => one.confidence === 'high') ?? judged[0];
  return best && (asserts || LESS_SURE.has(asks)) && best.confidence !== 'high' ? undefined : best;
}

/** Everybody may see a commitment: it hides what it commits to. */
const COMMITTED = /(?:^|_)commitment$/i;

const BEFORE = /(?:^|_)(?:prev|previous|before|original|old|former|last)(?:_|$)/i;

/** Whether a value has changed is nobody's to guess: the new one and the old, or a text and what becomes of it. */
function isAboutChange(sides: Comparison['sides'], differ: boolean, within: string): boolean {
  const [left, right] = sides.map(({ names }) => names.at(-1));
  if (GRANTS.test(within)) return false;
  // Of two objects, whether the same field differs, or whether they are equal.
  const [nearest, ...others] = sides.map(({ names }) => (names.length > 1 || within === 'eq' ? names[0] : undefined));
  if (nearest !== undefined && (differ || within === 'eq') && others.includes(nearest)) return true;
  if (left !== undefined && left === right && sides.every(({ secret }) => secret !== undefined)) return true;
  return !WITH_AUTHORITY.test(within) && sides.some(({ names }) => names.slice(0, 2).some((name) => BEFORE.test(name)));
}

/** As constants are named. */
const CONSTANT = /^[A-Z][A-Z0-9_]*$/;

const WITH_AUTHORITY = /auth|verif|valid|check|login|session|csrf|reset|webhook|token|permit|allow/i;
/** It says whether somebody may go on. */
const GRANTS = /auth|verif|validate|login|csrf|webhook|permit|allow/i;
const TYPED_TWICE = /confirm|repeat|again|retype|second|twice|match/i;
/** A password that is the name of its user is no good. */
const WHO = /^(?:user_?name|user|login|name|e_?mail)$/i;
const OPENS = /api|auth|access|admin|service|webhook|bearer/i;

function judgeSide(side: ComparedSide, other: ComparedSide, within: string): Found | undefined {
  const { secret, form } = side;
  if (!secret) return byName(side, other, within);
  const { kind, evidence, because } = secret;
  const known = evidence === 'model';
  // A constant of that name is the name of a command, or told as a hard-coded secret.
  if (!known && side.origin === 'constant' && CONSTANT.test(side.names[0] ?? '')) return undefined;
  switch (kind) {
    case 'mac':
      return { what: 'MAC', confidence: known ? 'high' : 'medium', because };
    case 'password hash':
      return { what: 'password hash', confidence: known ? 'high' : 'medium', because };
    case 'token':
      if (evidence === 'hint' && !WITH_AUTHORITY.test(within)) return undefined;
      return { what: 'token', confidence: 'medium', because };
    case 'password':
    case 'passphrase':
      if ([...side.names, ...other.names, within].some((name) => TYPED_TWICE.test(name))) return undefined;
      if (WHO.test(other.names[0] ?? '')) return undefined;
      if (side.origin === 'outside' && other.origin === 'outside') return undefined;
      return evidence === 'hint' ? undefined : { what: kind, confidence: 'medium', because };
    case 'secret':
      return evidence === 'hint' ? undefined : { what: 'secret', confidence: 'medium', because };
    case 'key':
      // A derived key that is compared is a password hash by another name.
      if (known && side.origin === 'derived' && side.madeHere && form === 'bytes')
        return { what: 'derived key', confidence: 'medium', because };
      return side.names.some((name) => OPENS.test(name)) ? { what: 'key', confidence: 'medium', because } : undefined;
    default:
      return undefined;
  }
}

const TAG = /(?:^|_)(?:hmac|tag|mac)$/i;
const OPENING = /decrypt|open|unseal|verif|auth|check/i;
const EXPECTED = /expected|computed|calculated|actual|provided|received|recomputed|stored/i;

/** Bytes under the name of a tag, or of a function that makes one. */
function byName(side: ComparedSide, other: ComparedSide, within: string): Found | undefined {
  const names = side.names.slice(0, 3);
  const named = names.find((name) => TAG.test(name));
  if (named === undefined || side.form !== 'bytes' || other.form === 'text') return undefined;
  // The tag of a record says which kind it is of; one that is expected has been computed.
  const expected = [...names, ...other.names].some((name) => EXPECTED.test(name));
  const sure = /mac$/i.test(named) || expected || OPENING.test(within) || side.madeHere || other.madeHere;
  if (!sure) return undefined;
  return { what: 'MAC', confidence: 'medium', because: side.because };
}
