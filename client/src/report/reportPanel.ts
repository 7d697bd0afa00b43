// "Audit This File" and "Audit Workspace" end here: totals, a filter, every finding with a way to it, and exports.
import { commands, Disposable, l10n, Range, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import {
  AUDIT_FILE,
  type AuditFileParams,
  type AuditFileResult,
  EXPORT,
  type ExportParams,
  type ExportResult,
} from '../../../protocol/src/index.js';
import type { AuditFindings } from '../auditFindings.js';
import type { Tracker } from '../review/tracker.js';
import type { Server } from '../server.js';
import { webviewPage } from '../webviewPage.js';
import { fileCount, findingCount } from '../words.js';
import { besideReport } from './besideReport.js';
import { createImported } from './imported.js';
import { mend } from './mend.js';
import {
  type FromReport,
  matching,
  type ReportFinding,
  type ReportModel,
  reportFindings,
  severityTotals,
  totalsBy,
  touchedBy,
} from './reportModel.js';

export interface Audited {
  readonly heading: string;
  /** What was looked at, by how many rules, in what time. */
  readonly cost: string;
  readonly results: readonly AuditFileResult[];
  /** Whether they are our own: others' cannot be exported again. */
  readonly isOurs: boolean;
}

export interface ReportPanel extends Disposable {
  show(audited: Audited): void;
}

export interface ReportParts {
  readonly extension: Uri;
  readonly server: Server;
  readonly tracker: Tracker;
  readonly auditFindings: AuditFindings;
}

const FORMATS = { sarif: 'sarif', markdown: 'md', html: 'html' } as const;

export function createReportPanel({ extension, server, tracker, auditFindings }: ReportParts): ReportPanel {
  const imported = createImported();
  let panel: WebviewPanel | undefined;
  let audited: Audited | undefined;
  let filter = '';

  const send = (): void => {
    if (panel && audited) void panel.webview.postMessage(modelOf(audited, filter));
  };

  async function fix(index: number): Promise<void> {
    const asked = audited;
    const finding = asked && shownOf(asked, filter)[index];
    if (!asked?.isOurs || !finding || !(await mend(server, tracker, finding))) return;
    const again = await auditAll(touchedBy(asked.results, finding.uri));
    auditFindings.add([...again.values()]);
    if (audited !== asked) return;
    audited = { ...asked, results: asked.results.map((result) => again.get(result.uri) ?? result) };
    send();
  }

  async function auditAll(uris: readonly string[]): Promise<ReadonlyMap<string, AuditFileResult>> {
    const results = new Map<string, AuditFileResult>();
    for (const uri of uris) {
      const params: AuditFileParams = { uri };
      results.set(uri, await server.request<AuditFileResult>(AUDIT_FILE, params));
    }
    return results;
  }

  function show(next: Audited): void {
    audited = next;
    if (panel) {
      panel.reveal(undefined, true);
      send();
      return;
    }
    panel = window.createWebviewPanel('noncense.report', l10n.t('Noncense Audit'), {
      viewColumn: ViewColumn.Active,
      preserveFocus: true,
    });
    const { webview } = panel;
    panel.iconPath = Uri.joinPath(extension, 'media/icon.png');
    panel.onDidDispose(() => {
      panel = undefined;
    });
    webview.onDidReceiveMessage((message: FromReport) => void receive(message));
    webview.html = webviewPage(webview, extension, l10n.t('Noncense Audit'), 'report');
  }

  async function receive(message: FromReport): Promise<void> {
    switch (message.type) {
      case 'ready':
        send();
        break;
      case 'filter':
        filter = message.text;
        send();
        break;
      case 'run':
        if (/^noncense\.report\.(export|import)$/.test(message.command)) await commands.executeCommand(message.command);
        break;
      case 'go': {
        const { line, character } = message.at;
        const selection = new Range(line, character, line, character);
        const uri = Uri.parse(message.uri);
        await window.showTextDocument(uri, { selection, viewColumn: besideReport(uri) });
        break;
      }
      case 'fix':
        await fix(message.finding);
    }
  }

  async function exportAs(): Promise<void> {
    if (!audited?.isOurs) {
      void window.showInformationMessage(l10n.t('Noncense: audit a file or the workspace first.'));
      return;
    }
    const names = Object.keys(FORMATS) as (keyof typeof FORMATS)[];
    const choices = names.map((format) => ({ label: TITLES[format], format }));
    const choice = await window.showQuickPick(choices, { title: l10n.t('Noncense: Export Report') });
    if (!choice) return;
    const root = workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/');
    const defaultUri = Uri.joinPath(root, `noncense.${FORMATS[choice.format]}`);
    const target = await window.showSaveDialog({ defaultUri, title: l10n.t('Export Report') });
    if (!target) return;
    const uris = audited.results.map(({ uri }) => uri);
    const params: ExportParams = { uris, root: String(root), format: choice.format };
    const { text } = await server.request<ExportResult>(EXPORT, params);
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
    window.setStatusBarMessage(l10n.t('Noncense: exported to {0}', workspace.asRelativePath(target)), 10_000);
  }

  async function importFrom(): Promise<void> {
    const found = await imported.choose();
    if (!found) return;
    const { name, results } = found;
    show({
      heading: l10n.t('Imported from {0}', name),
      cost: fileCount(results.length),
      results,
      isOurs: false,
    });
  }

  const parts = Disposable.from(
    imported,
    commands.registerCommand('noncense.report.export', exportAs),
    commands.registerCommand('noncense.report.import', importFrom),
    commands.registerCommand('noncense.report.clearImport', () => imported.clear()),
  );
  return {
    show,
    dispose() {
      panel?.dispose();
      parts.dispose();
    },
  };
}

const TITLES = { sarif: 'SARIF 2.1.0', markdown: 'Markdown', html: 'HTML' } as const;

const findingsOf = ({ results }: Audited): readonly ReportFinding[] =>
  reportFindings(results, (uri) => workspace.asRelativePath(Uri.parse(uri)));

const shownOf = (audited: Audited, filter: string): readonly ReportFinding[] => matching(findingsOf(audited), filter);

function modelOf(audited: Audited, filter: string): ReportModel {
  const { heading, cost, isOurs } = audited;
  const all = findingsOf(audited);
  const findings = shownOf(audited, filter);
  return {
    heading,
    status: [findingCount(all.length), cost].join(', '),
    severities: severityTotals(findings),
    rules: totalsBy(findings, 'rule'),
    files: totalsBy(findings, 'file'),
    findings,
    filter,
    isOurs,
    words: {
      filter: l10n.t('Filter by file, rule, severity or text'),
      byRule: l10n.t('By rule'),
      byFile: l10n.t('By file'),
      findings: l10n.t('Findings'),
      fix: l10n.t('Fix…'),
      exportAs: l10n.t('Export…'),
      importFrom: l10n.t('Import SARIF…'),
      none: all.length === 0 ? l10n.t('No findings.') : l10n.t('No finding fits the filter.'),
      severity: {
        error: l10n.t('Error'),
        warning: l10n.t('Warning'),
        information: l10n.t('Information'),
        hint: l10n.t('Hint'),
      },
    },
  };
}
