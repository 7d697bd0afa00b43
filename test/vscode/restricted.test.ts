// A folder that is not trusted: analysis runs nothing of it, so it works all the same.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkbench, type Workbench } from '../../tools/editor/workbench.js';

let bench: Workbench;

beforeAll(async () => {
  bench = await openWorkbench({ trust: false, file: 'src/vault.rs' });
});

afterAll(async () => {
  await bench?.stop();
});

test('in Restricted Mode misuse is underlined and explained', async () => {
  await bench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
  await bench.until('squiggles', async () => (await bench.squiggles()) >= 3);
  expect(await bench.hoverAt(22, 31)).toContain('never changes');
  await bench.screenshot('restricted-mode');
});
