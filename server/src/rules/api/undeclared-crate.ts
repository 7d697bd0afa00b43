import type { UndeclaredCrate } from '../../facts/model.js';
import { nameOrDeclare } from '../../fixes/undeclaredCrate.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'undeclared-crate',
  title: 'Crate that Cargo.toml does not list',
  severity: 'error',
  cwe: [],
  since: '0.1.0',
  testCode: 'judge',
  docs: `
The code names a crate that the package's Cargo.toml has no dependency for, and nothing else in sight has that name.
Code models write the \`use\` and leave the manifest to you, or they spell the crate as it sounds.

Look the crate up before you add it: a name that was invented is a name that somebody else can register. Where a crate
that you have passes the item on, as \`aes_gcm::aead\` does, name it through that one: then the versions agree.`,
  silentOn: [
    'files without a Cargo.toml in reach, and packages of the 2015 edition',
    "modules, `extern crate`, names that a glob, a macro or a derive may bring, and the package's own name",
    'code behind a `cfg`, and what stands within macros other than those of std',
    'names that a dependency without a table may have given its library',
  ],
  references: [
    {
      title: 'The Cargo Book: Specifying dependencies',
      url: 'https://doc.rust-lang.org/cargo/reference/specifying-dependencies.html',
    },
  ],
  examples: {
    bad: [
      `
//@ crates: aes-gcm 0.10
use aead::KeyInit;
//  ^^^^ undeclared-crate [fix]: the crate \`aead\` is not listed in Cargo.toml`,
    ],
    good: [
      `
//@ crates: aes-gcm 0.10
use aes_gcm::aead::KeyInit;`,
    ],
  },

  *check(facts) {
    for (const one of facts.undeclared) {
      yield { at: one.span, message: messageFor(one), confidence: 'high', fixes: () => nameOrDeclare(one) };
    }
  },
});

function messageFor({ name, published, similar }: UndeclaredCrate): string {
  if (published) {
    const { package: pack, through } = published;
    const what = `the crate \`${pack}\`${pack === name ? '' : `, \`${name}\` in paths,`} is not listed in Cargo.toml`;
    return through === undefined ? what : `${what}; it is in reach as \`${through}\``;
  }
  const what = `no crate \`${name}\` is listed in Cargo.toml`;
  if (!similar) return what;
  return `${what}; did you mean \`${similar.name}\`${similar.listed ? '' : ', which is not listed either'}?`;
}
