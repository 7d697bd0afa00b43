// The sample project of the tour: a copy, so that what is tried on it stays there, in a window of its own.
import { commands, type Disposable, type ExtensionContext, Uri, window, workspace } from 'vscode';

/** What the new window opens first. */
const FIRST_FILE = 'src/vault.rs';

export function registerSample({ extensionUri, globalStorageUri }: ExtensionContext): Disposable {
  const copy = Uri.joinPath(globalStorageUri, 'sample');
  void greet(copy);
  return commands.registerCommand('noncense.openSample', async () => {
    await workspace.fs.copy(Uri.joinPath(extensionUri, 'sample'), copy, { overwrite: true });
    await commands.executeCommand('vscode.openFolder', copy, { forceNewWindow: true });
  });
}

/** In the window of the sample, as long as nothing else is open there. */
async function greet(copy: Uri): Promise<void> {
  const isSample = workspace.workspaceFolders?.some(({ uri }) => uri.path === copy.path) === true;
  const isEmpty = window.tabGroups.all.every(({ tabs }) => tabs.length === 0);
  if (isSample && isEmpty) await window.showTextDocument(Uri.joinPath(copy, FIRST_FILE));
}
