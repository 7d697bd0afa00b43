// Suggestions that come in other ways, and what else takes part in Tab, in strict mode: what it takes back is gone to the
// byte, and what is not ours is left alone.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BAD, GOOD, HEAD, INDENT, openReviewDesk, type ReviewDesk, TAIL } from './reviewDesk.js';

const STRICT = { 'noncense.review.mode': 'strict', 'editor.autoClosingBrackets': 'always' };
/** Nothing pops up by itself. */
const QUIET = { 'editor.quickSuggestions': 'off', 'editor.wordBasedSuggestions': 'off' };

const withCode = (before: string, code: string): string => before.replace(`${INDENT}\n}`, `${INDENT}${code}\n}`);

describe('in strict mode', () => {
  let desk: ReviewDesk;

  beforeAll(async () => {
    desk = await openReviewDesk({ ...STRICT, ...QUIET });
  });
  afterAll(async () => {
    await desk?.stop();
  });
  beforeEach(async () => {
    await desk.companion.ask('open', 'src/written.rs');
    await desk.companion.ask('manner', {});
    await desk.companion.ask('nextEdit', null);
    await desk.companion.ask('words', []);
    await desk.companion.ask('command', ['noncense.review.discard']);
  });

  const takenBackTo = async (text: string): Promise<void> => {
    await desk
      .panel()
      .locator('h1')
      .filter({ hasText: /^Taken back/ })
      .waitFor();
    await desk.untilText('the text before', text);
  };
  const run = (command: string) => desk.companion.ask('command', [`noncense.review.${command}`]);

  test('a snippet, which changes the text twice', async () => {
    await desk.companion.ask('manner', { snippet: true });
    const before = await desk.suggested(BAD.replace('message)', `\${1:message})\${0}`));
    await desk.page.keyboard.press('Tab');
    await takenBackTo(before);
    await run('applyFixed');
    expect((await desk.companion.text()).text).toContain('generate_nonce');
  });

  test('a snippet without a finding stays, and its places are gone through as ever', async () => {
    await desk.companion.ask('manner', { snippet: true });
    const before = await desk.suggested(`let total = \${1:message}.len() + key.len();\nprintln!("{total}");$0`);
    await desk.page.keyboard.press('Tab');
    await desk.untilText('the code', withCode(before, GOOD));
    await desk.page.keyboard.type('key');
    await desk.untilText('the place', withCode(before, GOOD.replace('message', 'key')));
  });

  test('a suggestion that takes a bracket with it that the editor had closed', async () => {
    await desk.writeAt(`${HEAD}${INDENT}if true `, TAIL);
    await desk.page.keyboard.type('{');
    const before = `${HEAD}${INDENT}if true {}${TAIL}`;
    await desk.untilText('the closed bracket', before);
    await desk.companion.ask('manner', { over: 1 });
    await desk.offer({ 'if true {': `\n        ${BAD.replace('\n', '\n    ')}\n    }` });
    await desk.page.keyboard.press('Tab');
    await takenBackTo(before);
  });

  test('a next-edit suggestion', async () => {
    const before = `${HEAD}${INDENT}let nonce = Aes256Gcm::generate_nonce(OsRng);\n${INDENT}cipher.encrypt(&nonce, message)${TAIL}`;
    await desk.writeAt(HEAD + INDENT, before.slice(HEAD.length + INDENT.length));
    const [start, end] = [before.indexOf('let nonce'), before.indexOf('(&nonce') + '(&nonce'.length];
    await desk.companion.ask('nextEdit', { start, end, text: BAD.slice(0, BAD.indexOf(', message')) });
    await desk.bench.until('a next edit', async () => {
      await desk.companion.ask('command', ['editor.action.inlineSuggest.trigger']);
      return (await desk.page.locator('.editor-instance').first().innerText()).includes('unique');
    });
    await desk.bench.screenshot('review-next-edit');
    await desk.page.keyboard.press('Tab');
    await takenBackTo(before);
  });

  test('undo after it was taken back undoes what was done before', async () => {
    await desk.writeAt(HEAD + INDENT, TAIL);
    await desk.page.keyboard.type('// so\n');
    const typed = `${HEAD}${INDENT}// so\n${TAIL}`;
    await desk.untilText('what was typed', typed);
    await desk.offer({ '// so\n': BAD });
    await desk.page.keyboard.press('Tab');
    await takenBackTo(typed);
    await desk.page.keyboard.press('Control+z');
    await desk.untilText('the last key undone', typed.replace('// so\n', '// so'));
    await run('discard');
  });

  test('Tab takes what the open list of completions has chosen', async () => {
    await desk.companion.ask('words', ['message_count']);
    await desk.writeAt(HEAD + INDENT, TAIL);
    await desk.offer({ [HEAD + INDENT]: BAD });
    await desk.companion.ask('command', ['editor.action.triggerSuggest']);
    await desk.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'message_count' }).waitFor();
    await desk.page.keyboard.press('Tab');
    await desk.untilText('the word', `${HEAD}${INDENT}message_count${TAIL}`);
  });

  test('a quick fix that a person takes is no inserted code', async () => {
    await desk.companion.ask('write', withCode(HEAD + INDENT + TAIL, BAD));
    await run('keep');
    const lines = HEAD.split('\n').length;
    await desk.bench.quickFix(lines + 1, 21, /nonce/);
    await desk.bench.until('the fix', async () => (await desk.companion.text()).text.includes('generate_nonce'));
    await desk.bench.until('no squiggle', async () => (await desk.bench.squiggles()) === 0);
    expect(await desk.page.locator('.glyph-margin-widgets .cgmr').count()).toBe(0);
  });

  test('a comment by which a person allows a finding is no inserted code', async () => {
    await desk.companion.ask('write', withCode(HEAD + INDENT + TAIL, BAD));
    await run('keep');
    await desk.bench.quickFix(HEAD.split('\n').length + 1, 21, 'Allow constant-nonce here, with a reason');
    await desk.bench.until('the comment', async () =>
      (await desk.companion.text()).text.includes('allow(constant-nonce)'),
    );
    await desk.page.keyboard.type('a test vector');
    await desk.bench.until('the reason', async () => (await desk.companion.text()).text.includes('-- a test vector'));
    expect(await desk.page.locator('.glyph-margin-widgets .cgmr').count()).toBe(0);
    await desk.page.keyboard.press('Escape');
  });

  test('keys that pass through another extension first, as with vim', async () => {
    await desk.companion.ask('overrideType');
    await desk.writeAt(HEAD + INDENT, TAIL);
    await desk.page.keyboard.type('let a = 1; ');
    const before = `${HEAD}${INDENT}let a = 1; ${TAIL}`;
    await desk.untilText('what was typed', before);
    expect(await desk.page.locator('.glyph-margin-widgets .cgmr').count()).toBe(0);
    await desk.offer({ 'let a = 1; ': BAD });
    await desk.page.keyboard.press('Tab');
    await takenBackTo(before);
    await desk.page.keyboard.press('Control+y');
    await desk.untilText('the code', `${HEAD}${INDENT}let a = 1; ${BAD}${TAIL}`);
  });
});

describe('when the extension does not start', () => {
  let desk: ReviewDesk;
  const broken = mkdtempSync(join(tmpdir(), 'noncense-broken-'));

  beforeAll(async () => {
    mkdirSync(join(broken, 'dist'));
    for (const file of ['package.json', 'package.nls.json', 'media'])
      cpSync(file, join(broken, file), { recursive: true });
    writeFileSync(join(broken, 'dist/extension.js'), "exports.activate = () => { throw new Error('broken'); };\n");
    desk = await openReviewDesk(STRICT, { broken });
  });
  afterAll(async () => {
    await desk?.stop();
    rmSync(broken, { recursive: true });
  });

  test('Tab takes a suggestion as ever', async () => {
    const before = await desk.suggested(BAD);
    await desk.page.keyboard.press('Tab');
    await desk.untilText('the code', withCode(before, BAD));
    await desk.page.keyboard.press('Control+z');
    await desk.untilText('the text before', before);
  });

  test('Ctrl+Right takes a word of it as ever', async () => {
    const before = await desk.suggested(GOOD);
    await desk.page.keyboard.press('Control+ArrowRight');
    await desk.untilText('a word', withCode(before, 'let'));
  });
});
