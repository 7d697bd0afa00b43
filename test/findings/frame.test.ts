import { expect, test } from 'vitest';
import { renderFrame, visible } from '../../server/src/findings/frame.js';
import { createLineIndex } from '../../server/src/text/lineIndex.js';

const frame = (text: string, needle: string, gutter = 2): string => {
  const start = text.indexOf(needle);
  return renderFrame(createLineIndex(text), { start, end: start + needle.length }, '^', gutter).join('\n');
};

test('the line, its number, and carets below the span', () => {
  expect(frame('fn f() {\n    encrypt(nonce);\n}', 'nonce')).toBe(
    ['   |', ' 2 |     encrypt(nonce);', '   |             ^^^^^'].join('\n'),
  );
});

test('tabs, wide letters and combining marks keep the carets in place', () => {
  expect(frame('\t\tnonce', 'nonce').split('\n')[2]).toBe('   |         ^^^^^');
  expect(frame('"鍵🔑" nonce', 'nonce').split('\n')[2]).toBe('   |        ^^^^^');
  expect(frame('"e\u0301" nonce', 'nonce').split('\n')[2]).toBe('   |     ^^^^^');
});

test('an empty span has one caret, a span of several lines is marked to the end of the first', () => {
  expect(renderFrame(createLineIndex('ab'), { start: 1, end: 1 }, '^', 1)[2]).toBe('  |  ^');
  expect(frame('a(b,\n  c)', 'b,\n  c').split('\n')).toEqual(['   |', ' 1 | a(b,', '   |   ^^']);
});

test('a very long line is cut around the span', () => {
  const long = `${'a'.repeat(5000)} nonce ${'b'.repeat(5000)}`;
  const [, code = '', marks = ''] = frame(long, 'nonce').split('\n');
  expect(code.length).toBeLessThan(200);
  expect(code.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('nonce');
  expect(frame('c'.repeat(9000), 'c'.repeat(9000)).split('\n')[1]!.length).toBeLessThan(200);
});

test('source cannot steer the terminal or turn the reading direction', () => {
  expect(visible('a\x1b[31mred\u202e\x07')).toBe('a\ufffd[31mred\ufffd\ufffd');
});
