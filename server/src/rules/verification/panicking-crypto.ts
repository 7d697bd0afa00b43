import type { Outcome, ResultUse } from '../../facts/model.js';
import type { Finding } from '../../findings/model.js';
import { handOnInstead } from '../../fixes/propagation.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'panicking-crypto',
  title: 'Panic on a forged or malformed message',
  severity: 'information',
  cwe: [252, 248],
  since: '0.1.0',
  docs: `
That a message does not decrypt or that a signature does not verify is no fault of the program: it is what these checks
are for, and whoever sends the message decides when it happens. With \`unwrap\` or \`expect\` each such message ends the
thread, which is a denial of service, and under \`panic = "abort"\` the whole program.

Return the failure to the caller with \`?\`.`,
  silentOn: [
    'calls that cannot fail: a key of known length, HMAC with a key of any length',
    "encryption, key generation and constants, keys of the program's own configuration",
    '`main`, where a program that cannot go on may end',
    'messages that the same function has just sealed or signed',
    'tests',
  ],
  references: [
    { title: 'CWE-248: Uncaught Exception', url: 'https://cwe.mitre.org/data/definitions/248.html' },
    {
      title: 'The Rust Programming Language: To panic! or Not to panic!',
      url: 'https://doc.rust-lang.org/book/ch09-03-to-panic-or-not-to-panic.html',
    },
  ],
  examples: {
    bad: [
      `
//@ crates: chacha20poly1305 0.10
use chacha20poly1305::{aead::{Aead, Error}, ChaCha20Poly1305, Nonce};
fn open(cipher: &ChaCha20Poly1305, message: &[u8]) -> Result<String, Error> {
    let (nonce, sealed) = message.split_at(12);
    let opened = cipher.decrypt(Nonce::from_slice(nonce), sealed).expect("it decrypts");
    //                                                            ^^^^^^^^^^^^^^^^^^^^^ panicking-crypto [fix]: panics on a message that \`decrypt\` refuses
    Ok(String::from_utf8_lossy(&opened).into_owned())
}`,
    ],
    good: [
      `
//@ crates: chacha20poly1305 0.10
use chacha20poly1305::{aead::{Aead, Error}, ChaCha20Poly1305, Nonce};
fn open(cipher: &ChaCha20Poly1305, message: &[u8]) -> Result<String, Error> {
    let (nonce, sealed) = message.split_at(12);
    let opened = cipher.decrypt(Nonce::from_slice(nonce), sealed)?;
    Ok(String::from_utf8_lossy(&opened).into_owned())
}`,
    ],
  },

  *check(facts) {
    for (const outcome of facts.outcomes) {
      if (outcome.inMain || outcome.ownMessage) continue;
      for (const use of outcome.uses) {
        const message = use.how === 'unwrapped' ? messageFor(outcome, use) : undefined;
        if (use.how === 'unwrapped' && message !== undefined) yield found(outcome, use, message);
      }
    }
  },
});

type Unwrapped = ResultUse & { readonly how: 'unwrapped' };

const found = (outcome: Outcome, use: Unwrapped, message: string): Finding => ({
  at: use.span,
  message,
  confidence: outcome.through === 'likely' ? 'low' : 'medium',
  because: outcome.because,
  fixes: () => handOnInstead(outcome, use),
});

function messageFor({ action, name, parses }: Outcome, { by }: Unwrapped): string | undefined {
  if (action === 'decrypt' || action === 'verify') return `\`${by}\` panics on a message that \`${name}\` refuses`;
  if (!parses || parses.length !== undefined) return undefined;
  // A key of the program's own configuration is no message; what a caller or a peer hands in is.
  const outside = parses.origin === 'parameter' || (action === 'parse' && parses.origin === 'outside');
  return outside ? `\`${by}\` panics on bytes that \`${name}\` cannot read` : undefined;
}
