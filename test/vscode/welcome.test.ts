// What the view of findings says when there are none.
import { expect, test } from 'vitest';
import { openWorkbench } from '../../tools/editor/workbench.js';

const openView = async (bench: Awaited<ReturnType<typeof openWorkbench>>): Promise<string> => {
  await bench.page.locator('.activitybar a[aria-label^="Noncense"]').first().click();
  const welcome = bench.page.locator('.part.sidebar .welcome-view-content').filter({ visible: true }).first();
  await welcome.waitFor();
  return (await welcome.innerText()).replaceAll(/\s+/g, ' ');
};

test('with nothing found it says so, and leads on', async () => {
  const bench = await openWorkbench({
    trust: true,
    file: 'src/clean.rs',
    files: { 'src/clean.rs': 'pub fn nothing() {}\n' },
  });
  try {
    expect(await openView(bench)).toBe(
      'No findings in the open files. Audit This File Audit Workspace Review Changes Since… Take the Tour',
    );
    await bench.screenshot('welcome');
    await bench.page.locator('.part.sidebar .welcome-view-content a', { hasText: 'Take the Tour' }).click();
    await bench.until('the tour', async () => (await bench.page.locator('.getting-started-step').count()) === 4);
  } finally {
    await bench.stop();
  }
});

test('without a folder it asks for one', async () => {
  const bench = await openWorkbench({ trust: true, file: 'src/vault.rs' });
  try {
    const empty = new URL(bench.page.url());
    empty.searchParams.delete('folder');
    empty.searchParams.delete('payload');
    empty.searchParams.set('ew', 'true');
    await bench.page.goto(empty.href);
    await bench.page.locator('.monaco-workbench .activitybar').first().waitFor();
    expect(await openView(bench)).toBe(
      'Open a folder with Rust code, or a Rust file: findings appear as you type. Open Folder Take the Tour',
    );
    await bench.screenshot('welcome-empty');
  } finally {
    await bench.stop();
  }
});
