import type { Remnant } from '../../facts/model.js';
import type { Confidence } from '../../findings/model.js';
import { zeroizeInstead } from '../../fixes/zeroize.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'secret-not-zeroized',
  title: 'Secret stays in memory',
  severity: 'information',
  cwe: [226, 244],
  since: '0.1.0',
  docs: `
Memory that held a key is given to the next one who asks, is swapped to disk and ends up in core dumps. Zeros that are
written over it right before it is freed are never read, so the optimiser may leave the writing out: a loop, \`fill(0)\`,
an assignment and \`ptr::write_bytes\` are all ordinary writes.

Use the \`zeroize\` crate: \`key.zeroize()\` where it is no longer needed, \`Zeroizing<[u8; 32]>\` for a variable or field,
\`#[derive(ZeroizeOnDrop)]\` for a type.`,
  silentOn: [
    '`Zeroizing`, `ZeroizeOnDrop`, `secrecy`, a `Drop` written by hand, keys of crates that wipe themselves',
    'volatile writes, compiler fences, `explicit_bzero`, `sodium_memzero`',
    'plain keys in files that do not use `zeroize` at all: whether memory is a threat is for the program to say',
    'buffers that are zeroed to be used again',
    'tests',
  ],
  references: [
    { title: 'zeroize: What about clearing memory', url: 'https://docs.rs/zeroize' },
    {
      title: 'CWE-14: Compiler Removal of Code to Clear Buffers',
      url: 'https://cwe.mitre.org/data/definitions/14.html',
    },
  ],
  examples: {
    bad: [
      `
pub struct Session { key: [u8; 32] }
impl Drop for Session {
    fn drop(&mut self) {
        self.key.fill(0);
//      ^^^^^^^^^^^^^^^^ secret-not-zeroized: may be optimised away
    }
}`,
    ],
    good: [
      `
//@ crates: zeroize 1
use zeroize::{Zeroize, Zeroizing};
pub struct Session { key: Zeroizing<[u8; 32]> }
pub fn wipe(mut key: [u8; 32]) {
    key.zeroize();
}`,
    ],
  },

  *check(facts) {
    for (const remnant of facts.remnants) {
      yield {
        at: remnant.span,
        message: messageFor(remnant),
        confidence: confidenceIn(remnant),
        because: remnant.secret?.because ?? [],
        fixes: () => zeroizeInstead(remnant),
      };
    }
  },
});

function messageFor({ how, secret, name }: Remnant): string {
  const what = secret?.kind ?? 'memory';
  switch (how) {
    case 'wipe':
      return `wiping of the ${what} may be optimised away: use \`zeroize\``;
    case 'forgotten':
      return `\`forget\` leaves the ${what} in memory`;
    case 'field':
      return `${what} \`${name}\` stays in memory when it is dropped`;
    case 'local':
      return `${what} \`${name}\` stays in memory when the function is left`;
  }
}

/** That somebody means to wipe is certain; whether a key has to be wiped is for its owner to say. */
const confidenceIn = ({ how, meant }: Remnant): Confidence =>
  how === 'wipe' ? (meant ? 'high' : 'medium') : how === 'forgotten' ? 'medium' : 'low';
