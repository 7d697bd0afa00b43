import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeEdits } from '../../server/src/text/compose.js';
import { applyEdits, lastFirst } from '../../server/src/text/edits.js';
import { spanOf, type TextEdit } from '../../server/src/text/span.js';

/** Cuts a text at random places and replaces every second part. */
const editsFor = (text: string, cuts: readonly number[], words: readonly string[]): readonly TextEdit[] => {
  const places = cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b);
  const edits: TextEdit[] = [];
  for (let index = 0; index + 1 < places.length; index += 2) {
    edits.push({ span: spanOf(places[index]!, places[index + 1]!), newText: words[index % words.length]! });
  }
  // Two insertions at one place have no order.
  return edits.filter(({ span }, index) => index === 0 || edits[index - 1]!.span.end < span.start);
};

const round = fc.record({
  cuts: fc.array(fc.nat(60), { maxLength: 8 }),
  words: fc.array(fc.stringMatching(/^[a-z]{0,5}$/), { minLength: 1, maxLength: 4 }),
});

test('rounds of edits and their composition give the same text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), fc.array(round, { maxLength: 4 }), (text, plan) => {
      let current = text;
      const rounds = plan.map(({ cuts, words }) => {
        const edits = editsFor(current, cuts, words);
        current = applyEdits(current, edits);
        return edits;
      });
      const composed = composeEdits(text.length, rounds);
      expect(applyEdits(text, composed)).toBe(current);
      for (const [index, { span }] of composed.entries()) {
        expect(span.start).toBeGreaterThanOrEqual(composed[index - 1]?.span.end ?? 0);
      }
    }),
  );
});

test('an edit of what an earlier round wrote leaves one edit of the first text', () => {
  const first = [{ span: spanOf(4, 7), newText: 'two three' }];
  const second = [{ span: spanOf(8, 13), newText: '3' }];
  expect(composeEdits(11, [first, second])).toEqual([{ span: spanOf(4, 7), newText: 'two 3' }]);
  expect(composeEdits(11, [])).toEqual([]);
});

test('last first, each edit may be made to the text that the one before it left', () => {
  const edits = [
    { span: spanOf(0, 1), newText: 'aaa' },
    { span: spanOf(2, 3), newText: '' },
  ];
  const oneByOne = lastFirst(edits).reduce((text, edit) => applyEdits(text, [edit]), 'xyz');
  expect(oneByOne).toBe(applyEdits('xyz', edits));
});
