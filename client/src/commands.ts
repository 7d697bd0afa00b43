// The commands that need no more than the server and the log.
import {
  type CodeAction,
  CodeActionKind,
  commands,
  Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  Selection,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type FindingNode, isFindingNode, ruleOf } from './findingsTree.js';
import type { Server } from './server.js';

export const registerCommands = (server: Server, log: LogOutputChannel, context: ExtensionContext): Disposable =>
  Disposable.from(
    commands.registerCommand('noncense.restartServer', () => restart(server)),
    commands.registerCommand('noncense.openSample', () => openSample(context)),
    commands.registerCommand('noncense.showLog', () => log.show()),
    commands.registerCommand('noncense.suppressFinding', async (node: unknown) => {
      if (isFindingNode(node)) await suppress(node);
    }),
  );

async function restart(server: Server): Promise<void> {
  try {
    await server.restart();
  } catch (error) {
    const choice = await window.showErrorMessage(`Noncense: the server did not start: ${error}`, 'Show Log');
    if (choice) await commands.executeCommand('noncense.showLog');
  }
}

/** A copy of the sample project, so that what is tried on it stays there; opened in a window of its own. */
async function openSample({ extensionUri, globalStorageUri }: ExtensionContext): Promise<void> {
  const copy = Uri.joinPath(globalStorageUri, 'sample');
  await workspace.fs.copy(Uri.joinPath(extensionUri, 'sample'), copy, { overwrite: true });
  await commands.executeCommand('vscode.openFolder', copy, { forceNewWindow: true });
}

/** Opens the finding's document and applies the server's action there, with the cursor where the reason goes. */
async function suppress({ uri, finding }: FindingNode): Promise<void> {
  const rule = ruleOf(finding);
  const editor = await window.showTextDocument(uri);
  editor.selection = new Selection(finding.range.start, finding.range.start);
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    finding.range,
    CodeActionKind.QuickFix.value,
    MOST_ACTIONS,
  );
  const allow = actions.find(({ title }) => title === `Allow ${rule} here, with a reason`);
  if (allow?.edit) await workspace.applyEdit(allow.edit);
  else void window.showInformationMessage(`Noncense: ${rule} cannot be allowed at this place.`);
}

/** How many of the actions are to be resolved, that is, given their edits. */
const MOST_ACTIONS = 50;
