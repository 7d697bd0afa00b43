// Strict and hold mode in a real VS Code: code is taken back or held, and a person decides.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { BAD, GOOD, HEAD, INDENT, openReviewDesk, type ReviewDesk, TAIL } from './reviewDesk.js';

let desk: ReviewDesk;

beforeAll(async () => {
  desk = await openReviewDesk({ 'noncense.review.mode': 'strict' });
});

afterAll(async () => {
  await desk?.stop();
});

const mode = (name: string) => desk.companion.ask('set', ['noncense.review.mode', name]);
const run = (command: string) => desk.companion.ask('command', [`noncense.review.${command}`]);
const heading = (text: RegExp) => desk.panel().locator('h1').filter({ hasText: text }).waitFor();

beforeEach(async () => {
  await desk.companion.ask('open', 'src/written.rs');
  await mode('strict');
  await run('discard');
});

/** The suggestion was accepted, and the document is as it was before. */
async function takenBack(suggestion: string): Promise<string> {
  const before = await desk.suggested(suggestion);
  await desk.page.keyboard.press('Tab');
  await heading(/^Taken back/);
  await desk.untilText('the text before', before);
  return before;
}

test('in strict mode code with an error is taken back, and the panel holds it', async () => {
  await takenBack(BAD);
  await desk.bench.screenshot('review-strict');
  expect(await desk.panel().locator('h1').innerText()).toBe('Taken back: code for src/written.rs');
  expect(await desk.panel().locator('p[role=status]').first().innerText()).toMatch(
    /^1 finding, \d+ rules, [\d.]+ ms\.$/,
  );
  expect(await desk.panel().locator('button:not(.place)').allTextContents()).toEqual([
    'Apply Fixed',
    'Apply As Is, With a Reason…',
    'Discard',
    'Show Diff',
    'Explain constant-nonce',
  ]);
});

test('`Apply Fixed` puts the code with its fix into the document, in one step of undo', async () => {
  const before = await takenBack(BAD);
  await desk.panel().locator('button', { hasText: 'Apply Fixed' }).click();
  await desk.bench.until('the fixed code', async () => (await desk.companion.text()).text.includes('generate_nonce'));
  expect((await desk.companion.text()).text).toContain('cipher.encrypt(');
  await desk.panel().getByText('No inserted code waits for a decision.').waitFor();
  await desk.bench.until('no squiggle', async () => (await desk.bench.squiggles()) === 0);
  await desk.page.locator('.editor-instance .view-lines').first().click();
  await desk.page.keyboard.press('Control+z');
  await desk.untilText('the text before', before);
});

test('`Apply As Is` asks for a reason and writes it down', async () => {
  await takenBack(BAD);
  await desk.panel().locator('button', { hasText: 'Apply As Is' }).click();
  const input = desk.page.locator('.quick-input-widget input').first();
  await input.waitFor();
  await input.fill('a test vector of the standard');
  await desk.page.keyboard.press('Enter');
  await desk.bench.until('the code', async () => (await desk.companion.text()).text.includes('cipher.encrypt('));
  expect((await desk.companion.text()).text).toMatch(
    / {4}\/\/ noncense: allow\(constant-nonce\) until [\d-]+ -- a test vector of the standard\n {4}cipher/,
  );
  await desk.bench.until('no squiggle', async () => (await desk.bench.squiggles()) === 0);
});

test('`Discard` forgets it, and the document stays as it was', async () => {
  const before = await takenBack(BAD);
  await run('discard');
  await desk.panel().getByText('No inserted code waits for a decision.').waitFor();
  expect((await desk.companion.text()).text).toBe(before);
});

test('redo brings it again, and that is that', async () => {
  const before = await takenBack(BAD);
  await desk.page.keyboard.press('Control+y');
  await desk.untilText('the code', before.replace(`${INDENT}\n}`, `${INDENT}${BAD}\n}`));
  await desk.panel().getByText('No inserted code waits for a decision.').waitFor();
});

test('a second Tab on the same suggestion accepts it', async () => {
  const before = await takenBack(BAD);
  await desk.offer({ [HEAD + INDENT]: BAD });
  await desk.page.keyboard.press('Tab');
  await desk.untilText('the code', before.replace(`${INDENT}\n}`, `${INDENT}${BAD}\n}`));
  await desk.panel().getByText('No inserted code waits for a decision.').waitFor();
});

test('code without a finding is accepted as ever', async () => {
  const before = await desk.suggested(GOOD);
  await desk.page.keyboard.press('Tab');
  await desk.untilText('the code', before.replace(`${INDENT}\n}`, `${INDENT}${GOOD}\n}`));
});

test('what is typed after it was taken back stops it from being put there', async () => {
  await takenBack(BAD);
  await desk.page.keyboard.type('//');
  await desk.panel().locator('.note').waitFor();
  expect(await desk.panel().locator('button', { hasText: 'Apply Fixed' }).isDisabled()).toBe(true);
  await desk.page.keyboard.press('Control+z');
  await desk.panel().locator('.note').waitFor({ state: 'detached' });
  await run('discard');
});

test('code elsewhere may change meanwhile', async () => {
  await takenBack(BAD);
  await desk.companion.ask('insert', [0, '// first\n']);
  await run('applyFixed');
  const { text } = await desk.companion.text();
  expect(text).toContain('// first\n');
  expect(text).toContain('generate_nonce');
});

test('the diff shows the fixed code against the document', async () => {
  await takenBack(BAD);
  await run('showDiff');
  await desk.bench.until('the fixed code', async () => {
    const lines = await desk.page.locator('.monaco-diff-editor .view-line').allInnerTexts();
    return lines.some((line) => line.includes('generate_nonce'));
  });
  await desk.bench.screenshot('review-diff');
  await desk.companion.ask('command', ['workbench.action.closeEditorsInOtherGroups']);
  await desk.companion.ask('command', ['workbench.action.joinAllGroups']);
  await run('discard');
});

test('a fix that is not ticked is not taken, and what is ticked outlasts the panel being hidden', async () => {
  await takenBack(BAD);
  const box = desk.panel().locator('input[type=checkbox]').first();
  await box.uncheck();
  await desk.companion.ask('command', ['workbench.action.closePanel']);
  await desk.panel().waitFor({ state: 'hidden' });
  await run('showPanel');
  await heading(/^Taken back/);
  expect(await desk.panel().locator('input[type=checkbox]').first().isChecked()).toBe(false);
  expect(await desk.panel().locator('button', { hasText: 'Apply Fixed' }).isDisabled()).toBe(true);
  await run('discard');
});

test('in hold mode the code stays and the panel opens', async () => {
  await mode('hold');
  await desk.suggested(BAD);
  await desk.page.keyboard.press('Tab');
  await heading(/^Inserted code in/);
  await desk.bench.screenshot('review-hold');
  expect((await desk.companion.text()).text).toContain('cipher.encrypt(nonce, message)');
  await desk.panel().locator('button', { hasText: 'Revert' }).click();
  await desk.untilText('the text before', HEAD + INDENT + TAIL);
});

test('in hold mode `Apply Fixed` mends the code where it stands', async () => {
  await mode('hold');
  await desk.suggested(BAD);
  await desk.page.keyboard.press('Tab');
  await heading(/^Inserted code in/);
  await desk.panel().locator('button', { hasText: 'Apply Fixed' }).click();
  await desk.bench.until('the fixed code', async () => (await desk.companion.text()).text.includes('generate_nonce'));
  await desk.panel().getByText('No inserted code waits for a decision.').waitFor();
});

test('in strict mode a paste and an agent are held and not taken back', async () => {
  await desk.companion.ask('write', HEAD + INDENT + TAIL);
  await run('keep');
  await desk.companion.ask('insert', [HEAD.length + INDENT.length, BAD]);
  await heading(/^Inserted code in/);
  expect((await desk.companion.text()).text).toContain('cipher.encrypt(nonce, message)');
  await run('discard');
});

test('a review of code without a finding says what was looked at', async () => {
  await desk.suggested(GOOD);
  await desk.page.keyboard.press('Tab');
  await desk.bench.until('the code', async () => (await desk.companion.text()).text.includes('total'));
  await run('open');
  await heading(/^Inserted code in/);
  expect(await desk.panel().locator('p[role=status]').first().innerText()).toMatch(
    /^0 findings, \d+ rules, [\d.]+ ms\.$/,
  );
  await desk.panel().locator('button', { hasText: 'Keep' }).click();
  await desk.panel().getByText('No inserted code waits for a decision.').waitFor();
});

test('a paste of code with an error offers its fixes, and pastes what was copied', async () => {
  const widget = desk.page.locator('.post-edit-widget');
  // A paste does not wait for an answer that takes long, as the first ones may.
  await desk.bench.until('the offer', async () => {
    await desk.companion.ask('write', HEAD + INDENT + TAIL);
    await run('keep');
    await desk.page.locator('.editor-instance .view-lines').first().click();
    await desk.companion.ask('cursors', [HEAD.length + INDENT.length]);
    await desk.companion.ask('clipboard', BAD);
    await desk.page.keyboard.press('Control+v');
    await desk.bench.until('the code', async () => (await desk.companion.text()).text.includes('(nonce, message)'));
    return widget
      .waitFor({ timeout: 1_000 })
      .then(() => true)
      .catch(() => false);
  });
  await widget.click();
  await desk.page.locator('.action-widget .monaco-list-row', { hasText: 'Paste fixed (Noncense)' }).click();
  await desk.bench.until('the fixed code', async () => (await desk.companion.text()).text.includes('generate_nonce'));
  expect((await desk.companion.text()).text).toContain('cipher.encrypt(');
});
