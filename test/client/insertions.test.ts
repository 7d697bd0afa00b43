import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applied, type Change, inverses, isBulk, trimmed } from '../../client/src/review/change.js';
import { type Insertion, joined, moved, reverts } from '../../client/src/review/insertions.js';
import { createTextMirror } from '../../client/src/review/textMirror.js';

const change = (start: number, removed: string, added: string): Change => ({ start, removed, added });
const insertion = (start: number, end: number, replaced = ''): Insertion => ({ id: 1, step: 1, start, end, replaced });

test.each([
  ['', 'let key = load(path)?;', false],
  ['', 'let key = load_from(path)?;', true],
  ['', 'a;\nb', true],
  ['', '\n    ', false],
  ['', ' '.repeat(40), false],
  ['let', 'let key = 1;', false],
  ['let', 'let key = load_from(path)?;', true],
  ['a\r\nb\r\n', 'a\nb\n', false],
  ['a much longer piece of text', '', false],
])('replacing %j by %j is a bulk insertion: %j', (removed, added, bulk) => {
  expect(isBulk(change(0, removed, added))).toBe(bulk);
});

test('what both texts begin and end with is no part of a change', () => {
  expect(trimmed(change(5, 'let x;', 'let key = x;'))).toEqual(change(9, '', 'key = '));
  expect(trimmed(change(0, 'aa', 'aaa'))).toEqual(change(2, '', 'a'));
});

test.each([
  ['before it', change(0, '', 'xx'), [insertion(12, 22)]],
  ['at its start', change(10, '', 'xx'), [insertion(12, 22)]],
  ['in it', change(15, '', 'xx'), [insertion(10, 22)]],
  ['at its end', change(20, '', 'xx'), [insertion(10, 20)]],
  ['after it', change(25, 'x', ''), [insertion(10, 20)]],
  ['across its start', change(8, '1234', 'x'), [insertion(9, 17)]],
  ['across its end', change(18, '1234', 'x'), [insertion(10, 18)]],
  ['over all of it and more', change(8, '12345678901234', 'x'), []],
  ['that takes all of it away', change(10, '1234567890', ''), []],
  ['that writes all of it anew', change(10, '1234567890', 'xyz'), [insertion(10, 13)]],
])('an insertion after an edit %s', (_, edit, expected) => {
  expect(moved([insertion(10, 20)], edit)).toEqual(expected);
});

test('a suggestion that is taken word by word is one insertion', () => {
  const first = joined([], insertion(10, 14));
  expect(joined(first, { id: 2, step: 2, start: 14, end: 18, replaced: 'x' })).toEqual([
    { id: 1, step: 2, start: 10, end: 18, replaced: 'x' },
  ]);
});

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '{', 'é', '𝒳'), maxLength: 40 });

/** Edits of a text, each somewhere in what the one before it left. */
const edits = fc.array(fc.tuple(fc.nat(60), fc.nat(12), text), { maxLength: 12 });

function changesOf(start: string, wishes: readonly (readonly [number, number, string])[]): readonly Change[] {
  let now = start;
  return wishes.map(([at, length, added]) => {
    const from = Math.min(at, now.length);
    const made = change(from, now.slice(from, from + length), added);
    now = applied(now, [made]);
    return made;
  });
}

test('changes taken back leave the text that was there', () => {
  fc.assert(
    fc.property(text, edits, (start, wishes) => {
      const changes = changesOf(start, wishes);
      expect(applied(applied(start, changes), inverses(changes))).toBe(start);
    }),
  );
});

test('what is left of an insertion is where it says, whatever is edited around it', () => {
  const mark = '\u00ab'.repeat(10);
  fc.assert(
    fc.property(text, text, edits, (before, after, wishes) => {
      const start = before + mark + after;
      const changes = changesOf(start, wishes);
      const now = applied(start, changes);
      const left = changes.reduce(moved, [insertion(before.length, before.length + mark.length)]);
      const [only] = left;
      for (const [index, letter] of [...now].entries()) {
        if (letter === '\u00ab') {
          const at = [...now].slice(0, index).join('').length;
          expect(only && only.start <= at && at < only.end).toBe(true);
        }
      }
    }),
  );
});

test('a reverted insertion gives back what it replaced', () => {
  const start = 'fn main() { old }';
  const edit = change(12, 'old', 'new and more');
  const now = applied(start, [edit]);
  const two: readonly Insertion[] = [
    { id: 1, step: 1, start: 12, end: 24, replaced: 'old' },
    { id: 2, step: 1, start: 0, end: 2, replaced: 'pub fn' },
  ];
  expect(applied(now, reverts(two, now))).toBe('pub fn main() { old }');
});

test('the mirror holds the text of the document and knows what a change replaced', () => {
  fc.assert(
    fc.property(text, edits, fc.boolean(), (raw, wishes, crlf) => {
      const eol = crlf ? '\r\n' : '\n';
      const start = raw.replaceAll('\n', eol);
      const mirror = createTextMirror(start, eol);
      let now = start;
      for (const [at, length, added] of wishes) {
        const [from, to] = [at, at + length].map((offset) => clearOfBreak(now, Math.min(offset, now.length)));
        const brought = added.replaceAll('\n', eol);
        const made = mirror.change({ start: place(now, from!, eol), end: place(now, to!, eol) }, from!, added, eol);
        expect(made).toEqual(change(from!, now.slice(from, to), brought));
        now = applied(now, [made]);
        expect(mirror.text).toBe(now);
      }
    }),
  );
});

test('a mirror follows a change of the line breaks', () => {
  const mirror = createTextMirror('a\nb\n', '\n');
  const made = mirror.change(
    { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } },
    0,
    'a\r\nb\r\n',
    '\r\n',
  );
  expect(mirror.text).toBe('a\r\nb\r\n');
  expect(isBulk(made)).toBe(false);
});

const clearOfBreak = (all: string, offset: number): number =>
  all[offset - 1] === '\r' && all[offset] === '\n' ? offset + 1 : offset;

function place(all: string, offset: number, eol: string): { line: number; character: number } {
  const lines = all.slice(0, offset).split(eol);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}
