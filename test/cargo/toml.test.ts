import { expect, test } from 'vitest';
import { readManifest } from '../../server/src/cargo/manifest.js';
import { parseToml, tableAt, textAt } from '../../server/src/cargo/toml.js';

test('broken text is a value, on one line', () => {
  const parsed = parseToml('[package\nname = "a"');
  expect(parsed).toHaveProperty('error');
  expect('error' in parsed && parsed.error).not.toContain('\n');
});

test('keys that objects have by nature are keys like any other', () => {
  const parsed = parseToml('[dependencies]\n__proto__ = "1"\nconstructor = "2"\ntoString = { version = "3" }');
  expect('table' in parsed).toBe(true);
  if (!('table' in parsed)) return;
  expect(readManifest(parsed.table).dependencies.map((entry) => [entry.key, entry.requirement])).toEqual([
    ['__proto__', '1'],
    ['constructor', '2'],
    ['toString', '3'],
  ]);
  expect(({} as { readonly version?: string }).version).toBeUndefined();
  expect(tableAt(parsed.table, 'hasOwnProperty')).toBeUndefined();
  expect(textAt(parsed.table, 'valueOf')).toBeUndefined();
});

test('values of the wrong type are as good as absent', () => {
  const parsed = parseToml(`
package = 3
[dependencies]
a = 1
b = ["x"]
c = { version = 2, features = "std", path = true, default-features = "no" }
[lib]
name = []
[features]
x = "y"
[workspace]
dependencies = "none"
exclude = 7
`);
  if (!('table' in parsed)) throw new Error(parsed.error);
  const manifest = readManifest(parsed.table);
  expect(manifest.package).toBeUndefined();
  expect(manifest.dependencies).toEqual([
    { key: 'c', package: 'c', source: 'registry', features: [], inherited: false, optional: false, dev: false },
  ]);
  expect(manifest.workspace).toEqual({ members: [], dependencies: [], exclude: [] });
  expect(manifest.featureValues).toEqual([]);
});
