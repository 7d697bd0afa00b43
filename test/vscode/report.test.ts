// The report of an audit in a real VS Code: totals, filter, ways to the code, export and import.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkbench, type Workbench } from '../../tools/editor/workbench.js';

let bench: Workbench;

beforeAll(async () => {
  bench = await openWorkbench({
    trust: true,
    file: 'src/vault.rs',
    settings: { 'files.simpleDialog.enable': true },
  });
  await bench.until('squiggles', async () => (await bench.squiggles()) >= 3);
});

afterAll(async () => {
  await bench?.stop();
});

const report = () =>
  bench.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame').locator('main');
const file = (name: string) => join(bench.folder, name);
const read = (name: string): string => readFileSync(file(name), 'utf8');
const findingsInAll = async (): Promise<number> => Number.parseInt(await report().locator('p').first().innerText(), 10);

/** Types a path into the editor's own file dialog, which completes it on the way and drops keys while it does. */
async function enterPath(name: string): Promise<void> {
  const widget = bench.page.locator('.quick-input-widget');
  const input = widget.locator('input').first();
  await bench.until('a file dialog', async () => (await input.inputValue()).startsWith('/'));
  await bench.until('the end of the file dialog', async () => {
    await input.fill(file(name), { timeout: 1_000 }).catch(() => undefined);
    await bench.page.keyboard.press('Enter');
    await new Promise((resolve) => setTimeout(resolve, 600));
    return !(await widget.isVisible());
  });
}

/** By the button of the report. The dialog may close on what was typed before it was ready for it. */
const exportAs = (format: string, name: string): Promise<void> =>
  bench.again(`export as ${format}`, async () => {
    await report().locator('#export').click();
    await bench.page.locator('.quick-input-titlebar', { hasText: 'Export Report' }).waitFor();
    await bench.page.locator('.quick-input-list .monaco-list-row', { hasText: format }).first().click();
    await enterPath(name);
    await bench.until('the file', async () => existsSync(file(name)), 3_000);
  });

test('an audit of the workspace ends in a report with totals', async () => {
  await bench.command('Noncense: Audit Workspace');
  await report().locator('h1', { hasText: 'Audit of the workspace' }).waitFor();
  await bench.screenshot('report');
  expect(await report().locator('p').first().innerText()).toMatch(/^\d+ findings, \d+ files, \d+ rules, \d+ ms$/);
  const found = await report().locator('li.finding').count();
  const counts = await report().locator('table').first().locator('td.count').allInnerTexts();
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(found);
});

test('the filter leaves what fits, and totals follow', async () => {
  await report().locator('#filter').fill('accounts.rs');
  await bench.until('one file', async () => {
    const files = await report().locator('table').nth(1).locator('button').allInnerTexts();
    return files.length === 1 && files[0] === 'src/accounts.rs';
  });
  expect(await report().locator('#filter').inputValue()).toBe('accounts.rs');
});

test('a finding leads to its line', async () => {
  await report().locator('li.finding button.place', { hasText: 'src/accounts.rs' }).first().click();
  await bench.page.locator('.tab.active', { hasText: 'accounts.rs' }).waitFor();
  const line = /:(\d+)$/.exec(await report().locator('li.finding button.place').first().innerText())?.[1];
  await bench.page.locator('#status\\.editor\\.selection', { hasText: `Ln ${line},` }).waitFor();
});

test('the fix that is chosen is made, and the report follows', async () => {
  await report().locator('#filter').fill('session.rs weak-rng');
  await bench.until('one finding', async () => (await report().locator('li.finding').count()) === 1);
  const total = await findingsInAll();
  await report().locator('li.finding button', { hasText: 'Fix…' }).click();
  const choices = bench.page.locator('.quick-input-list .monaco-list-row');
  await choices.filter({ hasText: 'Allow weak-rng here, with a reason…' }).waitFor();
  await bench.screenshot('report-fix');
  await choices.filter({ hasText: 'Use a cryptographically secure generator' }).click();
  await bench.until('no finding', async () => (await report().locator('li.finding').count()) === 0);
  expect(await findingsInAll()).toBe(total - 1);
  await bench.page.locator('.tab.active', { hasText: 'session.rs' }).click();
  await bench.page.keyboard.press('Control+s');
  await bench.until('the fix on disk', async () => read('src/session.rs').includes('StdRng::from_entropy()'));
});

test('a finding that is allowed in the report gets its comment', async () => {
  await report().locator('#filter').fill('sync.rs tls');
  await bench.until('one finding', async () => (await report().locator('li.finding').count()) === 1);
  await report().locator('li.finding button', { hasText: 'Fix…' }).click();
  await bench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Allow tls' }).click();
  const input = bench.page.locator('.quick-input-widget input').first();
  await bench.page.locator('.quick-input-titlebar', { hasText: 'Allow tls-verification-disabled' }).waitFor();
  await input.fill('a test server');
  await bench.page.keyboard.press('Enter');
  await bench.until('no finding', async () => (await report().locator('li.finding').count()) === 0);
  await bench.page.locator('.tab.active', { hasText: 'sync.rs' }).click();
  await bench.page.keyboard.press('Control+s');
  const comment = /noncense: allow\(tls-verification-disabled\) .* -- a test server\n/;
  await bench.until('the comment on disk', async () => comment.test(read('src/sync.rs')));
});

test('the report is exported as SARIF, and SARIF is shown in place', async () => {
  await report().locator('#filter').fill('');
  await exportAs('SARIF', 'out.sarif');
  const log = JSON.parse(readFileSync(file('out.sarif'), 'utf8'));
  const shown = await report().locator('li.finding').count();
  expect(log.runs[0].results).toHaveLength(shown);
  log.runs[0].tool.driver.name = 'Another Tool';
  log.runs[0].results = log.runs[0].results.slice(0, 2);
  writeFileSync(file('other.sarif'), JSON.stringify(log));
  await report().locator('#import').click();
  await enterPath('other.sarif');
  await report().locator('h1', { hasText: 'Imported from other.sarif' }).waitFor();
  expect(await report().locator('li.finding').count()).toBe(2);
  expect(await report().locator('#export').isDisabled()).toBe(true);
  await bench.open('src/vault.rs');
  await bench.command('Problems: Focus on Problems View');
  await bench.page.locator('.part.panel .monaco-inputbox input').first().fill('Another Tool');
  await bench.until('the findings of the other tool', async () =>
    (await bench.page.locator('.part.panel').innerText()).includes('Another Tool'),
  );
  await bench.screenshot('report-import');
});

test.each([
  ['Markdown', 'out.md', /^# Noncense audit\n/],
  ['HTML', 'out.html', /^<!DOCTYPE html>\n/],
])('the report is exported as %s', async (format, name, begins) => {
  await bench.open('src/vault.rs');
  await bench.command('Noncense: Audit This File');
  await report().locator('h1', { hasText: 'Audit of src/vault.rs' }).waitFor();
  await exportAs(format, name);
  await bench.until('its text', async () => readFileSync(file(name), 'utf8') !== '');
  const text = readFileSync(file(name), 'utf8');
  expect(text).toMatch(begins);
  expect(text).toContain('constant-nonce');
});
