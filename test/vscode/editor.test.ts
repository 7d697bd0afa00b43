// The packaged extension in a real VS Code, seen and used as by a person.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkbench, type Workbench } from '../../tools/editor/workbench.js';
import { languageServerOf } from './languageServer.js';

const CLEAN = 'pub fn double(n: u32) -> u32 {\n    n * 2\n}\n';

let bench: Workbench;

beforeAll(async () => {
  bench = await openWorkbench({
    trust: true,
    file: 'src/vault.rs',
    files: { 'src/clean.rs': CLEAN },
    settings: { 'files.defaultLanguage': 'rust' },
  });
});

afterAll(async () => {
  await bench?.stop();
});

test('misuse is underlined', async () => {
  await bench.until('squiggles', async () => (await bench.squiggles()) >= 3);
  await bench.screenshot('squiggles');
});

test('a hover tells what is wrong, why, and where to read on', async () => {
  const text = await bench.hoverAt(22, 31);
  await bench.screenshot('hover');
  expect(text).toContain('nonce of `encrypt` (AES-256-GCM) never changes');
  expect(text).toContain('Nonce never changes');
  expect(text).toContain('line 21');
  expect(text).toContain('constant-nonce');
});

test('a quick fix mends the code and its squiggle goes', async () => {
  await bench.open('src/session.rs');
  await bench.until('one squiggle', async () => (await bench.squiggles()) === 1);
  await bench.quickFix(8, 29, 'Use a cryptographically secure generator', 'quick-fix');
  await bench.until('no squiggle', async () => (await bench.squiggles()) === 0);
  expect(await bench.save('src/session.rs')).toContain('let mut rng = StdRng::from_entropy();\n    let token');
});

test('a suppression is written with a place for the reason, and works', async () => {
  await bench.open('src/sync.rs');
  await bench.until('two squiggles', async () => (await bench.squiggles()) === 2);
  await bench.quickFix(12, 12, 'Allow tls-verification-disabled here, with a reason');
  await bench.until('the comment', async () => {
    const lines = await bench.page.locator('.editor-instance .view-line').allInnerTexts();
    return lines.some((line) => /noncense:.allow\(tls-verification-disabled\)/.test(line));
  });
  await bench.page.keyboard.type('the test server has no certificate yet');
  await bench.until('one squiggle', async () => (await bench.squiggles()) === 1);
  await bench.screenshot('suppression');
  expect(await bench.save('src/sync.rs')).toMatch(
    /\/\/ noncense: allow\(tls-verification-disabled\).*-- the test server has no certificate yet\n/,
  );
});

test('an audit of a clean file says so, and what it did', async () => {
  await bench.open('src/clean.rs');
  await bench.command('Noncense: Audit This File');
  const toast = bench.page.locator('.notifications-toasts .notification-list-item', { hasText: 'Noncense' });
  await toast.first().waitFor();
  await bench.screenshot('audit-clean');
  expect(await toast.first().textContent()).toMatch(/Noncense: 0 findings, \d+ rules, \d+ ms/);
  await bench.command('Notifications: Clear All Notifications');
});

test('an audit of a file opens its findings', async () => {
  await bench.open('src/accounts.rs');
  await bench.command('Noncense: Audit This File');
  const tree = bench.page.locator('.part.sidebar .monaco-list-row');
  await tree.filter({ hasText: 'accounts.rs' }).first().waitFor();
  await tree.filter({ hasText: 'MD5' }).first().waitFor();
  await bench.screenshot('audit-findings');
});

test('an audit of the workspace finds what is in files nobody opened', async () => {
  await bench.command('Noncense: Audit Workspace');
  const tree = bench.page.locator('.part.sidebar .monaco-list-row');
  await tree.filter({ hasText: 'backup.rs' }).first().waitFor();
  await tree.filter({ hasText: 'encrypt_with_nonce' }).first().waitFor();
  await bench.screenshot('audit-workspace');
});

test('a rule is explained on a page', async () => {
  await bench.command('Noncense: Explain Rule');
  const row = bench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'constant-nonce' });
  await row.first().click();
  const text = await bench.until('the page', async () => {
    for (const frame of bench.page.frames().filter((one) => one !== bench.page.mainFrame())) {
      const body = await frame
        .locator('body')
        .textContent({ timeout: 1_000 })
        .catch(() => '');
      if (body?.includes('Nonce never changes')) return body;
    }
    return undefined;
  });
  await bench.screenshot('explain-rule');
  expect(text).toContain('constant-nonce');
});

test('an untitled file is analysed like any other', async () => {
  await bench.command('File: New Untitled Text File');
  await bench.page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
  await bench.page.locator('.editor-instance .view-lines').first().click();
  await bench.page.keyboard.insertText(
    'fn connect() {\n    let db_password = "Tr0ub4dor&3xyz";\n    open(db_password);\n}\n',
  );
  await bench.until('a squiggle', async () => (await bench.squiggles()) === 1);
  await bench.screenshot('untitled');
});

test('a server that is killed comes back', async () => {
  await bench.open('src/backup.rs');
  await bench.until('a squiggle', async () => (await bench.squiggles()) === 1);
  const killed = languageServerOf(bench.editor.pid);
  expect(killed).toBeDefined();
  process.kill(killed ?? 0, 'SIGKILL');
  const next = await bench.until('another server', async () => {
    const found = languageServerOf(bench.editor.pid);
    return found !== killed && found;
  });
  expect(next).not.toBe(killed);
  await bench.goTo(8, 1);
  await bench.page.keyboard.insertText('    let api_token = "nv_live_8Jq2mZ4xTf7RkP0sWbY6";\n');
  await bench.until('the squiggle of what was typed', async () => (await bench.squiggles()) === 2);
  await bench.screenshot('after-a-crash');
});

test('the log is shown and tells of the crash', async () => {
  await bench.command('Noncense: Show Log');
  const lines = bench.page.locator('.part.panel .view-line');
  await bench.until('the log', async () => {
    const text = (await lines.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
    return text.includes('the server stopped and is started again');
  });
  await bench.screenshot('log');
});

test('nothing was asked of another machine', () => {
  expect(bench.foreign).toEqual([]);
});
