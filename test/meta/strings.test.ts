// What people read in the editor can be translated: in code it goes through `l10n.t`, in the manifest through
// package.nls.json.
import { readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'oxc-parser';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';

const sources = globSync(['client/src/**/*.ts', 'client/webview/**/*.ts']).sort();

/** Words with a blank between them, whatever they are for. */
const PROSE = /[A-Za-z]{2,}[,:.]? +[A-Za-z]{2,}/;
/** A word as a person reads it on a button. */
const WORD = /^(?!Noncense$)[A-Z][a-z]+(?:…|\.)?$/;
/** Of what is shown, these say it in words. */
const SHOWN = /^(?:title|label|detail|description|tooltip|message|placeHolder|prompt|hoverMessage|text|name)$/;

/** Logs are for whoever wrote them; a thrown error is for the log unless somebody puts it in words. */
const isForLogs = (callee: string): boolean => /^(?:log|console)\./.test(callee) || /^[A-Z]\w*Error$/.test(callee);

function bareStrings(path: string, code: string): readonly string[] {
  const { program } = parseSync(path, code);
  const allowed: { readonly start: number; readonly end: number }[] = [];
  const found: { readonly text: string; readonly start: number }[] = [];
  const allow = (node: { readonly start: number; readonly end: number } | null | undefined) =>
    node && allowed.push(node);
  const look = (text: string, start: number, pattern: RegExp) => pattern.test(text) && found.push({ text, start });
  new Visitor({
    CallExpression(node) {
      const callee = code.slice(node.callee.start, node.callee.end);
      if (callee === 'l10n.t' || isForLogs(callee)) allow(node);
    },
    NewExpression(node) {
      if (isForLogs(code.slice(node.callee.start, node.callee.end))) allow(node);
    },
    ImportDeclaration: allow,
    TSLiteralType: allow,
    Property({ key, value }) {
      const name = key.type === 'Identifier' ? key.name : '';
      if (SHOWN.test(name) && value.type === 'Literal' && typeof value.value === 'string')
        look(value.value, value.start, WORD);
    },
    Literal({ value, start }) {
      if (typeof value === 'string') look(value, start, PROSE);
    },
    TemplateLiteral({ quasis, start }) {
      // A page of HTML holds no words of its own, only names of things.
      const text = quasis.map((part) => part.value.cooked ?? '').join('{}');
      if (!text.startsWith('<!DOCTYPE html>')) look(text, start, PROSE);
    },
  }).visit(program);
  return found
    .filter(({ start }) => !allowed.some((part) => part.start <= start && start < part.end))
    .map(({ text, start }) => `${path}:${code.slice(0, start).split('\n').length}: ${text}`);
}

/** What a page is styled by. */
const NO_WORDS = [/^line (?:in|out)$/, /-src '/];

test('code shows nothing that cannot be translated', () => {
  const bare = sources.flatMap((path) => bareStrings(path, readFileSync(path, 'utf8')));
  expect(bare.filter((line) => !NO_WORDS.some((pattern) => pattern.test(line.replace(/^[^ ]* /, ''))))).toEqual([]);
});

test.each([
  ["window.showErrorMessage('Something went wrong');", 1],
  ['window.showErrorMessage(`It broke again`);', 1],
  ["const item = { title: 'Restart', command: 'a.b' };", 1],
  ["window.showErrorMessage(l10n.t('Something went wrong'));", 0],
  ["log.warn('Something went wrong');", 0],
  ["import x from 'some where';", 0],
])('of %s', (code, count) => {
  expect(bareStrings('x.ts', code)).toHaveLength(count);
});

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const words: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.nls.json', 'utf8'));

/** Every text of the contributions that stands in a place for words, with its path. */
function textsIn(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): readonly (readonly [string, string])[] => {
    const place = `${path}.${key}`;
    const isWords = /^(?:title|name|description|markdownDescription|contextualTitle|contents|category)$/.test(key);
    const parts = /Descriptions$/.test(key) && Array.isArray(inner) ? inner : isWords ? [inner] : [];
    return [
      ...parts.filter((text) => typeof text === 'string').map((text) => [place, text] as const),
      ...textsIn(inner, place),
    ];
  });
}

test('the manifest shows nothing that cannot be translated, and every word is there and used', () => {
  const texts = [['description', manifest.description], ...textsIn(manifest.contributes)] as const;
  const bare = texts.filter(([, text]) => !/^%[\w.-]+%$/.test(text) && text !== 'Noncense');
  expect(bare).toEqual([]);
  const used = [...JSON.stringify(manifest).matchAll(/"%([\w.-]+)%"/g)].map(([, name]) => name!);
  expect([...new Set(used)].sort()).toEqual(Object.keys(words).sort());
});
