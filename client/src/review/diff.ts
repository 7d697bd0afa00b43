// The code that is held, with the fixes that are ticked, against the text without it, in the editor's own diff.
import { commands, Disposable, EventEmitter, l10n, Uri, ViewColumn, workspace } from 'vscode';
import type { Holder } from './held.js';

const SCHEME = 'noncense-review';

export interface Diff extends Disposable {
  show(): Promise<void>;
}

export function createDiff(holder: Holder): Diff {
  const changes = new EventEmitter<Uri>();
  /** Without it and with it, of what was shown last. */
  let shown: { readonly before: Uri; readonly after: Uri } | undefined;
  const parts = Disposable.from(
    changes,
    holder.onDidChange(() => {
      if (shown && holder.held) changes.fire(shown.after);
    }),
    workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changes.event,
      async provideTextDocumentContent({ query }) {
        if (!holder.held) return '';
        return query === 'before' ? holder.held.base : holder.fixed();
      },
    }),
  );
  return {
    async show() {
      const { held } = holder;
      if (!held) return;
      const uri = (query: string): Uri => Uri.from({ scheme: SCHEME, path: held.document.uri.path, query });
      shown = { before: uri('before'), after: uri('after') };
      changes.fire(shown.before);
      changes.fire(shown.after);
      const name = workspace.asRelativePath(held.document.uri);
      await commands.executeCommand(
        'vscode.diff',
        shown.before,
        shown.after,
        l10n.t('{0}: inserted code, fixed', name),
        {
          preview: true,
          preserveFocus: true,
          viewColumn: ViewColumn.Beside,
        },
      );
    },
    dispose: () => parts.dispose(),
  };
}
