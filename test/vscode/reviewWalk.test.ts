// A long walk of random actions leaves the same text with the extension and without it, in every mode but strict.
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BAD, GOOD, openReviewDesk, type ReviewDesk } from './reviewDesk.js';

/** Nothing shows up by itself that would take Tab, at one time and not at another. */
const QUIET = {
  'editor.quickSuggestions': 'off',
  'editor.suggestOnTriggerCharacters': false,
  'editor.wordBasedSuggestions': 'off',
};
const START = 'fn main() {\n    let key = load();\n}\n';

type Action =
  | { readonly do: 'type'; readonly text: string }
  | { readonly do: 'press'; readonly key: string }
  | { readonly do: 'go'; readonly part: number }
  | { readonly do: 'accept' | 'paste' | 'write'; readonly text: string }
  | { readonly do: 'mode'; readonly mode: string };

const code = fc.constantFrom(BAD, GOOD, 'x', '}\n', 'let k = [0u8; 32];', '// no more than words');
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('type' as const), text: fc.constantFrom('a', ' = ', '{', '"', ';', 'é') }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('press' as const),
      key: fc.constantFrom(
        'Enter',
        'Backspace',
        'Tab',
        'Control+z',
        'Control+z',
        'Control+y',
        'Control+s',
        'Control+ArrowRight',
      ),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('go' as const), part: fc.nat(100) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('accept' as const), text: code }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('paste' as const), text: code }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('write' as const), text: code }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('mode' as const), mode: fc.constantFrom('off', 'annotate', 'hold') }),
  },
);

const LENGTH = 300;
const walk = fc.sample(fc.array(action, { minLength: LENGTH, maxLength: LENGTH, size: 'max' }), {
  numRuns: 1,
  seed: 5,
})[0]!;

async function step(desk: ReviewDesk, todo: Action, withExtension: boolean): Promise<void> {
  const { companion, page } = desk;
  switch (todo.do) {
    case 'type':
      await page.keyboard.insertText(todo.text);
      break;
    case 'press':
      await page.keyboard.press(todo.key);
      break;
    case 'go': {
      const { text } = await companion.text();
      const at = Math.round((todo.part * text.length) / 100);
      await companion.ask('cursors', [text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at)]);
      break;
    }
    case 'accept':
      await page.keyboard.press('End');
      await companion.ask('suggest', { '': todo.text });
      await companion.ask('command', ['editor.action.inlineSuggest.trigger']);
      await desk.ghost().first().waitFor({ timeout: 2_000 });
      // What was suggested before may still show for a moment, and would be taken in place of this.
      await desk
        .ghost()
        .filter({ hasText: todo.text.slice(0, 6) })
        .first()
        .waitFor({ timeout: 500 })
        .catch(() => {});
      await page.keyboard.press('Tab');
      await companion.ask('suggest', {});
      break;
    case 'paste':
      await companion.ask('clipboard', todo.text);
      await companion.ask('command', ['editor.action.clipboardPasteAction']);
      break;
    case 'write': {
      const { text } = await companion.text();
      await companion.ask('insert', [Math.floor(text.length / 2), todo.text]);
      break;
    }
    case 'mode':
      if (withExtension) await companion.ask('set', ['noncense.review.mode', todo.mode]);
  }
}

/** The text after each step. */
async function walked(withExtension: boolean): Promise<readonly string[]> {
  const desk = await openReviewDesk(QUIET, { without: !withExtension });
  try {
    await desk.companion.ask('write', START);
    await desk.page.locator('.editor-instance .view-lines').first().click();
    await desk.page.keyboard.press('Control+Home');
    await desk.page.locator('#status\\.editor\\.selection', { hasText: 'Ln 1, Col 1' }).waitFor();
    const texts: string[] = [];
    for (const todo of walk) {
      await step(desk, todo, withExtension);
      texts.push(await settled(desk));
    }
    await desk.bench.screenshot(withExtension ? 'walk-with' : 'walk-without');
    return texts;
  } finally {
    await desk.stop();
  }
}

/** What the window did before it answers has arrived by then; what it does a moment later, like a save, has too. */
async function settled({ companion }: ReviewDesk): Promise<string> {
  await companion.ask('command', ['setContext', 'companion.barrier', true]);
  for (let { version } = await companion.text(); ; ) {
    await sleep(40);
    await companion.ask('command', ['setContext', 'companion.barrier', false]);
    const next = await companion.text();
    if (next.version === version) return next.text;
    version = next.version;
  }
}

test('three hundred actions leave the same text with the extension and without it', async () => {
  const without = await walked(false);
  const withIt = await walked(true);
  const first = withIt.findIndex((text, index) => text !== without[index]);
  expect({ first, action: walk[first], text: withIt[first] }).toEqual({
    first,
    action: walk[first],
    text: without[first],
  });
  expect(first).toBe(-1);
  expect(new Set(without).size).toBeGreaterThan(100);
}, 600_000);
