// Findings of a file rest on other files of its crate, as they are now: open, on disk, changed, gone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../server/src/config.js';
import { createEngine } from '../../server/src/engine/createEngine.js';
import type { Engine, OpenFile } from '../../server/src/engine/engine.js';

const MANIFEST = '[package]\nname = "p"\nversion = "0.1.0"\nedition = "2021"\n[dependencies]\naes-gcm = "0.10"\n';
const MAIN = `mod seal;
mod keys;
use aes_gcm::{Aes256Gcm, KeyInit};
fn run(key: &[u8; 32]) {
    let cipher = Aes256Gcm::new(key.into());
    seal::seal(&cipher, &keys::nonce(), b"message");
}
`;
const SEAL = `use aes_gcm::{aead::Aead, Aes256Gcm, Nonce};
pub fn seal(cipher: &Aes256Gcm, nonce: &[u8; 12], message: &[u8]) -> Vec<u8> {
    cipher.encrypt(Nonce::from_slice(nonce), message).unwrap()
}
`;
const FIXED = 'pub fn nonce() -> [u8; 12] { *b"unique nonce" }\n';
const FRESH = 'pub fn nonce() -> [u8; 12] { rand::random() }\n';

let disk: Map<string, string>;
let engine: Engine;

beforeEach(async () => {
  disk = new Map([
    ['/p/Cargo.toml', MANIFEST],
    ['/p/src/main.rs', MAIN],
    ['/p/src/seal.rs', SEAL],
    ['/p/src/keys.rs', FIXED],
  ]);
  engine = await newEngine();
});

const newEngine = (): Promise<Engine> =>
  createEngine({
    files: { read: (path) => disk.get(path) },
    grammar: {
      runtime: readFileSync('node_modules/web-tree-sitter/web-tree-sitter.wasm'),
      rust: readFileSync('grammars/tree-sitter-rust.wasm'),
    },
    knowledge: (name) => readFileSync(join('knowledge', name)),
    log: (line) => {
      throw new Error(line);
    },
    today: () => '2026-01-01',
  });

const found = (file: OpenFile): readonly string[] =>
  file.audit(DEFAULT_CONFIG, 'strict').findings.map(({ rule, at }) => `${rule}: ${file.text.slice(at.start, at.end)}`);

const CONSTANT = ['constant-nonce: &keys::nonce()'];

test('what lies on disk counts', () => {
  expect(found(engine.open('/p/src/main.rs', MAIN))).toEqual(CONSTANT);
});

test('the way there is told with the file that it leads through', () => {
  const [finding] = engine.open('/p/src/main.rs', MAIN).audit(DEFAULT_CONFIG, 'strict').findings;
  const steps = (finding?.because ?? []).map(({ span, file, text }) => {
    const where = file ?? { path: '/p/src/main.rs', text: MAIN };
    return `${where.path}: ${where.text.slice(span.start, span.end)}: ${text}`;
  });
  expect(steps[0]).toBe('/p/src/keys.rs: b"unique nonce": written here');
  expect(steps.at(-1)).toBe('/p/src/seal.rs: encrypt: used by `encrypt`');
});

test('an open file counts as it is typed, and as it is on disk once it is closed', () => {
  const main = engine.open('/p/src/main.rs', MAIN);
  const keys = engine.open('/p/src/keys.rs', FIXED);
  expect(found(main)).toEqual(CONSTANT);
  keys.edit([{ span: { start: 0, end: FIXED.length }, newText: FRESH }]);
  expect(found(main)).toEqual([]);
  keys.close();
  expect(found(main)).toEqual(CONSTANT);
});

test('a file that changes on disk is read again when that is told', () => {
  const main = engine.open('/p/src/main.rs', MAIN);
  expect(found(main)).toEqual(CONSTANT);
  disk.set('/p/src/keys.rs', FRESH);
  engine.sourcesChanged();
  expect(found(main)).toEqual([]);
  disk.delete('/p/src/keys.rs');
  engine.sourcesChanged();
  expect(found(main)).toEqual([]);
  disk.set('/p/src/keys.rs', FIXED);
  engine.sourcesChanged();
  expect(found(main)).toEqual(CONSTANT);
});

test('a file that no `mod` leads to stands alone', () => {
  const main = engine.open('/p/src/main.rs', MAIN);
  const keys = engine.open('/p/src/keys.rs', FIXED);
  const line = 'mod keys;\n';
  const start = MAIN.indexOf(line);
  main.edit([{ span: { start, end: start + line.length }, newText: '' }]);
  expect(found(main)).toEqual(['undeclared-crate: keys']);
  expect(found(keys)).toEqual([]);
  main.edit([{ span: { start, end: start }, newText: line }]);
  expect(found(main)).toEqual(CONSTANT);
});

test('a mod that leads back to its own file, or two to one, end', () => {
  disk.set('/p/src/keys.rs', `#[path = "main.rs"] mod again; #[path = "seal.rs"] mod twice;\n${FIXED}`);
  expect(found(engine.open('/p/src/main.rs', MAIN))).toEqual(CONSTANT);
});

test('after any sequence of edits the findings are those of a fresh engine', async () => {
  const texts = { '/p/src/main.rs': MAIN, '/p/src/keys.rs': FIXED, '/p/src/seal.rs': SEAL };
  const open = Object.entries(texts).map(([path, text]) => engine.open(path, text));
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  const pieces = [
    'mod keys;\n',
    'pub ',
    '&',
    '}',
    '{',
    'use super::*;\n',
    'fn seal() {}\n',
    ' ',
    'nonce',
    'self',
    FRESH,
  ];
  for (let round = 0; round < 60; round += 1) {
    const file = open[random(open.length)] as OpenFile;
    const start = random(file.text.length + 1);
    const end = Math.min(file.text.length, start + random(12));
    file.edit([{ span: { start, end }, newText: random(3) === 0 ? '' : (pieces[random(pieces.length)] ?? '') }]);
    if (round % 4 !== 0) continue;
    for (const one of open) disk.set(one.path ?? '', one.text);
    const fresh = await newEngine();
    for (const one of open) expect(found(one)).toEqual(found(fresh.open(one.path, one.text)));
    fresh.dispose();
  }
});

test('a static that a macro declares follows its text', () => {
  const lazy = 'lazy_static::lazy_static! { static ref NONCE: [u8; 12] = *b"unique nonce"; }\n';
  const use = 'pub fn nonce() -> [u8; 12] { *NONCE }\n';
  const main = engine.open('/p/src/main.rs', MAIN);
  for (const text of [lazy + use, `${lazy}${use} `, `${lazy} ${use}`]) {
    const keys = engine.open('/p/src/keys.rs', text);
    expect(found(main)).toEqual(CONSTANT);
    keys.close();
  }
});

test('values made of calls, whose results are made of calls, come to an end', () => {
  const names = 'abcdefghijkl'.split('');
  const fns = names.map((name, i) => {
    const next = names[i + 1];
    const body = next === undefined ? '7' : Array.from({ length: 8 }, (_, k) => `${next}(n + ${k})`).join(' + ');
    return `fn ${name}(n: u8) -> u8 { ${body} }`;
  });
  const seal = `use aes_gcm::{aead::Aead, Aes256Gcm, Nonce};
fn seal(cipher: &Aes256Gcm) -> Vec<u8> { cipher.encrypt(Nonce::from_slice(&[a(1); 12]), b"m".as_slice()).unwrap() }`;
  expect(found(engine.open('/p/src/bin/deep.rs', `${seal}\n${fns.join('\n')}\nfn main() {}\n`))).toEqual([]);
});

test('fields that are written with each other come to an end', () => {
  const names = 'abcdefghijkl'.split('');
  const fields = names.map((name) => `${name}: u8`).join(', ');
  const sum = names.map((name) => `self.${name}`).join(' + ');
  const moves = names.map((name) => `fn move_${name}(&mut self) { self.${name} = ${sum}; }`);
  const text = `use aes_gcm::{aead::Aead, Aes256Gcm, Nonce};
struct Url { ${fields} }
impl Url {
${moves.join('\n')}
fn seal(&self, cipher: &Aes256Gcm) -> Vec<u8> { cipher.encrypt(Nonce::from_slice(&[self.a; 12]), b"m".as_slice()).unwrap() }
}
fn main() {}
`;
  expect(found(engine.open('/p/src/bin/url.rs', text))).toEqual([]);
});

test('types nested in types are read once', () => {
  const deep = `${'UInt<'.repeat(60)}UTerm${', B1>'.repeat(60)}`;
  const text = `pub struct UTerm;
pub struct B1;
pub struct UInt<U, B>(U, B);
pub type Deep = ${deep};
pub fn pass(number: ${deep}) -> Deep { let same: ${deep} = number; same }
fn main() {}
`;
  expect(found(engine.open('/p/src/bin/deep.rs', text))).toEqual([]);
});
