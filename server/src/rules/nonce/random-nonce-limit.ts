import { argumentsFor } from '../../facts/model.js';
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
for as long as it likes.`,
  silentOn: [
    'loops over a list, and methods that seal one message',
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
    if sealed.len() > 3 { break; }
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
    for (const [call, nonce] of argumentsFor('nonce', facts)) {
      const { algorithm } = call;
      const isShort = algorithm?.nonceLength === 12 && algorithm.nonceReuse === 'catastrophic';
      if (call.action !== 'encrypt' || !call.endless || !isShort || nonce.value.origin !== 'random') continue;
      yield {
        at: nonce.span,
        message: `nonce of \`${call.name}\` is random and has only 96 bits, and this loop has no end: change keys in time`,
        confidence: 'low',
        because: nonce.value.trail,
      };
    }
  },
});
