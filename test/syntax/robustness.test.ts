// Whatever the text, the item parser ends, does not throw, and gives spans that lie within it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseExpr, parseItem, parseItems } from '../../server/src/syntax/parser/index.js';
import { lex } from '../../server/src/syntax/parser/lexer.js';

const SOURCE = `#![no_std]
//! Seals messages.
use aes_gcm::{aead::{Aead, Payload}, Aes256Gcm as Gcm, *};
pub(crate) static KEY: &[u8; 4] = b"\\x00k\\"y";
lazy_static! { static ref SALT: Vec<u8> = vec![0u8; 16]; }
/// A vault.
#[derive(Debug, Clone)]
pub struct Vault<'a, T: Into<Vec<u8>> = String> where T: 'a { cipher: Gcm, pub nonces: [u64; 2], rest: &'a T }
impl<'a, T> Drop for Vault<'a, T> where T: Into<Vec<u8>> { fn drop(&mut self) { self.cipher.zeroize(); } }
impl Vault<'_, String> {
    pub async fn seal(&self, nonce: &[u8], msg: &str) -> Result<Vec<u8>, Error> {
        let Some(n) = self.nonces.get(0).copied() else { return Err(Error::Empty) };
        let tag = match msg.len() as u64 { 0 => 'e', 1..=9 | 20 if n > 1 => '\\'', _ => { '😀' } };
        if let Ok(x) = f::<Vec<Vec<u8>>>(&nonce[..12], |a, b: u8| a.0.1 + 0xff_u64)? && x != n << 2 { /* no /* more */ */ }
        for (i, b) in r#"raw "text""#.bytes().enumerate().take(0..n) { unsafe { *p.add(i) ^= b } }
        println!("{tag:?} {:>w$} {{}}", x = 1, w = n);
        self.cipher.encrypt(nonce.into(), Payload { msg: msg.as_ref(), aad: b"" }).await.map_err(|e| e.into())
    }
}
extern "C" { fn memcmp(a: *const u8, b: *const u8, n: usize) -> i32; }
macro_rules! key { ($x:expr) => { $x + 1 }; }
`;

const TOKENS = SOURCE.match(/\w+|\s+|[^\w\s]/g) ?? [];

function check(text: string): void {
  const within = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(within);
    else if (typeof value === 'object' && value !== null) {
      if ('start' in value && 'end' in value) {
        const { start, end } = value as { start: number; end: number };
        if (!(start >= 0 && start <= end && end <= text.length))
          throw new Error(`span ${start}-${end} of ${text.length}`);
      } else Object.values(value).forEach(within);
    }
  };
  within(parseItems(text));
  within(parseItem(text));
  within(parseExpr(text));
}

const position = fc.nat({ max: SOURCE.length });
const index = fc.nat({ max: TOKENS.length - 1 });

test('the sample reads whole', () => {
  expect(parseItems(SOURCE).map((item) => item.kind)).toEqual([
    ...['use', 'static', 'macro', 'struct', 'impl', 'impl', 'foreign', 'macro'],
  ]);
});

test('truncated', () => {
  fc.assert(
    fc.property(position, position, (a, b) => check(SOURCE.slice(Math.min(a, b), Math.max(a, b)))),
    { numRuns: 1000 },
  );
});

test('with tokens deleted', () => {
  fc.assert(
    fc.property(fc.array(index, { minLength: 1, maxLength: 12 }), (gone) => {
      const lost = new Set(gone);
      check(TOKENS.filter((_, i) => !lost.has(i)).join(''));
    }),
    { numRuns: 1000 },
  );
});

test('with tokens swapped', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(index, index), { minLength: 1, maxLength: 8 }), (swaps) => {
      const tokens = [...TOKENS];
      for (const [a, b] of swaps) [tokens[a], tokens[b]] = [tokens[b] ?? '', tokens[a] ?? ''];
      check(tokens.join(''));
    }),
    { numRuns: 1000 },
  );
});

test('shuffled and arbitrary', () => {
  const soup = fc.array(fc.constantFrom(...TOKENS), { maxLength: 120 }).map((tokens) => tokens.join(''));
  fc.assert(fc.property(fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 200 })), check), { numRuns: 2000 });
});

test('tokens lie in order and leave out only blanks and comments', () => {
  const { kinds, starts, ends, count } = lex(SOURCE);
  let between = '';
  let at = 0;
  for (let i = 0; i < count; i++) {
    expect(kinds[i]).toBeGreaterThan(0);
    expect(starts[i]).toBeGreaterThanOrEqual(at);
    between += SOURCE.slice(at, starts[i]);
    at = ends[i] ?? 0;
  }
  expect(between.replace(/\/\/.*|\/\*.*\*\//g, '').trim()).toBe('');
});
