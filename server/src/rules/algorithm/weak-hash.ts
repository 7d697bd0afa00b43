import type { Algorithm, CryptoCall } from '../../facts/model.js';
import { strongHash } from '../../fixes/strongHash.js';
import type { Span } from '../../text/span.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'weak-hash',
  title: 'Broken hash function',
  severity: 'warning',
  cwe: [328, 327],
  since: '0.1.0',
  docs: `
Two files with the same MD5 or SHA-1 can be made on a laptop (MD5) or for the price of a small car (SHA-1), so neither
vouches for anything that somebody else may have made. Both are also fast, and so are of no use for passwords.

Use SHA-256 or BLAKE3 for integrity, HMAC for messages under a key, and Argon2id for passwords; these need a salt of their
own beside each hash, so that no quick fix is offered there. Where an old protocol
or format fixes the hash, suppress the finding with that reason.`,
  silentOn: [
    'cache keys, ETags, checksums and other uses that the names around them show not to be about security',
    'HMAC-SHA-1, PBKDF2-HMAC-SHA-1 and HKDF-SHA-1, which do not rest on collisions',
    'Git object ids, UUIDs, the WebSocket handshake',
    'tests',
  ],
  references: [
    { title: 'RFC 6151: MD5', url: 'https://www.rfc-editor.org/rfc/rfc6151' },
    { title: 'RFC 6194: SHA-1', url: 'https://www.rfc-editor.org/rfc/rfc6194' },
    { title: 'SHAttered', url: 'https://shattered.io' },
  ],
  examples: {
    bad: [
      `
//@ crates: md-5 0.10
use md5::{Digest, Md5};
fn store(password: &[u8]) -> Vec<u8> {
    Md5::digest(password).to_vec()
//  ^^^^^^^^^^^ weak-hash: MD5 is broken, and any plain hash is too fast for a password
}`,
      `
//@ crates: sha1 0.10
//@ compile: main
use sha1::{Digest, Sha1};
fn verify_update(signature_digest: &[u8], update: &[u8]) -> bool {
    Sha1::digest(update).as_slice() == signature_digest
//  ^^^^^^^^^^^^ weak-hash [fix]: SHA-1 is broken
}`,
    ],
    good: [
      `
//@ crates: sha2 0.10
use sha2::{Digest, Sha256};
fn fingerprint(certificate: &[u8]) -> Vec<u8> {
    Sha256::digest(certificate).to_vec()
}`,
      `
//@ crates: md-5 0.10
//@ compile: main
use md5::{Digest, Md5};
fn cache_key(url: &str) -> Vec<u8> {
    Md5::digest(url).to_vec()
}`,
    ],
  },

  *check(facts) {
    for (const call of facts.calls) {
      // What a function of the user's own does is told where it does it.
      if (call.via.length > 0) continue;
      if (call.action !== 'hash' || call.algorithm?.weakness !== 'broken') continue;
      // The hasher is reported where it is made, not again where it is fed.
      const continues = call.args.some((arg) => arg.role === 'cipher');
      if (continues || call.purpose === 'not-security') continue;
      const known = call.purpose !== 'unknown';
      yield {
        at: placeOf(call),
        message: messageFor(call, call.algorithm),
        confidence: known ? 'high' : 'medium',
        ...(known ? {} : { severity: 'information' as const }),
        because: call.via,
        // A password needs a salt that is kept with its hash: where, only a person can say.
        fixes: () => (call.purpose === 'password' ? [] : strongHash(call, facts)),
      };
    }
  },
});

function messageFor({ purpose }: CryptoCall, { name, instead }: Algorithm): string {
  if (purpose === 'password') return `${name} is broken, and any plain hash is too fast for a password; use Argon2id`;
  const advice = instead === undefined ? '' : `; use ${instead}`;
  const reason = purpose === 'security' ? ', and security rests on it here' : '';
  return `${name} is broken${reason}${advice}`;
}

/** The argument that names the hash, or the call without its arguments. */
function placeOf(call: CryptoCall): Span {
  const named = call.args.find((arg) => arg.role === 'algorithm');
  return named?.span ?? { start: call.span.start, end: call.nameSpan.end };
}
