import { expect, test } from 'vitest';
import { readExample } from '../../server/src/engine/example.js';
import { explain } from '../../server/src/engine/explain.js';
import { suppressionRules } from '../../server/src/engine/suppression/rules.js';
import { rule } from './fakes.js';

const BAD = `
//@ crates: aes-gcm 0.10
let nonce = Nonce::from_slice(b"unique nonce");
//          ---------------------------------- because
cipher.encrypt(nonce, message)?;
//             ^^^^^ constant-nonce [fix]: nonce of \`encrypt\` never changes`;

test('marks leave the code and become places in it', () => {
  const { code, findings } = readExample(BAD);
  expect(code).toBe('let nonce = Nonce::from_slice(b"unique nonce");\ncipher.encrypt(nonce, message)?;');
  expect(findings).toHaveLength(1);
  expect(code.slice(findings[0]!.span.start, findings[0]!.span.end)).toBe('nonce');
  expect(findings[0]).toMatchObject({ rule: 'constant-nonce', message: 'nonce of `encrypt` never changes' });
});

test('an example of several files shows each by its name', () => {
  const SEVERAL = `
//@ file: Cargo.toml
[dependencies]
aes-gcm = "0.10"
//@ file: src/lib.rs
use aead::KeyInit;
//  ^^^^ undeclared-crate: not listed`;
  const page = explain(rule('undeclared-crate', { examples: { bad: [SEVERAL], good: [] } }));
  expect(page).toContain(`In \`Cargo.toml\`:

\`\`\`toml
[dependencies]
aes-gcm = "0.10"
\`\`\`

In \`src/lib.rs\`:

\`\`\`rust
use aead::KeyInit;
\`\`\`

\`\`\`text
error[undeclared-crate]: not listed
  |
1 | use aead::KeyInit;
  |     ^^^^
\`\`\``);
});

test('a page', () => {
  const page = explain(
    rule('constant-nonce', {
      title: 'AEAD nonce never changes',
      cwe: [323],
      docs: '\nTwo messages reveal their XOR.\n\nUse a fresh nonce.\n',
      silentOn: ['nonces that are filled by a generator before use'],
      references: [{ title: 'NIST SP 800-38D', url: 'https://doi.org/10.6028/NIST.SP.800-38D' }],
      examples: { bad: [BAD], good: ['let nonce = fresh();\n//@ crates: none'] },
    }),
  );
  expect(page).toBe(`# \`constant-nonce\`: AEAD nonce never changes

Severity: **error** · [CWE-323: Reusing a Nonce, Key Pair in Encryption](https://cwe.mitre.org/data/definitions/323.html) · since 0.1.0

Two messages reveal their XOR.

Use a fresh nonce.

## Silent on

- nonces that are filled by a generator before use

## Reported

\`\`\`rust
let nonce = Nonce::from_slice(b"unique nonce");
cipher.encrypt(nonce, message)?;
\`\`\`

\`\`\`text
error[constant-nonce]: nonce of \`encrypt\` never changes
  |
2 | cipher.encrypt(nonce, message)?;
  |                ^^^^^
\`\`\`

## Not reported

\`\`\`rust
let nonce = fresh();
\`\`\`

## References

- [NIST SP 800-38D](https://doi.org/10.6028/NIST.SP.800-38D)

## Suppressing it

On the line, or on a line of its own above it. The reason is mandatory, the date is not:

\`\`\`rust
// noncense: allow(constant-nonce) until 2027-12-31 -- reason
\`\`\`

For a whole file, above its first item:

\`\`\`rust
//! noncense: allow(constant-nonce) -- reason
\`\`\`

In the settings, for all files or for those of a glob:

\`\`\`json
{ "noncense.rules": [{ "rule": "constant-nonce", "severity": "off" }] }
\`\`\`
`);
});

test('what is told of suppressions cannot be suppressed, and says so', () => {
  const page = explain(suppressionRules['suppression-unused']);
  expect(page).toContain('A comment cannot allow it.');
  expect(page).not.toContain('allow(suppression-unused)');
  expect(page).toContain('`weak-hash` has nothing to report');
});
