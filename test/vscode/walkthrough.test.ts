// The tour on the sample project, and what the view says when there is nothing to show: every button does what it says.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openWorkbench, type Workbench } from '../../tools/editor/workbench.js';

let bench: Workbench;

afterAll(async () => {
  await bench?.stop();
});

describe('the tour', () => {
  beforeAll(async () => {
    bench = await openWorkbench({
      trust: true,
      file: 'src/clean.rs',
      files: { 'src/clean.rs': 'pub fn nothing() {}\n' },
    });
  });

  const steps = () => bench.page.locator('.getting-started-step');
  const press = (title: string) =>
    bench.page
      .locator('.getting-started-step.expanded .button-container a, .getting-started-step.expanded button', {
        hasText: title,
      })
      .first()
      .click();
  const isDone = (title: string): Promise<boolean> =>
    bench.until(
      'the step done',
      async () =>
        (await steps().filter({ hasText: title }).locator('.codicon-getting-started-step-checked').count()) === 1,
    );

  beforeEach(async () => {
    await bench.command('View: Close All Editors');
    await bench.again('the tour', async () => {
      await bench.command('Welcome: Open Walkthrough...');
      await bench.page
        .locator('.quick-input-list .monaco-list-row', { hasText: 'misuse of cryptography' })
        .first()
        .click();
      await steps().first().waitFor({ timeout: 5_000 });
    });
  });

  test('has four steps', async () => {
    await bench.until('four steps', async () => (await steps().count()) === 4);
    await bench.screenshot('walkthrough');
  });

  test('explains a rule', async () => {
    await steps().filter({ hasText: 'Read a finding' }).click();
    await press('Explain a Rule');
    await bench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'constant-nonce' }).first().waitFor();
    await bench.page.keyboard.press('Escape');
    await isDone('Read a finding');
  });

  test('leads to the setting', async () => {
    await steps().filter({ hasText: 'Decide about inserted code' }).click();
    await press('Choose a Mode');
    await bench.page
      .locator('.settings-editor .setting-item-contents', { hasText: 'What happens to Rust code' })
      .first()
      .waitFor();
    await bench.screenshot('walkthrough-setting');
  });

  test('audits the workspace', async () => {
    await steps().filter({ hasText: 'Audit all of it' }).click();
    await press('Audit Workspace');
    const report = bench.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame').locator('main');
    await report.locator('h1', { hasText: 'Audit of the workspace' }).waitFor();
    expect(await report.locator('li.finding').count()).toBeGreaterThan(5);
  });

  // Last: a window that closes can leave the other window's webviews of a browser without their service worker.
  test('opens the sample project, at a file with findings', async () => {
    await steps().filter({ hasText: 'Open the sample project' }).click();
    const opened = bench.page.context().waitForEvent('page');
    await press('Open the Sample');
    const sample = await opened;
    await sample.locator('.tab.active', { hasText: 'vault.rs' }).waitFor({ timeout: 60_000 });
    await bench.until('squiggles', async () => (await sample.locator('.squiggly-error').count()) >= 3);
    await sample.screenshot({ path: 'test/.artifacts/walkthrough-sample.png' });
    await sample.close();
    await isDone('Open the sample project');
  });
});
