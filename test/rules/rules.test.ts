// Every rule runs on every fixture: what is marked is found, and nothing else.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { rules } from '../../server/src/rules/index.js';
import { analyze } from '../harness/analyze.js';
import { differences } from '../harness/compare.js';
import { exampleFixture, fixturesIn, goldensOf, loadFixture, manifestGoldenOf } from '../harness/files.js';
import { checkFix, fixedManifest, fixedText } from '../harness/fixes.js';
import type { Fixture } from '../harness/fixture.js';

const fixtures = fixturesIn('test/rules').map((at): { readonly path: string; readonly fixture: Fixture } => ({
  path: at.path,
  fixture: loadFixture(at.path),
}));
const examples = rules.flatMap((rule) => [
  ...rule.examples.bad.map((text, i) => exampleFixture(rule, `${rule.id}, bad example ${i + 1}`, text)),
  ...rule.examples.good.map((text, i) => exampleFixture(rule, `${rule.id}, good example ${i + 1}`, text)),
]);
const cases = [...fixtures.map(({ fixture }) => fixture), ...examples].map((one) => [one.name, one] as const);

describe('finds what is marked', () => {
  test.each(cases)('%s', (_, fixture) => {
    expect(differences(fixture, analyze(fixture))).toEqual([]);
  });
});

describe('each fix parses, ends the finding and brings no other', () => {
  test.each(cases)('%s', async (_, fixture) => {
    const { findings } = analyze(fixture);
    const wrong: string[] = [];
    for (const file of fixture.files) {
      for (const finding of findings.get(file.path) ?? []) {
        for (const fix of finding.fixes?.() ?? []) wrong.push(...(await checkFix(fixture, file, finding, fix)));
      }
    }
    expect(wrong).toEqual([]);
  });
});

const goldens = fixtures.flatMap(({ path, fixture }) =>
  goldensOf(path).map((golden, n): [string, Fixture, number] => [golden, fixture, n]),
);

describe('fixed files', () => {
  test.each(goldens)('%s', (golden, fixture, n) => {
    const [file] = fixture.files;
    if (!file) throw new Error('a fixture without files');
    const found = analyze(fixture).findings.get(file.path) ?? [];
    expect(fixedText(file, found, n)).toBe(readFileSync(golden, 'utf8'));
  });
});

test('fixes that change Cargo.toml leave what their goldens show', () => {
  for (const { path, fixture } of fixtures) {
    const golden = manifestGoldenOf(path);
    if (!existsSync(golden)) continue;
    const found = [...analyze(fixture).findings.values()].flat();
    expect(fixedManifest(fixture, found), golden).toBe(readFileSync(golden, 'utf8'));
  }
});

test('every folder belongs to a rule and every file to a fixture', () => {
  const ids = new Set(rules.map((rule) => rule.id));
  const folders = readdirSync('test/rules').filter((name) => !name.endsWith('.test.ts'));
  expect(folders.filter((name) => !ids.has(name))).toEqual([]);
  const files = folders.flatMap((folder) =>
    readdirSync(`test/rules/${folder}`).map((name) => `test/rules/${folder}/${name}`),
  );
  const orphans = files.filter((path) => {
    const golden = /^(.*)\.fixed(?:(?:\.\d+)?\.rs|\.toml)$/.exec(path);
    return golden ? !existsSync(`${golden[1]}.rs`) : !path.endsWith('.rs');
  });
  expect(orphans).toEqual([]);
});

test('a fixture of a rule shows that rule', () => {
  const silent = fixturesIn('test/rules').filter(({ path, folder }) =>
    loadFixture(path).files.every((file) => file.marks.every((mark) => mark.rule !== folder)),
  );
  // Programs in which nothing is to be found belong to test/clean.
  expect(silent.map(({ path }) => path)).toEqual([]);
});

test('every fixture says what rustc makes of it', () => {
  const silent = fixtures.filter(({ fixture }) => fixture.compile === undefined);
  expect(silent.map(({ path }) => path)).toEqual([]);
});

afterAll(() => {
  const known = fixtures.flatMap(({ fixture }) =>
    fixture.files.flatMap((file) => file.marks.flatMap((mark) => mark.known ?? [])),
  );
  const count = (kind: string): number => known.filter((one) => one === kind).length;
  console.log(`${fixtures.length} fixtures, known gaps: ${count('MISSING')} MISSING, ${count('SPURIOUS')} SPURIOUS`);
});
