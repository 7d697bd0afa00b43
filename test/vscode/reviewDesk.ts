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
export const GOOD = 'let total = message.len() + key.len();\n    println!("{total}");';

const COMPANION = 'test/vscode/companion';

export type ReviewDesk = Awaited<ReturnType<typeof openReviewDesk>>;

/** `without` leaves the extension itself out. */
export async function openReviewDesk(
  settings: Readonly<Record<string, unknown>> = {},
  { without = false }: { readonly without?: boolean } = {},
) {
  const socket = freshSocket();
  const bench = await openWorkbench({
    trust: true,
    file: 'src/written.rs',
    files: { 'src/written.rs': 'fn main() {}\n', 'notes.txt': '\n' },
    ...(without ? { extension: COMPANION } : { companions: [COMPANION] }),
    settings: { 'companion.socket': socket, ...settings },
  });
  const companion = await meetCompanion(socket);
  const { page } = bench;

  const ghost = () =>
    page
      .locator('.editor-instance')
      .locator('span.ghost-text, .ghost-text-decoration, .suggest-preview-text')
      .filter({ visible: true });

  /** A file with a blank line where the assistant suggests something; the suggestion is on the screen. */
  const suggested = async (suggestion: string): Promise<string> => {
    const text = HEAD + INDENT + TAIL;
    await companion.ask('suggest', {});
    await companion.ask('write', text);
    await page.locator('.editor-instance .view-lines').first().click();
    if (!without) await companion.ask('command', ['noncense.review.keep']);
    await companion.ask('cursors', [HEAD.length + INDENT.length]);
    await offer({ [HEAD + INDENT]: suggestion });
    return text;
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
  return { bench, companion, page, ghost, suggested, offer, lenses, untilText, panel, stop };
}
