import type { Exposure, Secret, Shown } from '../../facts/model.js';
import type { Confidence } from '../../findings/model.js';
import { redact } from '../../fixes/redactedLog.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'secret-logged',
  title: 'Secret in a log or on the terminal',
  severity: 'warning',
  cwe: [532, 312],
  since: '0.1.0',
  docs: `
Logs are copied, shipped, indexed and kept for years, and far more people read them than may know a key. A terminal ends
up in a scroll-back buffer, in a build log or in the journal of the service. A key or password that was once in one of
them has to be replaced.

Log what names the secret: its id, its length, the public half, or a hash of it that cannot be turned back. To show a
type that holds one, write its \`Debug\` by hand or keep the secret in a type that hides it (\`secrecy::SecretString\`).`,
  silentOn: [
    'lengths, hashes and fingerprints of secrets',
    'public keys, nonces, salts, ciphertexts, signatures and tags',
    'names of secrets: `key_id`, `token_type`, the name of an environment variable, a prompt',
    'the text that a demonstration has just decrypted',
    'tokens that `Display` turns into the text to send',
    'types that hide their content: `secrecy`, and those with a `Debug` written by hand',
    'tests',
  ],
  references: [
    {
      title: 'OWASP: Logging Cheat Sheet, Data to exclude',
      url: 'https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude',
    },
  ],
  examples: {
    bad: [
      `
//@ crates: tracing 0.1
fn login(user: &str, password: &str) {
    tracing::info!("login of {user} with {password}");
    //                                    ^^^^^^^^ secret-logged [fix]: password is written to the log
}`,
      `
//@ crates: chacha20poly1305 0.10, hex 0.4
use chacha20poly1305::{aead::{KeyInit, OsRng}, ChaCha20Poly1305};
fn make() -> ChaCha20Poly1305 {
    let key = ChaCha20Poly1305::generate_key(&mut OsRng);
    println!("key = {}", hex::encode(&key));
    //                   ^^^^^^^^^^^^^^^^^ secret-logged [fix]: key is printed
    ChaCha20Poly1305::new(&key)
}`,
      `
//@ crates: log 0.4
//@ compile: main
pub fn unlock(master_key: &[u8; 32]) {
    log::debug!("unlocking with {master_key:02x?}");
    //                           ^^^^^^^^^^ secret-logged [fix]: is written to the log
}`,
    ],
    good: [
      `
//@ crates: tracing 0.1
fn login(user: &str, password: &str) {
    tracing::info!("login of {user} with a password of {} bytes", password.len());
}`,
      `
//@ crates: log 0.4
//@ compile: main
pub fn unlock(key_id: u32, master_key: &[u8; 32]) {
    log::debug!("unlocking with key {key_id} of {} bytes", master_key.len());
}`,
    ],
  },

  *check(facts) {
    for (const exposure of facts.exposures) {
      // What `Debug` shows is `secret-in-debug`'s to report.
      if (exposure.sink === 'debug') continue;
      const confidence = confidenceIn(exposure);
      if (confidence === undefined) continue;
      yield {
        at: exposure.span,
        message: messageFor(exposure),
        confidence,
        because: exposure.because,
        fixes: () => (exposure.within ? [] : redact(exposure)),
      };
    }
  },
});

const DONE: Readonly<Record<Shown, string>> = {
  print: 'is printed',
  log: 'is written to the log',
  panic: 'is in the message of a panic',
  error: 'is in the text of an error',
  display: 'is in what `Display` shows',
  debug: 'is in what `Debug` shows',
};

function messageFor({ secret, sink, field, by, within }: Exposure): string {
  const what = secret.part ? `a part of the ${secret.kind}` : secret.kind;
  if (within) return `${what} ${DONE[sink]} by \`${by}\``;
  return field === undefined ? `${what} ${DONE[sink]}` : `${what} \`${field}\` ${DONE[sink]} by a derived \`Debug\``;
}

/** How sure it is that nobody should see it there; undefined when it may well be meant to be seen. */
function confidenceIn({ secret, sink, perhaps, within }: Exposure): Confidence | undefined {
  const { kind, evidence, part } = secret;
  // Programs print what they decrypt: that is what they are for. A log is no output.
  if (kind === 'plaintext') return sink === 'print' || evidence !== 'model' ? undefined : 'low';
  // A token may be made to be shown as a text, and sent as one.
  if (sink === 'display' && (kind === 'token' || kind === 'secret')) return undefined;
  // What authenticates a message is sent along with it; a hash is kept where a password must not be.
  if (kind === 'mac') return undefined;
  if (kind === 'password hash') return sink === 'print' ? undefined : 'low';
  if (evidence === 'hint' || part || perhaps) return 'low';
  // Whoever writes a `Display` by hand means it to be read. What a helper shows of a key may be made of a public one.
  if (sink === 'display' || (within && kind === 'key' && evidence !== 'model')) return 'low';
  if (kind === 'token' && sink === 'print') return 'low';
  return evidence === 'model' && sink !== 'print' ? 'high' : sure(secret) ? 'high' : 'medium';
}

/** Nobody hands these out. */
const sure = ({ kind, evidence }: Secret): boolean =>
  evidence === 'model' && (kind === 'key' || kind === 'private key');
