import {
  type Argument,
  argumentsFor,
  type CryptoCall,
  type Facts,
  likely,
  type Role,
  type Value,
} from '../../facts/model.js';
import type { Finding } from '../../findings/model.js';
import { strongGenerator } from '../../fixes/strongGenerator.js';
import { contains, type Span } from '../../text/span.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'weak-rng',
  title: 'Secret from a predictable generator',
  severity: 'error',
  cwe: [338, 335],
  since: '0.1.0',
  docs: `
\`SmallRng\`, \`fastrand\`, PCG and xorshift are made to be fast: from a few outputs the rest can be computed. A secure
generator with a seed of 64 bits, a constant or the clock is no better: the seed can be guessed. A key, nonce, salt or
token that comes from either can be guessed too.

Use the system's generator (\`OsRng\`, \`SysRng\`, \`getrandom\`) or one that it seeds (\`rand::rng()\`,
\`thread_rng()\`).`,
  silentOn: [
    '`thread_rng`, `rand::rng`, `StdRng::from_entropy`, `OsRng`, `SystemRandom`, `getrandom`: all of them are secure',
    'games, sampling, jitter and other uses that are not about secrets',
    'tests, which want to be repeatable',
  ],
  references: [
    { title: 'The Rust Rand Book: Our RNGs', url: 'https://rust-random.github.io/book/guide-rngs.html' },
    {
      title: 'OWASP: Cryptographic Storage Cheat Sheet, Secure Random Number Generation',
      url: 'https://cheatsheetseries.owasp.org/cheatsheets/Cryptographic_Storage_Cheat_Sheet.html',
    },
  ],
  examples: {
    bad: [
      `
//@ crates: aes-gcm 0.10, rand 0.8
use aes_gcm::{Aes256Gcm, KeyInit};
use rand::{rngs::StdRng, RngCore, SeedableRng};
fn cipher() -> Aes256Gcm {
    let mut rng = StdRng::seed_from_u64(42);
    let mut key = [0u8; 32];
    rng.fill_bytes(&mut key);
    Aes256Gcm::new(&key.into())
    //             ^^^^^^^^^^^ weak-rng [fix]: key of \`new\` comes from a generator that can be predicted
}`,
      `
//@ crates: fastrand 2
//@ compile: main
fn session_token() -> String {
    (0..32).map(|_| fastrand::alphanumeric()).collect()
    //              ^^^^^^^^^^^^^^^^^^^^^^^^ weak-rng: \`alphanumeric\` draws a secret from a generator that can be predicted
}`,
    ],
    good: [
      `
//@ crates: aes-gcm 0.10
use aes_gcm::{aead::OsRng, Aes256Gcm, KeyInit};
fn cipher() -> Aes256Gcm {
    let key = Aes256Gcm::generate_key(&mut OsRng);
    Aes256Gcm::new(&key)
}`,
      `
//@ crates: rand 0.8
//@ compile: main
use rand::{distributions::Alphanumeric, rngs::OsRng, Rng};
fn session_token() -> String {
    OsRng.sample_iter(&Alphanumeric).take(32).map(char::from).collect()
}`,
    ],
  },

  *check(facts) {
    const used = [...byUse(facts)];
    yield* used;
    const drawn = [...byDraw(facts)].filter(({ at }) => !isTold(at, used));
    yield* drawn;
    for (const finding of byName(facts)) if (!isTold(finding.at, [...used, ...drawn])) yield finding;
  },
});

const SECRETS = ['key', 'nonce', 'salt', 'token', 'password', 'credential'] as const satisfies readonly Role[];

/** Secrets that a function of a crate takes. */
function* byUse(facts: Facts): Generator<Finding> {
  for (const role of SECRETS) {
    for (const [call, arg] of argumentsFor(role, facts)) {
      if (arg.value.origin !== 'weak-random' || call.action === 'decrypt') continue;
      yield found(facts, call, arg, `${role} of \`${call.name}\` comes from a generator that can be predicted`);
    }
  }
}

/** What is there, or what was made there, is part of another finding. */
const isTold = (at: Span, others: readonly Finding[]): boolean =>
  others.some(
    (other) => contains(other.at, at) || other.because?.some(({ span, item }) => !item && contains(at, span)),
  );

/** Secrets that are known by the name under which the code puts them, whoever draws them. */
function* byName(facts: Facts): Generator<Finding> {
  const seen = new Set<number>();
  for (const { name, value, givenBy } of facts.named) {
    if (value.origin !== 'weak-random') continue;
    const draw = facts.calls.find(
      (call) => call.via.length === 0 && call.action === 'random' && isOn(value, call.nameSpan),
    );
    // Else a function of the user's own draws it.
    const at = draw?.span ?? givenBy;
    if (!at || seen.has(at.start)) continue;
    seen.add(at.start);
    yield {
      at,
      message: `\`${name}\` comes from a generator that can be predicted`,
      confidence: 'medium',
      because: value.trail,
      fixes: () => strongGenerator(makerOf(facts, value), draw),
    };
  }
}

const makerOf = (facts: Facts, value: Value): CryptoCall | undefined =>
  facts.calls.find((call) => call.action === 'make-rng' && isOn(value, call.span));

const drawOf = (facts: Facts, value: Value): CryptoCall | undefined =>
  facts.calls.find((call) => call.via.length === 0 && call.action === 'random' && isOn(value, call.nameSpan));

const isOn = ({ trail }: Value, place: Span): boolean => trail.some(({ span, item }) => !item && contains(place, span));

/** Secrets that are made by drawing them. */
function* byDraw(facts: Facts): Generator<Finding> {
  for (const call of facts.calls) {
    const rng = call.args.find((arg) => arg.role === 'rng');
    const weak = rng ? rng.value.origin === 'weak-random' : call.gives === 'weak-random';
    // Without an `rng` it does not draw: it takes key bytes that were drawn before.
    const secret = rng !== undefined && (call.action === 'make-key' || call.action === 'make-nonce');
    if (!weak || !(secret || (call.action === 'random' && call.purpose === 'security'))) continue;
    yield found(facts, call, rng, `\`${call.name}\` draws a secret from a generator that can be predicted`);
  }
}

function found(facts: Facts, call: CryptoCall, arg: Argument | undefined, message: string): Finding {
  const at = arg && arg.role !== 'rng' ? arg.span : call.span;
  const drawsItself = arg === undefined || arg.role === 'rng';
  return {
    at,
    message,
    confidence: likely(call, 'high'),
    because: [...(arg?.value.trail ?? []), ...call.via],
    fixes: () => {
      const making = arg && makerOf(facts, arg.value);
      const draw = drawsItself ? call : drawOf(facts, arg.value);
      return strongGenerator(making, call.via.length === 0 ? draw : undefined);
    },
  };
}
