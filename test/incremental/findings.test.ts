import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../server/src/config.js';
import { createEngine } from '../../server/src/engine/createEngine.js';
import type { Audit, Engine } from '../../server/src/engine/engine.js';
import { createEditor, sessions } from '../harness/randomEdits.js';

const MANIFEST = `[package]
name = "edited"
version = "0.1.0"
edition = "2021"

[dependencies]
aes-gcm = "0.10"
rand = "0.8"
sha1 = "0.10"
`;

let engine: Engine;
const log: string[] = [];
beforeAll(async () => {
  engine = await createEngine({
    files: { read: (path) => (path === '/edited/Cargo.toml' ? MANIFEST : undefined) },
    grammar: {
      runtime: readFileSync('node_modules/web-tree-sitter/web-tree-sitter.wasm'),
      rust: readFileSync('grammars/tree-sitter-rust.wasm'),
    },
    knowledge: (name) => (existsSync(`knowledge/${name}`) ? readFileSync(`knowledge/${name}`) : undefined),
    log: (line) => log.push(line),
    today: () => '2026-06-15',
  });
});
afterAll(() => engine.dispose());

const PATH = '/edited/src/lib.rs';

const ITEMS = [
  'use aes_gcm::{aead::{Aead, AeadCore, KeyInit, OsRng}, Aes256Gcm, Key, Nonce};',
  'use rand::{rngs::StdRng, Rng, SeedableRng};',
  'use sha1::{Digest, Sha1};',
  'const NONCE: &[u8; 12] = b"unique nonce";',
  'const KEY: [u8; 32] = *b"0123456789abcdef0123456789abcdef";',
  'fn seal(cipher: &Aes256Gcm, data: &[u8]) -> Vec<u8> {\n    let nonce = Nonce::from_slice(NONCE);\n    cipher.encrypt(nonce, data).expect("sealed")\n}',
  'fn twice(key: &Key<Aes256Gcm>, data: &[u8]) {\n    let cipher = Aes256Gcm::new(key);\n    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);\n    let _ = cipher.encrypt(&nonce, data);\n    let _ = cipher.encrypt(&nonce, &data[1..]);\n}',
  'fn fixed() -> Aes256Gcm {\n    let key = Key::<Aes256Gcm>::from_slice(&KEY);\n    Aes256Gcm::new(key)\n}',
  'fn nonce() -> [u8; 12] {\n    let mut rng = StdRng::seed_from_u64(7);\n    let mut bytes = [0u8; 12];\n    rng.fill(&mut bytes);\n    bytes\n}',
  'fn through(cipher: &Aes256Gcm, data: &[u8]) {\n    // noncense: allow(constant-nonce) -- a test vector\n    let _ = cipher.encrypt(Nonce::from_slice(&nonce()), data);\n}',
  'fn digest(password: &str) -> Vec<u8> {\n    Sha1::digest(password.as_bytes()).to_vec()\n}',
  'fn login() {\n    let password = "hunter2-hunter2";\n    connect("https://example.org", password);\n}',
  'fn invented(cipher: &Aes256Gcm) {\n    cipher.encrypt_with_random_nonce(b"x");\n}',
  'struct Vault {\n    cipher: Aes256Gcm,\n    nonce: [u8; 12],\n}',
  'impl Vault {\n    fn new(cipher: Aes256Gcm) -> Self {\n        Self { cipher, nonce: [0u8; 12] }\n    }\n\n    fn seal(&self, data: &[u8]) -> Vec<u8> {\n        self.cipher.encrypt(Nonce::from_slice(&self.nonce), data).unwrap()\n    }\n}',
  '#[cfg(test)]\nmod tests {\n    use super::*;\n\n    #[test]\n    fn works() {\n        let _ = seal(&fixed(), b"x");\n    }\n}',
] as const;

const cryptoTexts = fc.subarray([...ITEMS], { minLength: 3, maxLength: 7 }).map((items) => `${items.join('\n\n')}\n`);

/** Functions of fixes are called: what they give belongs to the finding. */
const show = ({ findings, muted, failure }: Audit): unknown => ({
  findings: findings.map(({ fixes, ...rest }) => ({ ...rest, fixes: fixes?.() ?? [] })),
  muted,
  failure,
});

const audit = (text: string): unknown => {
  const file = engine.open(PATH, text);
  try {
    return show(file.audit(DEFAULT_CONFIG, 'strict'));
  } finally {
    file.close();
  }
};

test('after any edits the findings are those of a fresh analysis', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(cryptoTexts, sessions, (text, { rounds }) => {
      const file = engine.open(PATH, text);
      try {
        let last = file.audit(DEFAULT_CONFIG, 'strict');
        const edit = createEditor(text);
        for (const round of rounds) {
          file.edit(edit(round));
          last = file.audit(DEFAULT_CONFIG, 'strict');
        }
        expect(show(last)).toEqual(audit(file.text));
      } finally {
        file.close();
      }
    }),
    { numRuns: 1000 },
  );
  expect(log).toEqual([]);
});

test('the texts that are edited have findings of many rules', () => {
  const found = JSON.stringify(audit(`${ITEMS.join('\n\n')}\n`));
  for (const rule of ['constant-nonce', 'nonce-reuse', 'hardcoded-key', 'weak-rng', 'unknown-api']) {
    expect(found).toContain(`"${rule}"`);
  }
});
