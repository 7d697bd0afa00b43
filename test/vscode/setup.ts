// What the tests in a real editor need before the first of them: the packaged extension, an editor, a browser.
import { existsSync } from 'node:fs';
import { ensureBrowser } from '../../tools/editor/browser.js';
import { installEditor } from '../../tools/editor/install.js';

export async function setup(): Promise<void> {
  if (!existsSync('noncense.vsix')) throw new Error('noncense.vsix is not there: npm run package');
  await ensureBrowser();
  await installEditor((text) => console.log(text));
}
