// The view that shows what waits for a decision. All it knows is here: when it is hidden and made anew, it is drawn as it
// was.
import { commands, Disposable, l10n, type Uri, type WebviewView, type WebviewViewProvider, window } from 'vscode';
import { webviewPage } from '../webviewPage.js';
import type { FromPanel, PanelModel, ToPanel } from './panelModel.js';
import type { PanelSource } from './panelSource.js';

export const REVIEW_VIEW = 'noncense.reviewPanel';

export interface Panel extends Disposable {
  /** Shows it and leaves the keys where they are. */
  show(): Promise<void>;
}

/** Of several sources with something to show, the one that changed last is shown. */
export function createPanel(extension: Uri, sources: readonly PanelSource[]): Panel {
  let view: WebviewView | undefined;
  let last = sources[0];
  const shown = (): { readonly source: PanelSource; readonly model: PanelModel } | undefined => {
    for (const source of last ? [last, ...sources] : sources) {
      const model = source.model();
      if (model) return { source, model };
    }
    return undefined;
  };
  const send = (): void => {
    const now = shown();
    const message: ToPanel = {
      empty: l10n.t('No inserted code waits for a decision.'),
      ...(now ? { model: now.model } : {}),
    };
    void view?.webview.postMessage(message);
    const waiting = now?.source.waiting ?? 0;
    if (view) view.badge = now && waiting > 0 ? { value: waiting, tooltip: now.model.heading } : undefined;
  };
  const receive = async (message: FromPanel): Promise<void> => {
    const now = shown();
    switch (message.type) {
      case 'ready':
        send();
        break;
      case 'run':
        // Only what the panel was given to show.
        if (now?.model.buttons.some(({ command }) => command === message.command)) {
          await commands.executeCommand(message.command);
        }
        break;
      case 'choose':
        now?.source.choose(message.finding, message.fix, message.chosen);
        break;
      case 'explain':
        await commands.executeCommand('noncense.explainRule', message.rule);
        break;
      case 'go':
        await now?.source.go(message);
    }
  };
  const provider: WebviewViewProvider = {
    resolveWebviewView(resolved) {
      view = resolved;
      const { webview } = resolved;
      webview.onDidReceiveMessage((message: FromPanel) => void receive(message));
      resolved.onDidDispose(() => {
        if (view === resolved) view = undefined;
      });
      webview.html = webviewPage(webview, extension, l10n.t('Review of inserted code'), 'review');
    },
  };
  const parts = Disposable.from(
    window.registerWebviewViewProvider(REVIEW_VIEW, provider),
    ...sources.map((source) =>
      source.onDidChange(() => {
        last = source;
        send();
      }),
    ),
  );
  return {
    async show() {
      if (view) view.show(true);
      else await commands.executeCommand(`${REVIEW_VIEW}.focus`, { preserveFocus: true });
    },
    dispose: () => parts.dispose(),
  };
}
