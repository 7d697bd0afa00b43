import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applied, type Change, inverses } from '../../client/src/review/change.js';
import { after, combined, lastFirst, rebased } from '../../client/src/review/combine.js';
import { createInsistence } from '../../client/src/review/insistence.js';
import { linePreview } from '../../client/src/review/linePreview.js';
import { offsetsOf } from '../../client/src/review/offsets.js';
import { chosen, chosenFixes } from '../../client/src/review/panelModel.js';

const change = (start: number, removed: string, added: string): Change => ({ start, removed, added });
const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '𝒳'), maxLength: 30 });
const wishes = fc.array(fc.tuple(fc.nat(40), fc.nat(8), text), { maxLength: 8 });

function made(start: string, wanted: readonly (readonly [number, number, string])[]): readonly Change[] {
  let now = start;
  return wanted.map(([at, length, added]) => {
    const from = Math.min(at, now.length);
    const one = change(from, now.slice(from, from + length), added);
    now = applied(now, [one]);
    return one;
  });
}

test('changes one after another are the same as their sum at once', () => {
  fc.assert(
    fc.property(text, wishes, (start, wanted) => {
      const changes = made(start, wanted);
      const sum = combined(start, changes);
      expect(after(start, sum)).toBe(applied(start, changes));
      for (const { start: at, removed } of sum) expect(start.slice(at, at + removed.length)).toBe(removed);
      const ends = sum.map(({ start: at, removed }) => at + removed.length);
      expect(sum.every(({ start: at }, index) => index === 0 || ends[index - 1]! < at)).toBe(true);
      expect(applied(applied(start, lastFirst(sum)), inverses(lastFirst(sum)))).toBe(start);
    }),
  );
});

test('changes move with text that changes elsewhere, and are refused where it changes among them', () => {
  const changes = [change(4, 'old', 'new')];
  expect(rebased(changes, 'let old = 1;', 'let old = 1;')).toEqual(changes);
  expect(rebased(changes, 'let old = 1;', '// x\nlet old = 1;')).toEqual([change(9, 'old', 'new')]);
  expect(rebased(changes, 'let old = 1;', 'let old = 2;')).toEqual(changes);
  expect(rebased(changes, 'let old = 1;', 'let older = 1;')).toBeUndefined();
  expect(rebased([change(4, '', 'x')], 'let old', 'let yold')).toBeUndefined();
});

const range = (line: number, start: number, end: number, endLine = line) => ({
  start: { line, character: start },
  end: { line: endLine, character: end },
});

test('a fix is shown as lines taken out and put in; lines that it leaves as they are are not shown', () => {
  const edits = [
    { range: range(3, 8, 11), newText: 'good' },
    { range: range(0, 0, 0), newText: 'use good;\n' },
    { range: range(3, 0, 3), newText: 'var' },
  ];
  expect(linePreview('fn f() {\n\n\nlet x = bad;\n}\n', edits)).toEqual([
    { sign: '+', text: 'use good;' },
    { sign: '-', text: 'let x = bad;' },
    { sign: '+', text: 'var x = good;' },
  ]);
  expect(linePreview('a\r\nb\r\nc', [{ range: range(0, 1, 0, 2), newText: '' }])).toEqual([
    { sign: '-', text: 'a' },
    { sign: '-', text: 'b' },
    { sign: '-', text: 'c' },
    { sign: '+', text: 'ac' },
  ]);
});

test('places of a text with all kinds of line breaks', () => {
  const offset = offsetsOf('a\r\nbb\rc\nd');
  expect([0, 1, 2, 3, 9].map((line) => offset({ line, character: 0 }))).toEqual([0, 3, 6, 8, 9]);
  expect(offset({ line: 3, character: 40 })).toBe(9);
});

test('one fix at most is chosen of each finding', () => {
  const choices = chosen([0, -1, 0], 0, 2, true);
  expect(chosenFixes(choices)).toEqual([
    { finding: 0, fix: 2 },
    { finding: 2, fix: 0 },
  ]);
  expect(chosenFixes(chosen(choices, 2, 0, false))).toEqual([{ finding: 0, fix: 2 }]);
});

test('who takes the same code again within ten seconds, and has not decided since, insists', () => {
  const insistence = createInsistence();
  insistence.tookBack('code', 1_000);
  expect([insistence.isOf('code', 11_000), insistence.isOf('code', 11_001), insistence.isOf('other', 1_000)]).toEqual([
    true,
    false,
    false,
  ]);
  insistence.decided();
  expect(insistence.isOf('code', 1_001)).toBe(false);
});
