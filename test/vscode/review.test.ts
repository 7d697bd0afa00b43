// Code that a suggestion brings, in a real VS Code: each mode, each way of taking it.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openWorkbench, type Workbench } from '../../tools/editor/workbench.js';
import { type Companion, freshSocket, meetCompanion } from './companion.js';

const HEAD = `use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Error, Nonce};

pub fn seal(key: &[u8; 32], message: &[u8]) -> Result<Vec<u8>, Error> {
    let cipher = Aes256Gcm::new(key.into());
`;
/** Tab would indent a line whose suggestion begins with more blanks than a tab. */
const INDENT = '    ';
const TAIL = '\n}\n';
const BAD = 'let nonce = Nonce::from_slice(b"unique nonce");\n    cipher.encrypt(nonce, message)';
const GOOD = 'let total = message.len() + key.len();\n    println!("{total}");';

let bench: Workbench;
let companion: Companion;

beforeAll(async () => {
  const socket = freshSocket();
  bench = await openWorkbench({
    trust: true,
    file: 'src/written.rs',
    files: { 'src/written.rs': 'fn main() {}\n', 'notes.txt': '\n' },
    companions: ['test/vscode/companion'],
    settings: { 'companion.socket': socket },
  });
  companion = await meetCompanion(socket);
});

afterAll(async () => {
  companion?.close();
  await bench?.stop();
});

const ghost = () =>
  bench.page
    .locator('.editor-instance')
    .locator('span.ghost-text, .ghost-text-decoration, .suggest-preview-text')
    .filter({ visible: true });

/** As the workbench's own list of keys has them. */
const COMMIT =
  'inlineEditIsVisible && tabShouldAcceptInlineEdit && !editorHoverFocused && !editorTabMovesFocus && !suggestWidgetVisible || inlineEditIsVisible && inlineSuggestionVisible && tabShouldAcceptInlineEdit && !editorHoverFocused && !editorTabMovesFocus && !suggestWidgetVisible || inlineSuggestionHasIndentationLessThanTabSize && inlineSuggestionVisible && !editor.hasSelection && !editorHoverFocused && !editorTabMovesFocus && !suggestWidgetVisible || inlineEditIsVisible && inlineSuggestionHasIndentationLessThanTabSize && inlineSuggestionVisible && !editor.hasSelection && !editorHoverFocused && !editorTabMovesFocus && !suggestWidgetVisible';
const NEXT_WORD = 'cursorBeforeGhostText && inlineSuggestionVisible && !accessibilityModeEnabled && !editorReadonly';

/** A file with a blank line where the assistant suggests something; the suggestion is on the screen. */
async function suggested(suggestion: string): Promise<string> {
  const before = HEAD + INDENT + TAIL;
  await companion.ask('suggest', {});
  await companion.ask('write', before);
  await bench.page.locator('.editor-instance .view-lines').first().click();
  await companion.ask('command', ['noncense.review.keep']);
  await companion.ask('cursors', [HEAD.length + INDENT.length]);
  await companion.ask('suggest', { [HEAD + INDENT]: suggestion });
  await companion.ask('command', ['editor.action.inlineSuggest.trigger']);
  await ghost().first().waitFor();
  return before;
}

const lenses = async (): Promise<readonly string[]> =>
  (await companion.ask<readonly { title: string }[]>('lenses')).map(({ title }) => title);

beforeEach(async () => {
  await companion.ask('open', 'src/written.rs');
});

test('in annotate mode a line above the inserted code tells of its finding; one undo takes the code away', async () => {
  await companion.ask('set', ['noncense.review.mode', 'annotate']);
  const before = await suggested(BAD);
  await bench.page.keyboard.press('Tab');
  await bench.until('the line', async () => (await lenses()).includes('$(warning) inserted code: 1 finding'));
  await bench.until('the squiggle', async () => (await bench.squiggles()) === 1);
  expect(await lenses()).toEqual(['$(warning) inserted code: 1 finding', 'Fix', 'Explain', 'Revert', 'Keep']);
  await bench.screenshot('review-annotate');
  await bench.page.keyboard.press('Control+z');
  await bench.until('the text before', async () => (await companion.text()).text === before);
  await bench.until('no line', async () => (await lenses()).length === 0);
});

test('code without a finding is marked and nothing else', async () => {
  await suggested(GOOD);
  await bench.page.keyboard.press('Tab');
  await bench.until('the code', async () => (await companion.text()).text.includes('total'));
  await bench.until('the mark', async () => (await bench.page.locator('.glyph-margin-widgets .cgmr').count()) === 2);
  expect(await lenses()).toEqual([]);
});

test('a suggestion that is taken word by word is marked, and its finding told when the statement is whole', async () => {
  await suggested('let nonce = Nonce::from_slice(b"unique nonce"); cipher.encrypt(nonce, message)');
  let words = 0;
  for (let { text } = await companion.text(); !text.includes('message)\n'); words++) {
    await companion.ask('command', ['editor.action.inlineSuggest.trigger']);
    await ghost().first().waitFor();
    await bench.page.keyboard.press('Control+ArrowRight');
    const before = text;
    text = await bench.until('a word', async () => {
      const now = (await companion.text()).text;
      return now !== before && now;
    });
  }
  expect(words).toBeGreaterThan(5);
  await bench.until('the line', async () => (await lenses()).includes('$(warning) inserted code: 1 finding'));
});

test('code that an agent writes is marked, and its finding told', async () => {
  await companion.ask('write', HEAD + INDENT + TAIL);
  await companion.ask('command', ['noncense.review.keep']);
  await companion.ask('insert', [HEAD.length + INDENT.length, BAD]);
  await bench.until('the line', async () => (await lenses()).includes('$(warning) inserted code: 1 finding'));
});

test('a suggestion that is taken by the mouse is marked, and its finding told', async () => {
  await suggested(BAD);
  await ghost().first().hover({ force: true });
  await bench.page
    .locator('.inlineSuggestionsHints a, .inlineSuggestionsHints .action-label')
    .filter({ hasText: 'Accept' })
    .first()
    .click();
  await bench.until('the line', async () => (await lenses()).includes('$(warning) inserted code: 1 finding'));
});

test('`Fix` mends inserted code and `Revert` takes it away', async () => {
  const before = await suggested(BAD);
  await bench.page.keyboard.press('Tab');
  await bench.until('the line', async () => (await lenses()).includes('Fix'));
  await companion.ask('command', ['noncense.review.fix']);
  await bench.until('no finding', async () => (await lenses()).length === 0);
  expect((await companion.text()).text).toContain('generate_nonce');
  await companion.ask('command', ['noncense.review.revert']);
  expect((await companion.text()).text).toContain(before.slice(before.indexOf('pub fn'), before.indexOf('    \n')));
  expect((await companion.text()).text).not.toContain('cipher.encrypt');
});

test('Tab indents where nothing is suggested', async () => {
  await companion.ask('suggest', {});
  await companion.ask('write', HEAD + INDENT + TAIL);
  await companion.ask('cursors', [HEAD.length + INDENT.length]);
  await bench.page.keyboard.press('Tab');
  await bench.until('an indent', async () => (await companion.text()).text.includes(`${HEAD}${INDENT}    \n`));
});

test('in another language a suggestion is taken as ever', async () => {
  await companion.ask('open', 'notes.txt');
  await companion.ask('suggest', { 'dear ': 'reader,\nthis is a long line that nobody typed by hand' });
  await bench.page.locator('.editor-instance .view-lines').first().click();
  await bench.page.keyboard.type('dear ');
  await ghost().first().waitFor();
  await bench.page.keyboard.press('Tab');
  await bench.until('the text', async () => (await companion.text()).text.includes('dear reader,\nthis'));
  expect(await bench.page.locator('.glyph-margin-widgets .cgmr').count()).toBe(0);
});

test('the keys that a suggestion is taken by are bound as this extension takes them to be', async () => {
  const text = await companion.ask<string>('defaultKeybindings');
  const rows = JSON.parse(text.replace(/^\s*\/\/.*$/gm, '')) as readonly Record<'key' | 'command' | 'when', string>[];
  const whenOf = (command: string) => rows.filter((row) => row.command === command).map(({ key, when }) => [key, when]);
  expect(whenOf('editor.action.inlineSuggest.commit')).toEqual([
    ['tab', COMMIT],
    ['tab', 'inInlineEditsPreviewEditor'],
  ]);
  expect(whenOf('editor.action.inlineSuggest.acceptNextWord')).toEqual([['ctrl+right', NEXT_WORD]]);
});

/** Our own clauses say the same, and more: Rust, and that the extension runs. */
test('the clauses of our keys are those of the keys that they stand in for', () => {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
  const ours = Object.fromEntries(
    contributes.keybindings.map(({ key, when }: { key: string; when: string }) => [key, when]),
  );
  const SCOPE = ['noncense.hookAccept', 'editorLangId == rust'];
  const clauses = (when: string): readonly (readonly string[])[] =>
    when.split(' || ').map((clause) => clause.split(' && ').toSorted());
  expect(clauses(ours['ctrl+right'])).toEqual([[...SCOPE, ...NEXT_WORD.split(' && ')].toSorted()]);
  // The editor's clause holds the precondition multiplied out; what that adds is implied or ruled out by the rest.
  const essential = clauses(COMMIT).filter(
    (clause) => !(clause.includes('inlineEditIsVisible') && clause.includes('inlineSuggestionVisible')),
  );
  expect(clauses(ours.tab).toSorted()).toEqual(essential.map((clause) => [...SCOPE, ...clause].toSorted()).toSorted());
});
