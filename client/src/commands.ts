// The commands that need no more than the server and the log.
import { commands, Disposable, type LogOutputChannel, l10n, window } from 'vscode';
import { type FindingNode, isFindingNode, ruleOf } from './findingsTree.js';
import { askReasonForComment } from './review/askReason.js';
import { carryOut, findAgain } from './review/oneFinding.js';
import type { Tracker } from './review/tracker.js';
import type { Server } from './server.js';

export const registerCommands = (server: Server, tracker: Tracker, log: LogOutputChannel): Disposable =>
  Disposable.from(
    commands.registerCommand('noncense.restartServer', () => restart(server)),
    commands.registerCommand('noncense.showLog', () => log.show()),
    commands.registerCommand('noncense.suppressFinding', async (node: unknown) => {
      if (isFindingNode(node)) await suppress(server, tracker, node);
    }),
  );

async function restart(server: Server): Promise<void> {
  try {
    await server.restart();
  } catch (error) {
    const message = l10n.t('Noncense: the server did not start: {0}', String(error));
    const choice = await window.showErrorMessage(message, l10n.t('Show Log'));
    if (choice) await commands.executeCommand('noncense.showLog');
  }
}

/** Asks why, and writes a comment that allows the finding. */
async function suppress(server: Server, tracker: Tracker, { uri, finding }: FindingNode): Promise<void> {
  const { start, end } = finding.range;
  const rule = ruleOf(finding) ?? '';
  const range = {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
  const found = await findAgain(server, { uri, rule, range });
  if (!found) return;
  await window.showTextDocument(found.document, { selection: finding.range });
  const reason = await askReasonForComment(l10n.t('Allow {0}', rule));
  if (reason !== undefined) await carryOut(server, tracker, found, { fixes: [], allow: [found.index], reason });
}
