import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineDiff, linesOf } from '../../client/src/changes/lineDiff.js';

const diff = (before: string, after: string) =>
  lineDiff([...before], [...after]).map(({ oldStart, oldEnd, newStart, newEnd }) => [
    oldStart,
    oldEnd,
    newStart,
    newEnd,
  ]);

test.each([
  ['abc', 'abc', []],
  ['abc', 'axc', [[1, 2, 1, 2]]],
  ['abc', 'abxc', [[2, 2, 2, 3]]],
  ['abc', 'ac', [[1, 2, 1, 1]]],
  ['', 'ab', [[0, 0, 0, 2]]],
  [
    'abcdef',
    'xbcdyf',
    [
      [0, 1, 0, 1],
      [4, 5, 4, 5],
    ],
  ],
  [
    'aXbYc',
    'acb',
    [
      [1, 4, 1, 1],
      [5, 5, 2, 3],
    ],
  ],
])('from %j to %j', (before, after, hunks) => {
  expect(diff(before, after)).toEqual(hunks);
});

const lines = fc.array(fc.constantFrom('a', 'b', 'c', '}'), { maxLength: 25 });

test('the old lines with the new ones in their places are the new lines, and hunks do not touch', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const hunks = lineDiff(before, after);
      const rebuilt: string[] = [];
      let done = 0;
      for (const { oldStart, oldEnd, newStart, newEnd } of hunks) {
        rebuilt.push(...before.slice(done, oldStart), ...after.slice(newStart, newEnd));
        done = oldEnd;
      }
      rebuilt.push(...before.slice(done));
      expect(rebuilt).toEqual(after);
      expect(hunks.every((hunk, index) => index === 0 || hunks[index - 1]!.oldEnd < hunk.oldStart)).toBe(true);
      const kept = before.length - hunks.reduce((sum, { oldStart, oldEnd }) => sum + oldEnd - oldStart, 0);
      expect(kept).toBe(longestShared(before, after));
    }),
  );
});

function longestShared(a: readonly string[], b: readonly string[]): number {
  const best = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      best[i]![j] = a[i - 1] === b[j - 1] ? best[i - 1]![j - 1]! + 1 : Math.max(best[i - 1]![j]!, best[i]![j - 1]!);
    }
  }
  return best[a.length]![b.length]!;
}

test('texts with too much between them differ in one piece', () => {
  const [before, after] = [0, 5_000].map((from) => Array.from({ length: 3_000 }, (_, index) => `${from + index}`));
  expect(lineDiff(before!, after!)).toEqual([{ oldStart: 0, oldEnd: 3_000, newStart: 0, newEnd: 3_000 }]);
});

test('a line ends however it ends', () => {
  expect(linesOf('a\r\nb\rc\nd')).toEqual(['a', 'b', 'c', 'd']);
});
