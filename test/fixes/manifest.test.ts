// Edits of a Cargo.toml: what they add is there, and all else is as it was.
import { describe, expect, test } from 'vitest';
import { parseToml } from '../../server/src/cargo/toml.js';
import { addDependency, addFeature, type NewDependency } from '../../server/src/fixes/manifest/dependencies.js';
import { applyEdits } from '../../server/src/text/edits.js';

const withFeature = (text: string, pack = 'rand', feature = 'small_rng'): string | undefined => {
  const edits = addFeature(text, pack, feature);
  return edits && applyEdits(text, edits);
};
const withCrate = (text: string, wanted: Partial<NewDependency> = {}): string | undefined => {
  const edits = addDependency(text, { section: 'dependencies', package: 'rand', version: '0.8', ...wanted });
  return edits && applyEdits(text, edits);
};

const reads = (text: string | undefined): boolean => text !== undefined && 'table' in parseToml(text);

describe('a feature is added in the form that the dependency has', () => {
  test.each<[string, string, string]>([
    ['text', 'rand = "0.8" # why', 'rand = { version = "0.8", features = ["small_rng"] } # why'],
    ['single quotes', "rand = '0.8'", `rand = { version = '0.8', features = ["small_rng"] }`],
    ['inline table', 'rand = { version = "0.8" }', 'rand = { version = "0.8", features = ["small_rng"] }'],
    [
      'inline table with features',
      'rand = { features = ["std"], version = "0.8" }',
      'rand = { features = ["std", "small_rng"], version = "0.8" }',
    ],
    ['empty list', 'rand = { version = "0.8", features = [] }', 'rand = { version = "0.8", features = ["small_rng"] }'],
    ['inherited', 'rand = { workspace = true }', 'rand = { workspace = true, features = ["small_rng"] }'],
    ['dotted', 'rand.workspace = true', 'rand.workspace = true\nrand.features = ["small_rng"]'],
    [
      'dotted with features',
      'rand.version = "0.8"\nrand.features = [ "std" ]',
      'rand.version = "0.8"\nrand.features = [ "std", "small_rng" ]',
    ],
    [
      'list over lines',
      'rand = { version = "0.8", features = [\n    "std", # needed\n    "getrandom",\n] }',
      'rand = { version = "0.8", features = [\n    "std", # needed\n    "getrandom",\n    "small_rng",\n] }',
    ],
    [
      'list over lines without a last comma',
      'rand = { version = "0.8", features = [\n    "std"\n] }',
      'rand = { version = "0.8", features = [\n    "std",\n    "small_rng"\n] }',
    ],
    [
      'renamed',
      'dice = { package = "rand", version = "0.8" }',
      'dice = { package = "rand", version = "0.8", features = ["small_rng"] }',
    ],
  ])('%s', (_, before, after) => {
    const around = (line: string): string =>
      `[package]\nname = "a"\n\n[dependencies]\nhex = "0.4"\n${line}\nzeroize = "1"\n`;
    expect(withFeature(around(before))).toBe(around(after));
    expect(reads(around(after))).toBe(true);
  });

  test('a table of its own', () => {
    expect(withFeature('[dependencies.rand]\nversion = "0.8" # low\n\n[features]\nx = []\n')).toBe(
      '[dependencies.rand]\nversion = "0.8" # low\nfeatures = ["small_rng"]\n\n[features]\nx = []\n',
    );
  });

  test('plain dependencies come before those of tests and targets', () => {
    const text =
      '[dev-dependencies]\nrand = "0.8"\n[target.\'cfg(unix)\'.dependencies]\nrand = "0.8"\n[dependencies]\nrand = "0.8"\n';
    expect(withFeature(text)?.endsWith('[dependencies]\nrand = { version = "0.8", features = ["small_rng"] }\n')).toBe(
      true,
    );
  });

  test('line ends stay as they are', () => {
    expect(withFeature('[dependencies]\r\nrand.version = "0.8"\r\n')).toBe(
      '[dependencies]\r\nrand.version = "0.8"\r\nrand.features = ["small_rng"]\r\n',
    );
  });

  test.each([
    ['it is not there', '[dependencies]\nhex = "0.4"\n'],
    ['another package has the name', '[dependencies]\nrand = { package = "oorandom", version = "11" }\n'],
    ['the text does not read', '[dependencies\nrand = "0.8"\n'],
    ['the text ends too early', '[dependencies]\nrand = { version = "0.8'],
  ])('nothing when %s', (_, text) => {
    expect(withFeature(text)).toBeUndefined();
  });
});

describe('a dependency is added', () => {
  test.each<[string, string, string]>([
    [
      'where its name puts it',
      '[dependencies]\nhex = "0.4"\nzeroize = "1"\n',
      '[dependencies]\nhex = "0.4"\nrand = "0.8"\nzeroize = "1"\n',
    ],
    [
      'first',
      '[dependencies]\nsha2 = "0.10"\nzeroize = "1"\n',
      '[dependencies]\nrand = "0.8"\nsha2 = "0.10"\nzeroize = "1"\n',
    ],
    [
      'at the end of what is not in order',
      '[dependencies]\nzeroize = "1"\nhex = "0.4" # text\n# more\n\n[features]\n',
      '[dependencies]\nzeroize = "1"\nhex = "0.4" # text\nrand = "0.8"\n# more\n\n[features]\n',
    ],
    [
      'after a value of several lines',
      '[dependencies]\nage = { version = "0.10", features = [\n  "cli",\n] }\n',
      '[dependencies]\nage = { version = "0.10", features = [\n  "cli",\n] }\nrand = "0.8"\n',
    ],
    ['to an empty section', '[dependencies]\n\n[features]\n', '[dependencies]\nrand = "0.8"\n\n[features]\n'],
    ['in a new section', '[package]\nname = "a"\n', '[package]\nname = "a"\n\n[dependencies]\nrand = "0.8"\n'],
    [
      'before the tables of single dependencies',
      '[package]\nname = "a"\n\n[dependencies.hex]\nversion = "0.4"\n',
      '[package]\nname = "a"\n\n[dependencies]\nrand = "0.8"\n\n[dependencies.hex]\nversion = "0.4"\n',
    ],
  ])('%s', (_, before, after) => {
    expect(withCrate(before)).toBe(after);
    expect(reads(after)).toBe(true);
  });

  test('to the section that is asked for, inherited', () => {
    const text = '[dependencies]\nhex = "0.4"\n';
    const edits = addDependency(text, { section: 'dev-dependencies', package: 'rand' });
    expect(edits && applyEdits(text, edits)).toBe(
      '[dependencies]\nhex = "0.4"\n\n[dev-dependencies]\nrand.workspace = true\n',
    );
  });
});
