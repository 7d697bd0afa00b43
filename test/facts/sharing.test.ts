// Values that are made of each other many times over are looked at once each: otherwise a few dozen lines take for ever.
import { expect, test } from 'vitest';
import { analyze } from '../harness/analyze.js';
import { readFixture } from '../harness/fixture.js';

const LINES = 60;

const program = (first: string, line: string): string => `//@ crates: aes-gcm 0.10
use aes_gcm::aead::{Aead, KeyInit};
use aes_gcm::{Aes256Gcm, Nonce};

fn same(x: u64) -> u64 { x }

fn seal(cipher: &Aes256Gcm, given: u64, swap: bool) {
    let a = ${first};
${`    ${line}\n`.repeat(LINES)}
    let _ = cipher.encrypt(Nonce::from_slice(&a.to_le_bytes()), b"message".as_ref());
    let _ = cipher.encrypt(Nonce::from_slice(b"unique nonce"), b"message".as_ref());
}
`;

const rulesFor = (text: string): readonly string[] => {
  const { findings, muted, log } = analyze(readFixture('sharing', text));
  expect({ muted, log }).toEqual({ muted: [], log: [] });
  return [...findings.values()].flat().map(({ rule }) => rule);
};

test.each([
  ['7u64', 'let a = a + a * a;'],
  ['given', 'let a = a + a * a;'],
  ['7u64', 'let a = same(a) + same(a);'],
  ['7u64', 'let a = if swap { a } else { a + a };'],
  ['given', 'let a = match swap { true => same(a), false => { let b = a; b ^ a } };'],
])('from %s: %s', (first, line) => {
  expect(rulesFor(program(first, line))).toContain('constant-nonce');
});

test('functions that call each other twice', () => {
  const functions = Array.from({ length: LINES }, (_, i) => `fn f${i + 1}(x: u64) -> u64 { f${i}(x) + f${i}(x) }`);
  const text = program(`f${LINES}(7)`, 'let a = same(a);');
  expect(rulesFor(`${text}\nfn f0(x: u64) -> u64 { x + x }\n${functions.join('\n')}`)).toContain('constant-nonce');
});

test('a tuple of itself, again and again', () => {
  const lines = '    let a = (a, a);\n'.repeat(LINES);
  expect(rulesFor(`fn f() {\n    let a = 1;\n${lines}}\n`)).toEqual([]);
});
