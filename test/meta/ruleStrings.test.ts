// What rules know of crates stands in knowledge/: none names a path, a function or a type of a crate.
import { readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'oxc-parser';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import type { RolesBundle } from '../../server/src/knowledge/roles.js';
import { ACTIONS, KINDS_OF_TYPE, ROLES } from '../../tools/knowledge/words.js';

const { crates }: RolesBundle = JSON.parse(readFileSync('knowledge/roles.json', 'utf8'));
const lastName = (path: string): string => path.slice(path.lastIndexOf(':') + 1);

/**
 * Names of functions, types and constants that rows speak of, and of functions of std, but for the words of the vocabulary
 * of facts. A name that is a single plain word (`pass`) may mean anything.
 */
const ofCrates = crates.flatMap(({ functions, types }) => [...functions, ...types].map(({ path }) => lastName(path)));
const ofStd = [...readFileSync('knowledge/std/std.rs', 'utf8').matchAll(/\bfn (\w+)/g)].map(([, name = '']) => name);
const names = new Set([...ofCrates, ...ofStd].filter((name) => /\d|[a-z]_[a-z]|[a-z][A-Z]/.test(name)));
for (const word of [...ACTIONS, ...ROLES, ...KINDS_OF_TYPE]) names.delete(word);

/** What is told to people: text that is shown and code that is tried. */
const TOLD = new Set(['title', 'docs', 'silentOn', 'references', 'examples', 'message']);

/** Strings and patterns by which a rule might tell one crate's item from another. */
function knowledgeIn(path: string): readonly string[] {
  const code = readFileSync(path, 'utf8');
  const told: { readonly start: number; readonly end: number }[] = [];
  const found: { readonly start: number; readonly text: string }[] = [];
  new Visitor({
    Property({ key, value }) {
      if (key.type === 'Identifier' && TOLD.has(key.name)) told.push(value);
    },
    ImportDeclaration: (node) => told.push(node),
    Literal({ start, value, raw }) {
      found.push({ start, text: typeof value === 'string' ? value : (raw ?? '') });
    },
    TemplateElement({ start, value }) {
      found.push({ start, text: PATH.test(value.raw) ? value.raw : '' });
    },
  }).visit(parseSync(path, code).program);
  return found
    .filter(({ start }) => !told.some((part) => part.start <= start && start < part.end))
    .filter(({ text }) => PATH.test(text) || names.has(text) || patternNames(text))
    .map(({ start, text }) => `${path}:${code.slice(0, start).split('\n').length}: ${text}`);
}

const PATH = /^::$|\w::|::\w/;

/** A pattern that has a whole name in it. */
const patternNames = (text: string): boolean =>
  text.startsWith('/') && (text.match(/\w+/g) ?? []).some((word) => names.has(word));

test('a string that names an item of a crate is seen', () => {
  expect(names.has('from_slice') && names.has('Aes256Gcm') && names.has('starts_with')).toBe(true);
  expect(names.has('encrypt')).toBe(false);
});

test('rules name nothing of crates', () => {
  const rules = globSync('server/src/rules/**/*.ts').sort();
  expect(rules.length).toBeGreaterThan(25);
  expect(rules.flatMap(knowledgeIn)).toEqual([]);
});
