// The view that shows what is held. All it knows is here: when it is hidden and made anew, it is drawn as it was.
import { randomBytes } from 'node:crypto';
import {
  commands,
  Disposable,
  l10n,
  Range,
  Uri,
  type Webview,
  type WebviewView,
  type WebviewViewProvider,
  window,
  workspace,
} from 'vscode';
import type { Held, Holder } from './held.js';
import { type FromPanel, type PanelButton, type PanelModel, panelFinding, type ToPanel } from './panelModel.js';

export const REVIEW_VIEW = 'noncense.reviewPanel';

export interface Panel extends Disposable {
  /** Shows it and leaves the keys where they are. */
  show(): Promise<void>;
}

export function createPanel(extension: Uri, holder: Holder): Panel {
  let view: WebviewView | undefined;
  const send = (): void => {
    const { held } = holder;
    const message: ToPanel = {
      empty: l10n.t('No inserted code waits for a decision.'),
      ...(held ? { model: modelOf(held, holder) } : {}),
    };
    void view?.webview.postMessage(message);
    if (view) view.badge = held ? { value: held.result.findings.length, tooltip: heading(held) } : undefined;
    void commands.executeCommand('setContext', 'noncense.review.held', held?.state ?? '');
  };
  const provider: WebviewViewProvider = {
    resolveWebviewView(resolved) {
      view = resolved;
      const { webview } = resolved;
      webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(extension, 'dist')] };
      webview.onDidReceiveMessage((message: FromPanel) => void receive(message, holder, send));
      resolved.onDidDispose(() => {
        if (view === resolved) view = undefined;
      });
      webview.html = page(webview, extension);
    },
  };
  const parts = Disposable.from(window.registerWebviewViewProvider(REVIEW_VIEW, provider), holder.onDidChange(send));
  return {
    async show() {
      if (view) view.show(true);
      else await commands.executeCommand(`${REVIEW_VIEW}.focus`, { preserveFocus: true });
    },
    dispose: () => parts.dispose(),
  };
}

async function receive(message: FromPanel, holder: Holder, send: () => void): Promise<void> {
  switch (message.type) {
    case 'ready':
      send();
      break;
    case 'run':
      if (BUTTONS.has(message.command)) await commands.executeCommand(message.command);
      break;
    case 'choose':
      holder.choose(message.finding, message.fix, message.chosen);
      break;
    case 'explain':
      await commands.executeCommand('noncense.explainRule', message.rule);
      break;
    case 'go':
      await go(holder.held, message.line, message.character);
  }
}

/** The code that was taken back has no place in the document; the diff has it. */
async function go(held: Held | undefined, line: number, character: number): Promise<void> {
  if (held?.state === 'kept') {
    await window.showTextDocument(held.document, { selection: new Range(line, character, line, character) });
  } else if (held) {
    await commands.executeCommand('noncense.review.showDiff');
  }
}

function modelOf(held: Held, holder: Holder): PanelModel {
  const isApplicable = holder.isApplicable();
  const { findings } = held.result;
  return {
    heading: heading(held),
    status: status(held),
    ...(isApplicable
      ? {}
      : { note: l10n.t('The code around it has changed. Undo that, or take what you need from the diff.') }),
    findings: findings.map((finding, index) => panelFinding(finding, holder.choices[index] ?? -1, held.text)),
    buttons: buttons(held, isApplicable, holder.choices),
    words: {
      why: l10n.t('Why it matters'),
      trail: l10n.t('How it comes about'),
      fixes: l10n.t('Fixes to take'),
      explain: l10n.t('Explain {0}'),
      severity: {
        error: l10n.t('Error'),
        warning: l10n.t('Warning'),
        information: l10n.t('Information'),
        hint: l10n.t('Hint'),
      },
    },
  };
}

function heading({ document, state }: Held): string {
  const file = workspace.asRelativePath(document.uri);
  return state === 'takenBack' ? l10n.t('Taken back: code for {0}', file) : l10n.t('Inserted code in {0}', file);
}

/** Says "0 findings" only of what was really looked at. */
function status({ result: { findings, rules, ms, muted, failure } }: Held): string {
  const cost = l10n.t('{0} rules, {1} ms', rules, ms.toFixed(1));
  const found = findings.length === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', findings.length);
  const trouble = failure ?? (muted.length > 0 ? muted.join(', ') : undefined);
  const missing = trouble === undefined ? '' : ` ${l10n.t('Findings may be missing: {0}.', trouble)}`;
  return `${found}, ${cost}.${missing}`;
}

function buttons({ state, result }: Held, isApplicable: boolean, choices: readonly number[]): readonly PanelButton[] {
  const canFix = isApplicable && choices.some((fix) => fix >= 0);
  const hasFindings = result.findings.length > 0;
  const button = (name: string, title: string, isEnabled: boolean, isMain = false): PanelButton => ({
    command: `noncense.review.${name}`,
    title,
    isEnabled,
    isMain,
  });
  return [
    button('applyFixed', l10n.t('Apply Fixed'), canFix, true),
    hasFindings || state === 'takenBack'
      ? button('applyAsIs', l10n.t('Apply As Is, With a Reason…'), isApplicable)
      : button('keepHeld', l10n.t('Keep'), true),
    button(
      'discard',
      state === 'takenBack' ? l10n.t('Discard') : l10n.t('Revert'),
      state === 'takenBack' || isApplicable,
    ),
    button('showDiff', l10n.t('Show Diff'), true),
  ];
}

const BUTTONS: ReadonlySet<string> = new Set(
  ['applyFixed', 'applyAsIs', 'keepHeld', 'discard', 'showDiff'].map((name) => `noncense.review.${name}`),
);

function page(webview: Webview, extension: Uri): string {
  const nonce = randomBytes(16).toString('base64');
  const uri = (name: string): string => webview.asWebviewUri(Uri.joinPath(extension, 'dist', name)).toString();
  const policy = ["default-src 'none'", `style-src ${webview.cspSource}`, `script-src 'nonce-${nonce}'`].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${uri('review.css')}">
<title>${l10n.t('Review of inserted code')}</title>
</head>
<body>
<main id="main"></main>
<script nonce="${nonce}" src="${uri('review.js')}"></script>
</body>
</html>`;
}
