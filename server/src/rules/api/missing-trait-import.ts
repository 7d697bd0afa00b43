import type { UnimportedTrait } from '../../facts/model.js';
import { importTrait } from '../../fixes/importTrait.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'missing-trait-import',
  title: 'Trait that is not in scope',
  severity: 'error',
  cwe: [],
  since: '0.1.0',
  testCode: 'judge',
  docs: `
What a trait gives to a type can only be called where the trait is in scope. The crates of RustCrypto define nearly all
of their functions in traits: \`Aes256Gcm::new\` is of \`KeyInit\`, \`encrypt\` is of \`Aead\`, and \`fill_bytes\` is of
\`RngCore\`, which \`Rng\` does not bring along.

Import the trait by the path that the crate at hand re-exports it under.`,
  silentOn: [
    'traits that a glob, a prelude or a `use` within the function brings',
    'names that the type itself has, or that a trait of your own declares',
    'receivers of unknown type, type parameters, `impl Trait` and `dyn Trait`',
    'files that import something of which nothing is known and which may be a trait',
  ],
  references: [
    {
      title: 'The Rust Reference: Method-call expressions',
      url: 'https://doc.rust-lang.org/reference/expressions/method-call-expr.html',
    },
  ],
  examples: {
    bad: [
      `
//@ crates: rand 0.8
use rand::rngs::OsRng;

pub fn fill(buffer: &mut [u8; 32]) {
    OsRng.fill_bytes(buffer);
    //    ^^^^^^^^^^ missing-trait-import [fix]: not in scope
}`,
    ],
    good: [
      `
//@ crates: rand 0.8
use rand::{rngs::OsRng, RngCore};

pub fn fill(buffer: &mut [u8; 32]) {
    OsRng.fill_bytes(buffer);
}`,
    ],
  },

  *check(facts) {
    for (const use of facts.unimported) {
      yield { at: use.span, message: messageFor(use), confidence: 'high', fixes: () => importTrait(use) };
    }
  },
});

function messageFor({ name, on, traits, table }: UnimportedTrait): string {
  const [first, ...more] = traits.map((trait) => `\`${trait.name}\``);
  const which = more.length === 0 ? `the trait ${first}, which is` : `traits (${[first, ...more].join(', ')}) that are`;
  return `\`${on}\` has \`${name}\` through ${which} not in scope (${table})`;
}
