import type { GatedItem } from '../../facts/model.js';
import { turnOn } from '../../fixes/missingFeature.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'missing-feature',
  title: 'API behind a feature that is off',
  severity: 'error',
  cwe: [],
  since: '0.1.0',
  testCode: 'judge',
  docs: `
The crate has the item at the version that the project uses, but only with a Cargo feature that nothing turns on. Code
models know the item from an example and leave the manifest to you; the compiler then says that it does not exist, and
the next guess is an item that is worse.

Turn the feature on for the dependency. Where the item comes from a crate that another passes on, as
\`argon2::password_hash\` does, turn on the feature of yours that asks for it.`,
  silentOn: [
    'packages without a Cargo.lock, and a Cargo.lock that does not know a dependency of Cargo.toml yet',
    'crates that another package of the build uses, unless its manifest is at hand and asks for less',
    "features that one of the package's own features may turn on",
    'versions of a crate without a table or a source on disk, and items that have another form without the feature',
    'implementations of traits, and code behind a `cfg`',
  ],
  references: [
    {
      title: 'The Cargo Book: Features',
      url: 'https://doc.rust-lang.org/cargo/reference/features.html',
    },
  ],
  examples: {
    bad: [
      `
//@ file: Cargo.toml
[package]
name = "app"
version = "0.1.0"
edition = "2021"

[dependencies]
x25519-dalek = "2"
//@ file: Cargo.lock
version = 4

[[package]]
name = "app"
version = "0.1.0"
dependencies = ["x25519-dalek"]

[[package]]
name = "x25519-dalek"
version = "2.0.1"
source = "registry+https://github.com/rust-lang/crates.io-index"
//@ file: src/lib.rs
use x25519_dalek::StaticSecret;
//                ^^^^^^^^^^^^ missing-feature [fix]: needs the feature \`static_secrets\``,
    ],
    good: [
      `
//@ file: Cargo.toml
[package]
name = "app"
version = "0.1.0"
edition = "2021"

[dependencies]
x25519-dalek = { version = "2", features = ["static_secrets"] }
//@ file: Cargo.lock
version = 4

[[package]]
name = "app"
version = "0.1.0"
dependencies = ["x25519-dalek"]

[[package]]
name = "x25519-dalek"
version = "2.0.1"
source = "registry+https://github.com/rust-lang/crates.io-index"
//@ file: src/lib.rs
use x25519_dalek::StaticSecret;`,
    ],
  },

  *check(facts) {
    for (const one of facts.gated) {
      yield { at: one.span, message: messageFor(one), confidence: 'high', fixes: () => turnOn(one) };
    }
  },
});

function messageFor({ name, features, package: pack, table, openers }: GatedItem): string {
  const list = features.map((feature) => `\`${feature}\``).join(' and ');
  const what = `\`${name}\` needs the feature${features.length > 1 ? 's' : ''} ${list} of \`${pack}\`, off here (${table})`;
  const [best] = openers;
  return best === undefined || best.package === pack
    ? what
    : `${what}; \`${best.feature}\` of \`${best.package}\` turns it on`;
}
