// Starts the server and hangs commands, status and findings on it. No analysis happens here.
import { commands, type ExtensionContext, window } from 'vscode';
import { registerApiSource } from './apiSource.js';
import { registerAudits } from './audit.js';
import { createAuditFindings } from './auditFindings.js';
import { registerCommands } from './commands.js';
import { createFindingsTree } from './findingsTree.js';
import { createReportPanel } from './report/reportPanel.js';
import { createReview } from './review/review.js';
import { createTracker } from './review/tracker.js';
import { registerRulePages } from './rulePages.js';
import { registerSample } from './sample.js';
import { createServer, type Server } from './server.js';
import { createStatus } from './status.js';

let server: Server | undefined;

export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel('Noncense', { log: true });
  const status = createStatus();
  const tracker = createTracker();
  server = createServer({
    module: context.asAbsolutePath('dist/server.js'),
    log,
    status,
    onFix: tracker.expect,
    cacheFolder: context.globalStorageUri.scheme === 'file' ? context.globalStorageUri.fsPath : undefined,
  });
  const auditFindings = createAuditFindings(server);
  const report = createReportPanel({ extension: context.extensionUri, server, tracker, auditFindings });
  context.subscriptions.push(
    log,
    tracker,
    report,
    status,
    auditFindings,
    createFindingsTree(),
    registerRulePages(server),
    registerAudits(server, auditFindings, report),
    registerCommands(server, tracker, log),
    registerSample(context),
    registerApiSource(server),
  );
  void commands.executeCommand('setContext', 'noncense.active', true);
  server.start();
  // Last: it takes part in Tab, which is left alone when anything above has failed.
  context.subscriptions.push(createReview(context, server, tracker, log));
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
