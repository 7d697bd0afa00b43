import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLineIndex } from '../../server/src/text/lineIndex.js';

const texts = fc
  .array(fc.constantFrom('a', 'é', '🔑', '\n', '\r\n', '\r', ' '), { maxLength: 40 })
  .map((p) => p.join(''));

describe('line index', () => {
  test('LF, CRLF and CR each end a line', () => {
    const index = createLineIndex('a\nbb\r\nccc\rd');
    expect(index.lineCount).toBe(4);
    expect([0, 1, 2, 3, 4].map((line) => index.lineText(line))).toEqual(['a', 'bb', 'ccc', 'd', '']);
    expect(index.positionAt(7)).toEqual({ line: 2, column: 1 });
    expect(index.offsetAt({ line: 1, column: 99 })).toBe(4);
  });

  test('an offset survives the way to a position and back, but for the middle of a line break', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const index = createLineIndex(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const { line, column } = index.positionAt(offset);
          const back = index.offsetAt({ line, column });
          if (text[offset - 1] === '\r' && text[offset] === '\n') expect(back).toBe(offset - 1);
          else expect(back).toBe(offset);
        }
      }),
    );
  });

  test('lines are what splitting gives', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const index = createLineIndex(text);
        const lines = text.split(/\r\n|\r|\n/);
        expect(Array.from({ length: index.lineCount }, (_, line) => index.lineText(line))).toEqual(lines);
      }),
    );
  });

  test('what lies outside of the text is its nearest end', () => {
    const index = createLineIndex('ab\nc');
    expect(index.positionAt(-5)).toEqual({ line: 0, column: 0 });
    expect(index.positionAt(99)).toEqual({ line: 1, column: 1 });
    expect(index.offsetAt({ line: 9, column: 0 })).toBe(4);
    expect(index.offsetAt({ line: -1, column: 3 })).toBe(0);
  });
});
