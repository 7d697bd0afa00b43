// A window with the extension and an assistant that suggests what a test says.
import { openWorkbench } from '../../tools/editor/workbench.js';
import { freshSocket, meetCompanion } from './companion.js';

export const HEAD = `use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Error, Nonce};

pub fn seal(key: &[u8; 32], message: &[u8]) -> Result<Vec<u8>, Error> {
    let cipher = Aes256Gcm::new(key.into());
`;
/** Tab would indent a line whose suggestion begins with more blanks than a tab. */
export const INDENT = '    ';
export const TAIL = '\n}\n';
export const BAD = 'let nonce = Nonce::from_slice(b"unique nonce");\n    cipher.encrypt(nonce, message)';
/** The same in one line. */
export const BAD_LINE = BAD.replace('\n    ', ' ');
export const GOOD = 'let total = message.len() + key.len();\n    println!("{total}");';

const COMPANION = 'test/vscode/companion';

export type ReviewDesk = Awaited<ReturnType<typeof openReviewDesk>>;

/** `without` leaves the extension itself out; `broken` is a folder with one in its place. */
export async function openReviewDesk(
  settings: Readonly<Record<string, unknown>> = {},
  { without = false, broken }: { readonly without?: boolean; readonly broken?: string } = {},
) {
  const socket = freshSocket();
  const bench = await openWorkbench({
    trust: true,
    file: 'src/written.rs',
    files: { 'src/written.rs': 'fn main() {}\n', 'notes.txt': '\n' },
    ...(without ? { extension: COMPANION } : { companions: [COMPANION] }),
    ...(broken === undefined ? {} : { extension: broken }),
    settings: { 'companion.socket': socket, ...settings },
  });
  const companion = await meetCompanion(socket);
  const { page } = bench;
  const hasExtension = !without && broken === undefined;

  const ghost = () =>
    page
      .locator('.editor-instance')
      .locator('span.ghost-text, .ghost-text-decoration, .suggest-preview-text')
      .filter({ visible: true });

  /** Writes the file anew, looked at already, with the cursor where `before` ends; the keys go there. */
  const writeAt = async (before: string, after: string): Promise<void> => {
    await companion.ask('suggest', {});
    await companion.ask('write', before + after);
    await page.locator('.editor-instance .view-lines').first().click();
    if (hasExtension) await companion.ask('command', ['noncense.review.keep']);
    await companion.ask('cursors', [before.length]);
    // The status bar tells when the cursor is really there.
    const lines = before.split('\n');
    const place = new RegExp(`Ln ${lines.length}, Col ${(lines.at(-1) ?? '').length + 1}\\b`);
    await page.locator('#status\\.editor\\.selection', { hasText: place }).waitFor();
  };

  /** A file with a blank line where the assistant suggests something; the suggestion is on the screen. */
  const suggested = async (suggestion: string): Promise<string> => {
    await writeAt(HEAD + INDENT, TAIL);
    await offer({ [HEAD + INDENT]: suggestion });
    return HEAD + INDENT + TAIL;
  };
  const offer = async (table: Readonly<Record<string, string>>): Promise<void> => {
    await companion.ask('suggest', table);
    // While the window is busy it may drop the suggestion, as when the keys are elsewhere for a moment.
    await bench.again('a suggestion', async () => {
      await companion.ask('command', ['workbench.action.focusActiveEditorGroup']);
      await companion.ask('command', ['editor.action.inlineSuggest.trigger']);
      await ghost().first().waitFor({ timeout: 4_000 });
    });
  };

  /** Clicks "Accept" on the bar that shows above a suggestion. */
  const acceptByMouse = (): Promise<void> =>
    bench.again('accept by mouse', async () => {
      await ghost().first().hover({ force: true, timeout: 4_000 });
      await page
        .locator('.inlineSuggestionsHints a, .inlineSuggestionsHints .action-label')
        .filter({ hasText: 'Accept' })
        .first()
        .click({ timeout: 4_000 });
    });

  /** Takes the suggestion word by word until the document holds its end; tells how many it took. */
  const acceptByWord = async (end: string): Promise<number> => {
    let words = 0;
    for (let { text } = await companion.text(); !text.includes(end); words++) {
      await companion.ask('command', ['editor.action.inlineSuggest.trigger']);
      await ghost().first().waitFor();
      await page.keyboard.press('Control+ArrowRight');
      const before = text;
      text = await bench.until('a word', async () => {
        const now = (await companion.text()).text;
        return now !== before && now;
      });
    }
    return words;
  };

  const lenses = async (): Promise<readonly string[]> =>
    (await companion.ask<readonly { title: string }[]>('lenses')).map(({ title }) => title);

  /** The document's text comes to be this. */
  const untilText = (what: string, text: string): Promise<boolean> =>
    bench.until(what, async () => (await companion.text()).text === text);

  /** The review panel's page. */
  const panel = () =>
    page
      .frameLocator('.part.panel iframe.webview.ready, iframe.webview.ready')
      .frameLocator('iframe#active-frame')
      .locator('main');

  const stop = async (): Promise<void> => {
    companion.close();
    await bench.stop();
  };
  return {
    bench,
    companion,
    page,
    ghost,
    writeAt,
    suggested,
    offer,
    acceptByMouse,
    acceptByWord,
    lenses,
    untilText,
    panel,
    stop,
  };
}
