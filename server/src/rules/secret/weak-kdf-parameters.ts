import type { CryptoCall, Role } from '../../facts/model.js';
import { owaspRounds } from '../../fixes/passwordCosts.js';
import { type Costs, figureMissed } from '../../knowledge/passwordCosts.js';
import { namesRecoveryWords } from '../../knowledge/valueNames.js';
import type { Span } from '../../text/span.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'weak-kdf-parameters',
  title: 'Password hash too cheap to compute',
  severity: 'warning',
  cwe: [916],
  since: '0.2.0',
  docs: `
People choose passwords that can be guessed, so what protects a stolen hash is the price of one guess. With too few
rounds or too little memory a graphics card tries millions of passwords a second.

OWASP asks at least for Argon2id with 19 MiB and 2 passes, scrypt with N = 2^17, r = 8 and p = 1, bcrypt with a cost of
10, or PBKDF2 with 600,000 rounds of HMAC-SHA-256 (210,000 of HMAC-SHA-512). Hashes that are stored carry their
parameters, so they can be raised from one login to the next; data that is encrypted under such a key has to be
encrypted anew.`,
  silentOn: [
    'parameters that are only known at run time',
    'settings of Argon2 and scrypt that OWASP gives as equal, such as less memory with more passes',
    'the 2,048 rounds that BIP-39 fixes for the words of a wallet',
    'tests, which want to be fast',
  ],
  references: [
    {
      title: 'OWASP: Password Storage Cheat Sheet',
      url: 'https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html',
    },
    { title: 'RFC 9106, section 4: Parameter choice', url: 'https://www.rfc-editor.org/rfc/rfc9106#section-4' },
  ],
  examples: {
    bad: [
      `
//@ crates: bcrypt 0.15
fn stored(password: &str) -> Result<String, bcrypt::BcryptError> {
    bcrypt::hash(password, 4)
    //                     ^ weak-kdf-parameters [fix]: bcrypt with a cost of 4 is too cheap
}`,
      `
//@ crates: pbkdf2 0.12, sha2 0.10
//@ compile: main
fn key(password: &[u8], salt: &[u8]) -> [u8; 32] {
    pbkdf2::pbkdf2_hmac_array::<sha2::Sha256, 32>(password, salt, 1_000)
    //                                                            ^^^^^ weak-kdf-parameters [fix]: PBKDF2 with 1000 rounds is too cheap
}`,
      `
//@ crates: argon2 0.5
//@ compile: main
fn params() -> Result<argon2::Params, argon2::Error> {
    argon2::Params::new(1024, 1, 1, Some(32))
    //                  ^^^^^^^^^^ weak-kdf-parameters [fix]: Argon2 with 1 pass, 1024 KiB is too cheap to hold off guessing
}`,
      `
//@ crates: scrypt 0.11
//@ compile: main
fn params() -> Result<scrypt::Params, scrypt::errors::InvalidParams> {
    scrypt::Params::new(12, 8, 1, 32)
    //                  ^^^^^^^^ weak-kdf-parameters [fix]: scrypt with N = 2^12, r = 8, p = 1 is too cheap to hold off guessing
}`,
    ],
    good: [
      `
//@ crates: bcrypt 0.15
fn stored(password: &str) -> Result<String, bcrypt::BcryptError> {
    bcrypt::hash(password, bcrypt::DEFAULT_COST)
}`,
      `
//@ crates: pbkdf2 0.12, sha2 0.10
//@ compile: main
fn key(password: &[u8], salt: &[u8]) -> [u8; 32] {
    pbkdf2::pbkdf2_hmac_array::<sha2::Sha256, 32>(password, salt, 600_000)
}`,
      `
//@ crates: argon2 0.5
//@ compile: main
fn params() -> Result<argon2::Params, argon2::Error> {
    argon2::Params::new(19 * 1024, 2, 1, Some(32))
}`,
      `
//@ crates: scrypt 0.11
//@ compile: main
fn params() -> Result<scrypt::Params, scrypt::errors::InvalidParams> {
    scrypt::Params::new(17, 8, 1, 32)
}`,
    ],
  },

  *check(facts) {
    for (const call of facts.calls) {
      if (call.kdf === undefined || call.action === 'verify') continue;
      const costs = costsOf(call);
      const figure = figureMissed(call.kdf, costs, call.algorithm?.name);
      const [first, ...rest] = call.args.filter(({ role, value }) => COSTS.has(role) && value.literal?.kind === 'int');
      if (figure === undefined || !first || isBip39(call)) continue;
      const at: Span = { start: first.span.start, end: rest.at(-1)?.span.end ?? first.span.end };
      const sometimes = [first, ...rest].some(({ value }) => value.sometimes);
      yield {
        at,
        message: `${call.kdf} with ${shown(call)}${sometimes ? ', where nothing else is set,' : ''} is too cheap to hold off guessing; OWASP asks for ${figure}`,
        confidence: sometimes ? 'medium' : 'high',
        because: [first, ...rest].flatMap(({ value }) => value.trail).concat(call.via),
        fixes: () => owaspRounds(call),
      };
    }
  },
});

/** BIP-39 makes a seed of the words with 2,048 rounds: any other number makes another wallet. */
const isBip39 = (call: CryptoCall): boolean =>
  numberFor(call, 'iterations') === 2048 &&
  call.args.some(
    ({ role, value }) => role === 'password' && value.ingredients().some(({ names }) => names.some(namesRecoveryWords)),
  );

const COSTS: ReadonlySet<Role> = new Set(['iterations', 'cost', 'memory', 'block-size', 'parallelism']);

function numberFor(call: CryptoCall, role: Role): number | undefined {
  const literal = call.args.find((arg) => arg.role === role)?.value.literal;
  return literal?.kind === 'int' ? Number(literal.value) : undefined;
}

function costsOf(call: CryptoCall): Costs {
  const known: Record<keyof Costs, number | undefined> = {
    rounds: numberFor(call, 'iterations'),
    cost: numberFor(call, 'cost'),
    memory: numberFor(call, 'memory'),
    blockSize: numberFor(call, 'block-size'),
    parallelism: numberFor(call, 'parallelism'),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

/** What the call sets, in words. */
function shown(call: CryptoCall): string {
  const { rounds, cost, memory, blockSize, parallelism } = costsOf(call);
  const parts = [
    ...(rounds === undefined
      ? []
      : [
          `${rounds} ${call.kdf === 'Argon2' ? 'pass' : 'round'}${rounds === 1 ? '' : call.kdf === 'Argon2' ? 'es' : 's'}`,
        ]),
    ...(cost === undefined
      ? []
      : [call.kdf === 'bcrypt' ? `a cost of ${cost}` : cost < 64 ? `N = 2^${cost}` : `N = ${cost}`]),
    ...(memory === undefined ? [] : [`${memory} KiB`]),
    ...(blockSize === undefined ? [] : [`r = ${blockSize}`]),
    ...(parallelism === undefined || call.kdf !== 'scrypt' ? [] : [`p = ${parallelism}`]),
  ];
  return parts.join(', ');
}
