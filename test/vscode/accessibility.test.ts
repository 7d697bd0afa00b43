// Our own pages in each kind of theme, looked at by axe: see docs/decisions/0015-axe-core.md. Pictures are kept for people.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BAD, openReviewDesk, type ReviewDesk } from './reviewDesk.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
}

let desk: ReviewDesk;

beforeAll(async () => {
  desk = await openReviewDesk({ 'noncense.review.mode': 'annotate' });
});

afterAll(async () => {
  await desk?.stop();
});

/** What axe objects to on the page of ours that has this heading. */
async function violationsOn(heading: RegExp): Promise<readonly string[]> {
  const frame = await desk.bench.until(`the page ${heading}`, async () => {
    for (const one of desk.page.frames()) {
      const text = await one
        .locator('main h1')
        .first()
        .innerText({ timeout: 500 })
        .catch(() => '');
      if (heading.test(text)) return one;
    }
    return undefined;
  });
  await frame.evaluate(AXE);
  const { violations } = (await frame.evaluate('axe.run()')) as { readonly violations: readonly Violation[] };
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}

const mode = (name: string) => desk.companion.ask('set', ['noncense.review.mode', name]);

describe.each([
  ['dark', 'Default Dark Modern'],
  ['light', 'Default Light Modern'],
  ['contrast', 'Default High Contrast'],
  ['contrast-light', 'Default High Contrast Light'],
])('%s', (name, theme) => {
  beforeAll(async () => {
    await desk.companion.ask('set', ['workbench.colorTheme', theme]);
    await desk.companion.ask('open', 'src/written.rs');
    await desk.companion.ask('command', ['noncense.review.discard']);
  });

  test('a line above inserted code', async () => {
    await mode('annotate');
    await desk.suggested(BAD);
    await desk.page.keyboard.press('Tab');
    await desk.bench.until('the line', async () => (await desk.lenses()).includes('Fix'));
    await desk.bench.until('the squiggle', async () => (await desk.bench.squiggles()) === 1);
    await desk.page.locator('.codelens-decoration', { hasText: 'inserted code' }).first().waitFor();
    await desk.bench.screenshot(`annotate-${name}`);
  });

  test('the panel with code that is held', async () => {
    await mode('hold');
    await desk.suggested(BAD);
    await desk.page.keyboard.press('Tab');
    expect(await violationsOn(/^Inserted code/)).toEqual([]);
    await desk.bench.screenshot(`hold-${name}`);
    await desk.companion.ask('command', ['noncense.review.discard']);
  });

  test('the panel with code that was taken back', async () => {
    await mode('strict');
    await desk.suggested(BAD);
    await desk.page.keyboard.press('Tab');
    expect(await violationsOn(/^Taken back/)).toEqual([]);
    await desk.bench.screenshot(`strict-${name}`);
    await desk.companion.ask('command', ['noncense.review.discard']);
  });

  test('the report of an audit', async () => {
    await desk.companion.ask('open', 'src/vault.rs');
    await desk.bench.command('Noncense: Audit This File');
    expect(await violationsOn(/^Audit of/)).toEqual([]);
    await desk.bench.screenshot(`report-${name}`);
  });
});
