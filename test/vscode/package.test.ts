// What ships, and how much of it.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bundledFiles, packagesOf } from '../../tools/notices.js';

const PERMISSIVE = /^(MIT|ISC|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|0BSD|BlueOak-1\.0\.0)$/;

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 46;

/** The names in a zip file, from its central directory. */
function namesIn(path: string): readonly string[] {
  const zip = readFileSync(path);
  let end = zip.length - 22;
  while (zip.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  const count = zip.readUInt16LE(end + 10);
  const names: string[] = [];
  for (let at = zip.readUInt32LE(end + 16); names.length < count; ) {
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    names.push(zip.toString('utf8', at + ENTRY, at + ENTRY + name!));
    at += ENTRY + name! + extra! + comment!;
  }
  return names;
}

const TABLE = /^extension\/dist\/knowledge\/api\/[a-z0-9_.-]+\.json\.gz$/i;
const PICTURE = /^extension\/docs\/images\/[a-z-]+\.png$/;

const SAMPLE = readdirSync('sample/src')
  .sort()
  .map((name) => `extension/sample/src/${name}`);

test('the package holds what runs and nothing else', () => {
  const names = namesIn('noncense.vsix');
  expect(names.filter((name) => TABLE.test(name)).length).toBeGreaterThan(300);
  expect(names.filter((name) => !TABLE.test(name) && !PICTURE.test(name)).toSorted()).toEqual([
    '[Content_Types].xml',
    'extension.vsixmanifest',
    'extension/LICENSE-APACHE',
    'extension/LICENSE-MIT',
    'extension/NOTICE',
    'extension/dist/THIRD-PARTY.txt',
    'extension/dist/cli.js',
    'extension/dist/extension.js',
    'extension/dist/knowledge/api/index.json',
    'extension/dist/knowledge/features.json',
    'extension/dist/knowledge/renames.json',
    'extension/dist/knowledge/roles.json',
    'extension/dist/knowledge/std/names.json',
    'extension/dist/knowledge/std/std.rs',
    'extension/dist/page.css',
    'extension/dist/report.js',
    'extension/dist/review.js',
    'extension/dist/server.js',
    'extension/dist/tree-sitter-rust.wasm',
    'extension/dist/web-tree-sitter.wasm',
    'extension/l10n/bundle.l10n.json',
    'extension/media/icon.png',
    'extension/media/unreviewed.svg',
    'extension/media/walkthrough/audit.md',
    'extension/media/walkthrough/finding.md',
    'extension/media/walkthrough/inserted.md',
    'extension/media/walkthrough/sample.md',
    'extension/package.json',
    'extension/package.nls.json',
    'extension/readme.md',
    'extension/sample/Cargo.lock',
    'extension/sample/Cargo.toml',
    ...SAMPLE,
  ]);
  expect(statSync('noncense.vsix').size).toBeLessThan(6_000_000);
});

test('every package in the bundles has a licence that allows it, and its text ships', () => {
  const packages = packagesOf(bundledFiles());
  const notices = readFileSync('dist/THIRD-PARTY.txt', 'utf8');
  expect(packages.map(({ name }) => name)).toContain('vscode-languageserver');
  expect(packages.map(({ name }) => name)).toContain('tree-sitter-rust');
  for (const { name, version, license, text } of packages) {
    expect(`${name}: ${license}`).toMatch(new RegExp(`: ${PERMISSIVE.source.slice(1)}`));
    expect(text.length, `${name} has no licence text`).toBeGreaterThan(200);
    expect(notices).toContain(`${name} ${version} (${license})`);
  }
});
