// "Review Changes Since…" in a real VS Code: what an agent changed on disk, finding by finding.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BAD, HEAD, INDENT, openReviewDesk, type ReviewDesk, TAIL } from './reviewDesk.js';

const BEFORE = `${HEAD}${INDENT}cipher.encrypt(message)${TAIL}`;
const AFTER = `// written by an agent\n${HEAD}${INDENT}${BAD}${TAIL}`;
const FRESH = AFTER.replace('pub fn seal', 'pub fn wrap');

let desk: ReviewDesk;

const file = (name: string) => join(desk.bench.folder, name);
const git = (...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
    cwd: desk.bench.folder,
  });
const heading = (text: string) => desk.panel().locator('h1', { hasText: text }).waitFor();
const press = (name: string) => desk.panel().locator('button', { hasText: name }).first().click();

beforeAll(async () => {
  desk = await openReviewDesk();
  writeFileSync(file('src/written.rs'), BEFORE);
  git('init', '--quiet');
  git('config', 'user.name', 'Ada');
  git('config', 'user.email', 'ada@example.org');
  git('add', '.');
  git('commit', '--quiet', '--message', 'first');
});

afterAll(async () => {
  await desk?.stop();
});

async function review(since: string): Promise<void> {
  await desk.bench.command('Noncense: Review Changes Since…');
  await desk.page.locator('.quick-input-list .monaco-list-row', { hasText: since }).first().click();
}

test('what was changed since the last commit, and new files, are walked finding by finding', async () => {
  writeFileSync(file('src/written.rs'), AFTER);
  writeFileSync(file('src/fresh.rs'), FRESH);
  await review('Last commit');
  await heading('Changes since Last commit: src/fresh.rs');
  expect(await desk.panel().locator('p[role=status]').first().innerText()).toBe('Finding 1 of 2, 2 changed files.');
  await desk.bench.screenshot('review-changes');
  await press('Accept, With a Reason');
  const input = desk.page.locator('.quick-input-widget input').first();
  await input.waitFor();
  await input.fill('a test vector');
  await desk.page.keyboard.press('Enter');
  await heading('Changes since Last commit: src/written.rs');
  const record = JSON.parse(readFileSync(file('.noncense/reviews.json'), 'utf8'));
  expect(record).toEqual({
    format: 1,
    reviews: [
      {
        rule: 'constant-nonce',
        file: 'src/fresh.rs',
        code: expect.stringMatching(/^[0-9a-f]{32}$/),
        reason: 'a test vector',
        by: 'Ada <ada@example.org>',
        on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      },
    ],
  });
});

test('a change is reverted to what the commit had', async () => {
  await press('Revert This Change');
  await heading('all reviewed');
  await desk.companion.ask('open', 'src/written.rs');
  expect((await desk.companion.text()).text).toBe(`// written by an agent\n${BEFORE}`);
  await desk.companion.ask('command', ['workbench.action.files.revert']);
});

test('what was accepted is not asked again, unless it has changed', async () => {
  await review('Last commit');
  await heading('Changes since Last commit: src/written.rs');
  expect(await desk.panel().locator('p[role=status]').first().innerText()).toBe('Finding 1 of 1, 2 changed files.');
  await press('Fix');
  await heading('all reviewed');
  await desk.companion.ask('open', 'src/written.rs');
  expect((await desk.companion.text()).text).toContain('generate_nonce');
  writeFileSync(file('src/fresh.rs'), FRESH.replace('(nonce, message)', '(nonce, &message[..])'));
  await review('Last commit');
  await heading('Changes since Last commit: src/fresh.rs');
  await press('Close');
});

test('a file that is gone is shown as it was, and is put back', async () => {
  writeFileSync(file('src/fresh.rs'), FRESH);
  rmSync(file('src/backup.rs'));
  await review('Last commit');
  await heading('Changes since Last commit: src/backup.rs');
  await desk.bench.screenshot('review-changes-deleted');
  await desk.bench.until('its text', async () =>
    (await desk.page.locator('.editor-instance .view-line').allInnerTexts()).some((line) =>
      line.includes('seal_in_place'),
    ),
  );
  expect(await desk.panel().locator('button').allTextContents()).toEqual([
    'Keep It Deleted',
    'Restore the File',
    'Close',
  ]);
  await press('Restore the File');
  await desk.bench.until('the file', async () => existsSync(file('src/backup.rs')));
  expect(readFileSync(file('src/backup.rs'))).toEqual(readFileSync('sample/src/backup.rs'));
  await press('Close');
});

test('the command line goes by the same record', () => {
  writeFileSync(file('src/fresh.rs'), FRESH);
  const audit = (): string | undefined => {
    try {
      execFileSync('node', [join(process.cwd(), 'dist/cli.js'), 'audit', 'src/fresh.rs', '--require-review'], {
        cwd: desk.bench.folder,
        encoding: 'utf8',
      });
      return undefined;
    } catch (error) {
      return String((error as { stdout?: unknown }).stdout);
    }
  };
  expect(audit()).toBeUndefined();
  writeFileSync(file('src/fresh.rs'), FRESH.replace('(nonce, message)', '(nonce, &message[..])'));
  expect(audit()).toContain('constant-nonce');
});

test('a saved baseline serves where there is no git', async () => {
  rmSync(file('.git'), { recursive: true });
  rmSync(file('src/fresh.rs'));
  expect(existsSync(file('.git'))).toBe(false);
  await desk.bench.command('Noncense: Save Baseline for Review');
  await desk.page.locator('.notifications-toasts .notification-list-item', { hasText: 'saved a baseline' }).waitFor();
  writeFileSync(file('src/fresh.rs'), FRESH.replace('unique', 'single'));
  await review('Saved baseline');
  await heading('Changes since Saved baseline: src/fresh.rs');
  await press('Close');
});
