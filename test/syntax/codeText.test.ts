import { expect, test } from 'vitest';
import { codeOnly, namesAt } from '../../server/src/syntax/codeText.js';

const TEXT = 'let key = f("key", \'k\', 12); // key\n/* key */ r#"key"#; keyed.key';

test('names are found in code alone', () => {
  expect(namesAt(TEXT, 'key').map(({ start, end }) => [start, TEXT.slice(start, end)])).toEqual([
    [4, 'key'],
    [TEXT.length - 3, 'key'],
  ]);
  expect(namesAt('', 'key')).toEqual([]);
  expect(namesAt('f("key', 'key')).toEqual([]);
});

test('what is no code is blank, and all else stays where it is', () => {
  const code = codeOnly(TEXT);
  expect(code).toHaveLength(TEXT.length);
  expect(code.split(/ +/).filter((part) => part !== '')).toEqual([
    'let',
    'key',
    '=',
    'f(',
    ',',
    ',',
    '12);',
    ';',
    'keyed.key',
  ]);
  expect(code.indexOf('12')).toBe(TEXT.indexOf('12'));
});
