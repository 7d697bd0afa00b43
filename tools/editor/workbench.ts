// Drives VS Code's window as a person does: by keys, the palette and what is to be seen.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { BROWSER_FLAGS, ensureBrowser } from './browser.js';
import { installEditor } from './install.js';
import { type Editor, startEditor } from './server.js';

export interface WorkbenchOptions {
  readonly trust: boolean;
  /** The file that is open at first. */
  readonly file: string;
  /** Files beside those of the sample project. */
  readonly files?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly artifacts?: string;
  /** Unpacked, in place of the packaged one. */
  readonly extension?: string;
  /** Further extensions, unpacked. */
  readonly companions?: readonly string[];
}

const WAIT_MS = 20_000;
const EXTENSION = 'noncense.vsix';

export type Workbench = Awaited<ReturnType<typeof openWorkbench>>;

/** A window on a copy of the sample project, with the packaged extension. */
export async function openWorkbench(options: WorkbenchOptions) {
  const { trust, file, files = {}, settings = {}, viewport = { width: 1400, height: 900 } } = options;
  const artifacts = options.artifacts ?? 'test/.artifacts';
  const folder = mkdtempSync(join(tmpdir(), 'noncense-sample-'));
  cpSync('sample', folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const installation = await installEditor(() => {});
  const editor = await startEditor({
    installation,
    extension: options.extension ?? EXTENSION,
    trust,
    ...(options.companions ? { companions: options.companions } : {}),
    settings: {
      'editor.accessibilitySupport': 'off',
      'editor.autoClosingBrackets': 'never',
      'editor.autoClosingQuotes': 'never',
      'editor.autoIndent': 'none',
      'editor.minimap.enabled': false,
      'files.autoSave': 'off',
      'git.enabled': false,
      ...settings,
    },
  });
  let browser: Browser | undefined;
  const foreign: string[] = [];
  const stop = async (): Promise<void> => {
    await browser?.close();
    await editor.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    browser = await chromium.launch({ executablePath: await ensureBrowser(), args: BROWSER_FLAGS });
    const page = await browser.newPage({ viewport });
    page.setDefaultTimeout(WAIT_MS);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.route('**/*', (route) => {
      const { protocol, hostname, href } = new URL(route.request().url());
      if (!/^https?:$/.test(protocol) || hostname === '127.0.0.1') return route.continue();
      foreign.push(href);
      return route.abort();
    });
    await page.goto(editor.url(folder, [file]));
    await page.locator('.monaco-workbench .editor-instance .view-line').first().waitFor({ timeout: 60_000 });
    return { page, editor, folder, stop, foreign, ...actions(page, editor, folder, artifacts) };
  } catch (error) {
    await stop();
    throw error;
  }
}

function actions(page: Page, editor: Editor, folder: string, artifacts: string) {
  const input = page.locator('.quick-input-widget input').first();
  const rows = page.locator('.quick-input-list .monaco-list-row');
  const hover = page.locator('.monaco-hover:not(.hidden)');

  const screenshot = async (name: string): Promise<void> => {
    mkdirSync(artifacts, { recursive: true });
    await page.screenshot({ path: join(artifacts, `${name}.png`) });
  };

  /** The window drops keys now and then while it is busy: what did not work is done again from the start. */
  const again = async <T>(name: string, action: () => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await action();
      } catch (error) {
        if (attempt === 4) {
          await screenshot(`failed-${name.replaceAll(/\W+/g, '-')}`);
          throw error;
        }
        await page.keyboard.press('Escape');
      }
    }
  };

  const palette = async (text: string, row: string | RegExp): Promise<void> => {
    await page.keyboard.press('F1');
    await input.waitFor({ timeout: 5_000 });
    await input.fill(text, { timeout: 5_000 });
    await rows.filter({ hasText: row }).first().click({ timeout: 5_000 });
  };

  const command = (title: string): Promise<void> => again(title, () => palette(`>${title}`, title));

  const open = (file: string): Promise<void> =>
    again(`open ${file}`, async () => {
      await palette(file, file.split('/').at(-1) ?? file);
      const tab = page.locator('.tab.active', { hasText: file.split('/').at(-1) ?? file });
      await tab.first().waitFor({ timeout: 5_000 });
      await page.locator('.editor-instance .view-lines').first().click();
    });

  /** The status bar tells when the cursor is really there. */
  const goTo = (line: number, column: number): Promise<void> =>
    again(`go to line ${line}`, async () => {
      await palette(`:${line}:${column}`, new RegExp(`line ${line}\\b`));
      await page
        .locator('#status\\.editor\\.selection', { hasText: new RegExp(`Ln ${line}, Col ${column}\\b`) })
        .waitFor({ timeout: 5_000 });
    });

  const hoverAt = (line: number, column: number): Promise<string> =>
    again(`hover at line ${line}`, async () => {
      await goTo(line, column);
      await page.keyboard.press('Control+k');
      await page.keyboard.press('Control+i');
      await hover.first().waitFor({ timeout: 5_000 });
      // The server's part comes after the message.
      await hover
        .filter({ hasText: / confidence\)/ })
        .first()
        .waitFor({ timeout: 5_000 });
      return (await hover.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
    });

  const quickFix = (line: number, column: number, title: string | RegExp, picture?: string): Promise<void> =>
    again(`quick fix at line ${line}`, async () => {
      await goTo(line, column);
      await page.keyboard.press('Control+.');
      const row = page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
      await row.waitFor({ timeout: 5_000 });
      if (picture !== undefined) await screenshot(picture);
      await row.click();
    });

  /** The file as saved. */
  const save = async (file: string): Promise<string> => {
    await page.keyboard.press('Control+s');
    await page.locator('.tab.active:not(.dirty)').waitFor();
    return readFileSync(join(folder, file), 'utf8');
  };

  const until = async <T>(what: string, look: () => Promise<T | undefined | false>, within = WAIT_MS): Promise<T> => {
    for (const start = Date.now(); Date.now() - start < within; await sleep(100)) {
      const seen = await look();
      if (seen !== undefined && seen !== false) return seen;
    }
    await screenshot(`failed-${what.replaceAll(/\W+/g, '-')}`);
    throw new Error(`not seen: ${what}\n${editor.log().slice(-1_000)}`);
  };

  const squiggles = (severity: 'error' | 'warning' = 'error'): Promise<number> =>
    page.locator(`.editor-instance .squiggly-${severity}`).count();

  return { screenshot, again, command, open, goTo, hoverAt, quickFix, save, until, squiggles };
}
