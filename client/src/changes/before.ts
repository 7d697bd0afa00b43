// A file that is gone, as it was: to be read and not to be written. Nothing is found in it.
import { type Disposable, EventEmitter, Uri, window, workspace } from 'vscode';

const SCHEME = 'noncense-before';

export interface Before extends Disposable {
  readonly show: (file: string, text: string) => Promise<void>;
}

export function createBefore(): Before {
  const changes = new EventEmitter<Uri>();
  const texts = new Map<string, string>();
  const provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changes.event,
    provideTextDocumentContent: ({ path }) => texts.get(path),
  });
  return {
    async show(file, text) {
      const uri = Uri.from({ scheme: SCHEME, path: `/${file}` });
      texts.set(uri.path, text);
      changes.fire(uri);
      await window.showTextDocument(uri, { preserveFocus: true, preview: true });
    },
    dispose() {
      provider.dispose();
      changes.dispose();
    },
  };
}
