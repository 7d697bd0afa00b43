// Code that a suggestion brings, in a real VS Code: each mode, each way of taking it.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { BAD, BAD_LINE, GOOD, HEAD, INDENT, openReviewDesk, type ReviewDesk, TAIL } from './reviewDesk.js';

/** As the workbench's own list of keys has them. */
const COMMIT =
  'inlineEditIsVisible && tabShouldAcceptInlineEdit && !editorHoverFocused && !editorTabMovesFocus && !suggestWidgetVisible || inlineEditIsVisible && inlineSuggestionVisible && tabShouldAcceptInlineEdit && !editorHoverFocused && !editorTabMovesFocus && !suggestWidgetVisible || inlineSuggestionHasIndentationLessThanTabSize && inlineSuggestionVisible && !editor.hasSelection && !editorHoverFocused && !editorTabMovesFocus && !suggestWidgetVisible || inlineEditIsVisible && inlineSuggestionHasIndentationLessThanTabSize && inlineSuggestionVisible && !editor.hasSelection && !editorHoverFocused && !editorTabMovesFocus && !suggestWidgetVisible';
const NEXT_WORD = 'cursorBeforeGhostText && inlineSuggestionVisible && !accessibilityModeEnabled && !editorReadonly';

let desk: ReviewDesk;

beforeAll(async () => {
  desk = await openReviewDesk();
});

afterAll(async () => {
  await desk?.stop();
});

beforeEach(async () => {
  await desk.companion.ask('open', 'src/written.rs');
});

test('in annotate mode a line above the inserted code tells of its finding; one undo takes the code away', async () => {
  await desk.companion.ask('set', ['noncense.review.mode', 'annotate']);
  const before = await desk.suggested(BAD);
  await desk.bench.page.keyboard.press('Tab');
  await desk.bench.until('the line', async () => (await desk.lenses()).includes('$(warning) inserted code: 1 finding'));
  await desk.bench.until('the squiggle', async () => (await desk.bench.squiggles()) === 1);
  expect(await desk.lenses()).toEqual(['$(warning) inserted code: 1 finding', 'Fix', 'Explain', 'Revert', 'Keep']);
  await desk.bench.screenshot('review-annotate');
  await desk.bench.page.keyboard.press('Control+z');
  await desk.bench.until('the text before', async () => (await desk.companion.text()).text === before);
  await desk.bench.until('no line', async () => (await desk.lenses()).length === 0);
});

test('code without a finding is marked and nothing else', async () => {
  await desk.suggested(GOOD);
  await desk.bench.page.keyboard.press('Tab');
  await desk.bench.until('the code', async () => (await desk.companion.text()).text.includes('total'));
  await desk.bench.until(
    'the mark',
    async () => (await desk.bench.page.locator('.glyph-margin-widgets .cgmr').count()) === 2,
  );
  expect(await desk.lenses()).toEqual([]);
});

test('a suggestion that is taken word by word is marked, and its finding told when the statement is whole', async () => {
  await desk.suggested(BAD_LINE);
  const words = await desk.acceptByWord('message)\n');
  expect(words).toBeGreaterThan(5);
  await desk.bench.until('the line', async () => (await desk.lenses()).includes('$(warning) inserted code: 1 finding'));
});

test('code that an agent writes is marked, and its finding told', async () => {
  await desk.companion.ask('write', HEAD + INDENT + TAIL);
  await desk.companion.ask('command', ['noncense.review.keep']);
  await desk.companion.ask('insert', [HEAD.length + INDENT.length, BAD]);
  await desk.bench.until('the line', async () => (await desk.lenses()).includes('$(warning) inserted code: 1 finding'));
});

test('`Fix` mends inserted code and `Revert` takes it away', async () => {
  const before = await desk.suggested(BAD);
  await desk.bench.page.keyboard.press('Tab');
  await desk.bench.until('the line', async () => (await desk.lenses()).includes('Fix'));
  await desk.companion.ask('command', ['noncense.review.fix']);
  await desk.bench.until('no finding', async () => (await desk.lenses()).length === 0);
  expect((await desk.companion.text()).text).toContain('generate_nonce');
  await desk.companion.ask('command', ['noncense.review.revert']);
  expect((await desk.companion.text()).text).toContain(
    before.slice(before.indexOf('pub fn'), before.indexOf('    \n')),
  );
  expect((await desk.companion.text()).text).not.toContain('cipher.encrypt');
});

test('Tab indents where nothing is suggested', async () => {
  await desk.companion.ask('suggest', {});
  await desk.companion.ask('write', HEAD + INDENT + TAIL);
  await desk.companion.ask('cursors', [HEAD.length + INDENT.length]);
  await desk.bench.page.keyboard.press('Tab');
  await desk.bench.until('an indent', async () =>
    (await desk.companion.text()).text.includes(`${HEAD}${INDENT}    \n`),
  );
});

test('in another language a suggestion is taken as ever', async () => {
  await desk.companion.ask('open', 'notes.txt');
  await desk.companion.ask('suggest', { 'dear ': 'reader,\nthis is a long line that nobody typed by hand' });
  await desk.bench.page.locator('.editor-instance .view-lines').first().click();
  await desk.bench.page.keyboard.type('dear ');
  await desk.ghost().first().waitFor();
  await desk.bench.page.keyboard.press('Tab');
  await desk.bench.until('the text', async () => (await desk.companion.text()).text.includes('dear reader,\nthis'));
  expect(await desk.bench.page.locator('.glyph-margin-widgets .cgmr').count()).toBe(0);
});

test('the keys that a suggestion is taken by are bound as this extension takes them to be', async () => {
  const text = await desk.companion.ask<string>('defaultKeybindings');
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
