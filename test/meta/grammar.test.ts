// grammars/PROVENANCE.md says of the grammar what is true of the file, and the file is the package's.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Language, Parser } from 'web-tree-sitter';

const PACKAGE = 'node_modules/tree-sitter-rust';
const page = readFileSync('grammars/PROVENANCE.md', 'utf8');
const grammar = readFileSync('grammars/tree-sitter-rust.wasm');
const row = (title: string): string => new RegExp(`^\\| ${title} \\| (.*) \\|$`, 'm').exec(page)?.[1] ?? '';

test('the hash is that of the file, and of the file in the package', () => {
  const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  expect(row('SHA-256')).toBe(`\`${hash(grammar)}\``);
  expect(hash(readFileSync(`${PACKAGE}/tree-sitter-rust.wasm`))).toBe(hash(grammar));
});

test('version and licence are those of the package', () => {
  const { version, license } = JSON.parse(readFileSync(`${PACKAGE}/package.json`, 'utf8')) as Record<string, string>;
  expect(row('Version')).toBe(version);
  expect(row('Source')).toContain(`tag \`v${version}\``);
  expect(row('Licence').split(',')[0]).toBe(license);
});

test('the ABI is the one that the file was compiled for', async () => {
  await Parser.init();
  const language = await Language.load(grammar);
  expect(row('ABI')).toBe(String(language.abiVersion));
});
