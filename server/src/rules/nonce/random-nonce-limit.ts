import { extendedNonce } from '../../fixes/aead/extended.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'random-nonce-limit',
  title: 'Random nonces without a limit',
  severity: 'information',
  cwe: [323],
  since: '0.2.0',
  docs: `
Of random nonces of 96 bits, two are the same with a chance of one in four billion after 2^32 messages, which is where
NIST draws the line for one key. A loop that serves a connection or a queue for months can get there.

Change the key long before that, or take an algorithm with nonces of 192 bits: XChaCha20-Poly1305 may draw them at random
for as long as it likes.

The fix takes the whole file from AES-256-GCM or ChaCha20-Poly1305 to XChaCha20-Poly1305: types, arrays of 12 bytes that
hold nonces, the places where messages are cut, and Cargo.toml. It is offered where no other module can see the types and the
file has no other cipher; OpenSSL and ring have no such algorithm. The other side has to change along with it.`,
  silentOn: [
    'loops over a list, loops that count to a number, and methods that seal one message',
    'XChaCha20-Poly1305 and XSalsa20-Poly1305',
    'a key that is made anew within the loop',
  ],
  references: [
    { title: 'NIST SP 800-38D, section 8.3', url: 'https://doi.org/10.6028/NIST.SP.800-38D' },
    { title: 'XChaCha: draft-irtf-cfrg-xchacha', url: 'https://datatracker.ietf.org/doc/draft-irtf-cfrg-xchacha/' },
  ],
  examples: {
    prelude: 'aead',
    bad: [
      `
loop {
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    sealed.push(cipher.encrypt(&nonce, message)?);
    //                         ^^^^^^ random-nonce-limit: nonce of \`encrypt\` is random and has only 96 bits
    if sealed.len() > messages.len() { break; }
}`,
    ],
    good: [
      `
for message in messages {
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    sealed.push(cipher.encrypt(&nonce, message.as_slice())?);
}`,
    ],
  },

  *check(facts) {
    for (const call of facts.calls) {
      const { algorithm, endless } = call;
      const isShort = algorithm?.nonceLength === 12 && algorithm.nonceReuse === 'catastrophic';
      if (call.action !== 'encrypt' || !endless || !isShort || endless.nonce.origin !== 'random') continue;
      const nonce = call.via.length === 0 ? call.args.find(({ role }) => role === 'nonce') : undefined;
      yield {
        at: nonce?.span ?? call.nameSpan,
        message: `nonce of \`${call.name}\` is random and has only 96 bits, and this loop has no end: change keys in time`,
        confidence: 'low',
        because: nonce ? nonce.value.trail : call.via,
        fixes: () => extendedNonce(call),
      };
    }
  },
});
