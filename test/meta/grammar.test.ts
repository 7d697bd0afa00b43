import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Language, Parser } from 'web-tree-sitter';

const shipped = readFileSync('grammars/tree-sitter-rust.wasm');
const page = readFileSync('grammars/PROVENANCE.md', 'utf8');

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('the grammar is the one that its page describes', () => {
  test('the file has the checksum of the page', () => {
    expect(page).toContain(`\`${sha256(shipped)}\``);
  });

  test('the file is that of the installed package', () => {
    expect(sha256(readFileSync('node_modules/tree-sitter-rust/tree-sitter-rust.wasm'))).toBe(sha256(shipped));
  });

  test('the version is that of the installed package', () => {
    const { version } = JSON.parse(readFileSync('node_modules/tree-sitter-rust/package.json', 'utf8'));
    expect(page).toContain(`| version | ${version},`);
  });

  test('the ABI is that of the file', async () => {
    await Parser.init();
    expect(page).toContain(`| ABI | ${(await Language.load(shipped)).abiVersion};`);
  });
});
