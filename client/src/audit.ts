// "Audit This File" and "Audit Workspace": all rules, low confidence included, and a clear word when there is nothing.
import { commands, Disposable, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import { WorkDoneProgress } from 'vscode-languageclient/node';
import {
  AUDIT_FILE,
  AUDIT_WORKSPACE,
  type AuditFileParams,
  type AuditFileResult,
  type AuditWorkspaceParams,
  type AuditWorkspaceResult,
} from '../../protocol/src/index.js';
import type { AuditFindings } from './auditFindings.js';
import { isOurs } from './documents.js';
import { FINDINGS_VIEW } from './findingsTree.js';
import type { ReportPanel } from './report/reportPanel.js';
import type { Server } from './server.js';
import { troubleOf } from './status.js';
import { duration, fileCount, findingCount, ruleCount } from './words.js';

export const registerAudits = (server: Server, auditFindings: AuditFindings, report: ReportPanel): Disposable =>
  Disposable.from(
    commands.registerCommand('noncense.auditFile', (target: unknown) =>
      auditFile(server, auditFindings, report, target),
    ),
    commands.registerCommand('noncense.auditWorkspace', () => auditWorkspace(server, auditFindings, report)),
  );

/** `target` is a file chosen in the Explorer; else the active editor's. */
async function auditFile(
  server: Server,
  auditFindings: AuditFindings,
  report: ReportPanel,
  target: unknown,
): Promise<void> {
  const document = window.activeTextEditor?.document;
  const uri = target instanceof Uri ? target : document && isOurs(document) ? document.uri : undefined;
  if (!uri) {
    void window.showInformationMessage(l10n.t('Noncense: open a Rust file to audit it.'));
    return;
  }
  const params: AuditFileParams = { uri: uri.toString() };
  const title = l10n.t('Noncense: auditing');
  const result = await window.withProgress({ location: ProgressLocation.Window, title }, () =>
    orTell(server.request<AuditFileResult>(AUDIT_FILE, params)),
  );
  if (!result) return;
  auditFindings.add([result]);
  const heading = l10n.t('Audit of {0}', workspace.asRelativePath(uri));
  await conclude([result], [ruleCount(result.rules), duration(result.ms)].join(', '), heading, report);
}

async function auditWorkspace(server: Server, auditFindings: AuditFindings, report: ReportPanel): Promise<void> {
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Noncense: auditing the workspace'), cancellable: true },
    (progress, token) =>
      orTell(
        (async () => {
          const client = await server.client();
          const workDoneToken = `noncense-audit-${Date.now()}`;
          let shown = 0;
          const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
            if (value.kind !== 'report') return;
            const percentage = value.percentage ?? shown;
            progress.report({ message: value.message ?? '', increment: percentage - shown });
            shown = percentage;
          });
          const params: AuditWorkspaceParams = { workDoneToken };
          try {
            return await client.sendRequest<AuditWorkspaceResult>(AUDIT_WORKSPACE, params, token);
          } finally {
            listener.dispose();
          }
        })(),
      ),
  );
  if (!result) return;
  auditFindings.clear();
  auditFindings.add(result.files);
  const files = fileCount(result.files.length);
  const extent = result.cancelled ? l10n.t('{0} (cancelled)', files) : files;
  const cost = [extent, ruleCount(result.rules), duration(result.ms)].join(', ');
  await conclude(result.files, cost, l10n.t('Audit of the workspace'), report);
}

/** Says "0 findings" only of what was really looked at. */
async function conclude(
  files: readonly AuditFileResult[],
  cost: string,
  heading: string,
  report: ReportPanel,
): Promise<void> {
  const findings = files.reduce((sum, file) => sum + file.findings.length, 0);
  const summary = [findingCount(findings), cost].join(', ');
  const text = l10n.t('Noncense: {0}', summary);
  const troubles = files.flatMap(({ muted, failure }) => troubleOf(muted, failure) ?? []);
  const [trouble] = troubles;
  if (trouble !== undefined) {
    const more = troubles.length - 1;
    const what = more === 0 ? trouble : l10n.t('{0} (and {1} more, see the log)', trouble, more);
    void window.showWarningMessage([text, l10n.t('Findings may be missing: {0}.', what)].join('. '));
  } else if (findings === 0) {
    void window.showInformationMessage(text);
  } else {
    window.setStatusBarMessage(text, 10_000);
  }
  if (findings === 0) return;
  report.show({ heading, cost, results: files, isOurs: true });
  await commands.executeCommand(`${FINDINGS_VIEW}.focus`);
}

/** The request's result; undefined after telling that it failed. */
async function orTell<R>(request: Promise<R>): Promise<R | undefined> {
  try {
    return await request;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const message = l10n.t('Noncense: the audit failed: {0}', why);
    void window.showErrorMessage(message, l10n.t('Show Log')).then((choice) => {
      if (choice) void commands.executeCommand('noncense.showLog');
    });
    return undefined;
  }
}
