// "Review Changes Since…" and what can be done on the way.
import { commands, Disposable, type ExtensionContext, l10n, ProgressLocation, window } from 'vscode';
import { askReasonForRecord } from '../review/askReason.js';
import type { Panel } from '../review/panel.js';
import type { Tracker } from '../review/tracker.js';
import type { Server } from '../server.js';
import { createBefore } from './before.js';
import { chooseSince, saveBaseline } from './since.js';
import { startWalk } from './walk.js';
import type { WalkSource } from './walkSource.js';

export interface ChangesParts {
  readonly context: ExtensionContext;
  readonly server: Server;
  readonly tracker: Tracker;
  readonly panel: Panel;
  readonly source: WalkSource;
}

export function registerChanges({ context, server, tracker, panel, source }: ChangesParts): Disposable {
  const on = (name: string, action: () => unknown): Disposable =>
    commands.registerCommand(`noncense.changes.${name}`, action);

  const before = createBefore();

  async function review(): Promise<void> {
    const since = await chooseSince(context);
    if (!since) return;
    const title = l10n.t('Noncense: reviewing changes');
    source.walk = await window.withProgress(
      { location: ProgressLocation.Notification, title, cancellable: true },
      (progress, token) =>
        startWalk(
          server,
          tracker,
          since,
          (done, of) => progress.report({ increment: 100 / of, message: `${done + 1} / ${of}` }),
          token,
          before.show,
        ),
    );
    await commands.executeCommand('setContext', 'noncense.changes.walking', source.walk !== undefined);
    if (source.walk) await panel.show();
  }

  async function accept(): Promise<void> {
    if (source.walk?.stop?.kind !== 'finding') return;
    const reason = await askReasonForRecord(l10n.t('Accept This Finding'));
    if (reason !== undefined) await source.walk?.accept(reason);
  }

  return Disposable.from(
    before,
    on('review', review),
    on('saveBaseline', () => saveBaseline(context)),
    on('accept', accept),
    on('fix', () => source.walk?.fix()),
    on('revert', () => source.walk?.revert()),
    on('skip', () => source.walk?.skip()),
    on('end', async () => {
      source.walk = undefined;
      await commands.executeCommand('setContext', 'noncense.changes.walking', false);
    }),
  );
}
