import { expect, test } from 'vitest';
import type { RuledFinding } from '../../server/src/findings/model.js';
import { codesOf, findReview, readRecord, writeRecord } from '../../server/src/review/record.js';

const finding = (text: string, needle: string, because?: string): RuledFinding => {
  const span = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
  return {
    rule: 'constant-nonce',
    severity: 'error',
    confidence: 'high',
    message: 'wrong',
    at: span(needle),
    ...(because === undefined ? {} : { because: [{ span: span(because), text: 'here' }] }),
  };
};
const codeOf = (text: string, because?: string) => codesOf(text, [finding(text, 'nonce)', because)])[0];

test('code that moves, or is indented otherwise, is the same code', () => {
  const code = codeOf('fn f() {\n  seal(nonce);\n}\n');
  expect(codeOf('// more\nfn f() {\r\n\t\tseal(nonce);\r\n}\r\n')).toBe(code);
  expect(code).toMatch(/^[0-9a-f]{32}$/);
});

test('a changed line is other code, and so is a changed line that leads there', () => {
  const code = codeOf('const N = 1;\nseal(nonce);\n', 'N = 1');
  expect(codeOf('const N = 1;\nseal(key, nonce);\n', 'N = 1')).not.toBe(code);
  expect(codeOf('const N = 1_0;\nseal(nonce);\n', 'N = 1')).not.toBe(code);
  expect(codeOf('const N = 1;\nseal(nonce);\n')).not.toBe(code);
});

test('equal lines are told apart', () => {
  const text = 'seal(nonce);\nseal(nonce);\n';
  const [first, second] = codesOf(text, [finding(text, 'nonce)'), finding(text, 'nonce)')]);
  expect(first).not.toBe(second);
});

const review = { rule: 'r', file: 'src/a.rs', code: 'c', reason: 'a test', by: 'A', on: '2026-11-21' };

test('a record is read as it was written, in order, and each entry once', () => {
  const other = { ...review, file: 'src/0.rs' };
  const text = writeRecord([review, other, { ...review, reason: 'a better reason' }]);
  expect(readRecord(text)).toEqual([other, { ...review, reason: 'a better reason' }]);
  expect(text.endsWith('}\n')).toBe(true);
});

test.each([
  ['nonsense', 'is not JSON'],
  ['[]', 'is no record of format 1'],
  ['{"format": 2, "reviews": []}', 'is no record of format 1'],
  ['{"format": 1, "reviews": [{"rule": "r"}]}', 'has an entry that lacks something: number 1'],
])('%s is refused', (text, why) => {
  expect(() => readRecord(text)).toThrow(why);
});

test('a review holds for its rule, file and code', () => {
  expect(findReview([review], review)).toBe(review);
  expect(findReview([review], { ...review, code: 'd' })).toBeUndefined();
  expect(findReview([review], { ...review, rule: 's' })).toBeUndefined();
  expect(findReview([review], { ...review, file: 'src/b.rs' })).toBeUndefined();
});
