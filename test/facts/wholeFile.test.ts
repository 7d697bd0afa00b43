// What the head of a file says of the whole of it.
import { describe, expect, test } from 'vitest';
import { isBehindCfg } from '../../server/src/facts/crate/wholeFile.js';

describe('a file behind a condition', () => {
  test.each([
    '#![cfg(feature = "std")]\nuse loom::thread;',
    '\n// Licence\n\n//! Docs\n#![cfg(loom)]',
    '/* of several\n * lines **/ #![cfg(windows)]',
    '#![allow(\n    dead_code,\n)]\n#![cfg(unix)]',
    '#![doc = "see [the page] or \\"this\\""]\n#![cfg(unix)]',
  ])('%j', (text) => {
    expect(isBehindCfg(text)).toBe(true);
  });

  test.each([
    '',
    'use std::fs;\n#![cfg(unix)]',
    '#![cfg(test)]',
    '#![cfg_attr(docsrs, feature(doc_cfg))]\nuse std::fs;',
    '// #![cfg(unix)]',
    '/* #![cfg(unix)]',
    '#![doc = "not closed\n#![cfg(unix)]',
  ])('not %j', (text) => {
    expect(isBehindCfg(text)).toBe(false);
  });
});

test('a head of many comments with blanks and slashes in them is read once', () => {
  const lines = [
    '// https://example.com/ // what else',
    '////////////////',
    '//! # Big Endian  or  little',
    '/* ** */',
  ];
  const head = Array.from({ length: 2000 }, (_, i) => lines[i % lines.length]).join('\n');
  expect(isBehindCfg(`${head}\nuse std::fs;`)).toBe(false);
  expect(isBehindCfg(`${head}\n#![cfg(unix)]`)).toBe(true);
  expect(isBehindCfg(`#![doc = "${'\\"]'.repeat(2000)}`)).toBe(false);
});
