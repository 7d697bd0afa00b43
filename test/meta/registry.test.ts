// What every rule owes: a place in the list, an id that can stay, a page, a title and messages that read alike.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../server/src/engine/catalogue.js';
import { readExample } from '../../server/src/engine/example.js';
import { cweName } from '../../server/src/findings/cwe.js';
import { rules } from '../../server/src/rules/index.js';
import { rulePages } from '../../tools/generate/docs.js';

const FOLDER = 'server/src/rules';
const ruleFiles = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /^[^/]+\/.+\.ts$/.test(path))
  .filter((path) => readFileSync(`${FOLDER}/${path}`, 'utf8').includes('defineRule('));

test('every rule file is in the list, under its own id', async () => {
  const listed = new Map(rules.map((rule) => [rule.id, rule]));
  expect(listed.size).toBe(rules.length);
  for (const path of ruleFiles) {
    const id = basename(path, '.ts');
    const module = `../../${FOLDER}/${path}`;
    const { default: rule } = await import(/* @vite-ignore */ module);
    expect(rule.id, path).toBe(id);
    expect(listed.get(id), `${path} is missing in ${FOLDER}/index.ts`).toBe(rule);
  }
  expect(ruleFiles.map((path) => basename(path, '.ts')).sort()).toEqual([...listed.keys()].sort());
});

test('ids are unique', () => {
  expect(new Set(catalogue.map((rule) => rule.id)).size).toBe(catalogue.length);
});

describe.each(catalogue.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('has an id in kebab case, without digits and without `no-`', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(id).not.toMatch(/^no-/);
  });

  test('has a title in sentence case without a full stop', () => {
    expect(rule.title).toMatch(/^[A-Z].*[^.!]$/);
    expect(rule.title).not.toContain('\n');
  });

  test('says why and what to do', () => {
    const paragraphs = rule.docs.trim().split(/\n\s*\n/);
    expect(paragraphs.length).toBeGreaterThanOrEqual(2);
    expect(rule.since).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('speaks of weaknesses that have a name', () => {
    expect(rule.cwe.filter((number) => cweName(number) === undefined)).toEqual([]);
  });

  test('has references with titles and addresses', () => {
    for (const { title, url } of rule.references ?? []) {
      expect(title).not.toBe('');
      expect(new URL(url).protocol).toBe('https:');
    }
  });

  test('has examples: reported ones that mark where, and ones it leaves alone', () => {
    expect(rule.examples.good.length).toBeGreaterThan(0);
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    for (const example of rule.examples.bad) {
      expect(readExample(example).findings.map((finding) => finding.rule)).toContain(id);
    }
  });

  test('gives messages in lower case, without a full stop, on one line', () => {
    const messages = rule.examples.bad.flatMap((example) =>
      readExample(example).findings.map(({ message }) => message),
    );
    const told = messages.filter((message) => message !== '');
    expect(told.length, 'at least one example shows the message').toBeGreaterThan(0);
    // Names keep their capitals: `MD5 is broken`.
    for (const message of told) expect(message).toMatch(/^(?:[a-z`\d]|[A-Z]{2}|[A-Z][\w-]*\d).*[^.\s]$/);
  });
});

test.each(rules.map((rule) => rule.id))('%s has fixtures', (id) => {
  const folder = `test/rules/${id}`;
  expect(existsSync(folder), folder).toBe(true);
  expect(readdirSync(folder).filter((name) => name.endsWith('.rs')).length).toBeGreaterThan(0);
});

test('docs/rules holds the pages of these rules and nothing else', () => {
  const wanted = ['README.md', ...rulePages.map(({ path }) => basename(path))].sort();
  expect(readdirSync('docs/rules').sort()).toEqual(wanted);
});

test('a rule yields to rules that there are, and not in a circle', () => {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  for (const rule of rules) {
    for (const other of rule.yieldsTo ?? []) expect(byId.get(other)?.yieldsTo ?? [], rule.id).not.toContain(rule.id);
    for (const other of rule.yieldsTo ?? []) expect([...byId.keys()], rule.id).toContain(other);
  }
});
