// Each mode and each way of taking a suggestion: what becomes of code with an error.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BAD_LINE, GOOD, INDENT, openReviewDesk, type ReviewDesk } from './reviewDesk.js';

let desk: ReviewDesk;

beforeAll(async () => {
  desk = await openReviewDesk();
});

afterAll(async () => {
  await desk?.stop();
});

const marks = () => desk.page.locator('.glyph-margin-widgets .cgmr').count();
const heading = (text: RegExp) => desk.panel().locator('h1').filter({ hasText: text }).waitFor();
const LINE = '$(warning) inserted code: 1 finding';

/** What a person sees once the code was looked at; `before` is the text without it. */
const OUTCOMES = {
  async nothing(_before: string, after: string) {
    await desk.bench.until('the squiggle', async () => (await desk.bench.squiggles()) === 1);
    expect((await desk.companion.text()).text).toBe(after);
    expect(await desk.lenses()).toEqual([]);
    expect(await marks()).toBe(0);
  },
  async line(_before: string, after: string) {
    await desk.bench.until('the line', async () => (await desk.lenses()).includes(LINE));
    expect((await desk.companion.text()).text).toBe(after);
    expect(await marks()).toBe(1);
  },
  async held(_before: string, after: string) {
    await heading(/^Inserted code in/);
    expect((await desk.companion.text()).text).toBe(after);
  },
  async 'taken back'(before: string, _after: string) {
    await heading(/^Taken back/);
    await desk.untilText('the text before', before);
    expect(await marks()).toBe(0);
  },
};

const WAYS = {
  Tab: () => desk.page.keyboard.press('Tab'),
  mouse: () => desk.acceptByMouse(),
  word: () => desk.acceptByWord('message)\n'),
};

type Row = readonly [way: keyof typeof WAYS, outcome: keyof typeof OUTCOMES];

/** Only Tab tells for certain that a whole suggestion was accepted; what comes word by word is never taken back. */
const MODES: readonly (readonly [mode: string, rows: readonly Row[]])[] = [
  [
    'off',
    [
      ['Tab', 'nothing'],
      ['mouse', 'nothing'],
      ['word', 'nothing'],
    ],
  ],
  [
    'annotate',
    [
      ['Tab', 'line'],
      ['mouse', 'line'],
      ['word', 'line'],
    ],
  ],
  [
    'hold',
    [
      ['Tab', 'held'],
      ['mouse', 'held'],
      ['word', 'line'],
    ],
  ],
  [
    'strict',
    [
      ['Tab', 'taken back'],
      ['mouse', 'held'],
      ['word', 'line'],
    ],
  ],
];

describe.each(MODES)('in mode %s', (mode, rows) => {
  beforeAll(async () => {
    await desk.companion.ask('set', ['noncense.review.mode', mode]);
  });
  beforeEach(async () => {
    await desk.companion.ask('open', 'src/written.rs');
    await desk.companion.ask('command', ['noncense.review.discard']);
    await desk.companion.ask('command', ['noncense.review.keep']);
  });

  test.each(rows)('a suggestion that is taken by %s: %s', async (way, outcome) => {
    const before = await desk.suggested(BAD_LINE);
    await WAYS[way]();
    await OUTCOMES[outcome](before, before.replace(`${INDENT}\n}`, `${INDENT}${BAD_LINE}\n}`));
    await desk.bench.screenshot(`mode-${mode}-${way}`);
  });
});

/** The texts that one undo after the other leads through, from a suggestion and a word typed after it. */
async function undone(mode: string): Promise<readonly string[]> {
  await desk.companion.ask('set', ['noncense.review.mode', mode]);
  const before = await desk.suggested(GOOD);
  await desk.page.keyboard.press('Tab');
  await desk.bench.until('the code', async () => (await desk.companion.text()).text.includes('total'));
  await desk.page.keyboard.type('//x');
  await desk.bench.until('what was typed', async () => (await desk.companion.text()).text.includes('//x'));
  const texts: string[] = [];
  for (let { text } = await desk.companion.text(); text !== before; texts.push(text)) {
    const last = text;
    await desk.page.keyboard.press('Control+z');
    text = await desk.bench.until('an undo', async () => {
      const now = (await desk.companion.text()).text;
      return now !== last && now;
    });
  }
  return texts;
}

test('undo goes the same steps in every mode', async () => {
  const native = await undone('off');
  expect(native).toHaveLength(2);
  for (const mode of ['annotate', 'hold', 'strict']) expect(await undone(mode)).toEqual(native);
});
