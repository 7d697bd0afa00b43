// noncense/auditWorkspace: all rules over every Rust file of the workspace, with progress, until done or cancelled.
import type { CancellationToken } from 'vscode-languageserver';
import type { AuditFileResult, AuditWorkspaceParams, AuditWorkspaceResult } from '../../../../protocol/src/index.js';
import { refreshDiagnostics } from '../refresh.js';
import type { Session } from '../session.js';
import { pathOf, uriOf } from '../uris.js';
import { auditUri } from './auditFile.js';

export async function auditWorkspace(
  session: Session,
  { workDoneToken }: AuditWorkspaceParams,
  token: CancellationToken,
): Promise<AuditWorkspaceResult> {
  const start = performance.now();
  const progress = session.connection.window.attachWorkDoneProgress(workDoneToken);
  progress.begin('Auditing', 0, 'finding Rust files', true);
  const files: AuditFileResult[] = [];
  try {
    const uris = await urisOf(session);
    for (const [index, uri] of uris.entries()) {
      // Between files, requests and cancellations that came meanwhile have their turn.
      await new Promise((resolve) => setImmediate(resolve));
      if (token.isCancellationRequested) break;
      progress.report(Math.floor((100 * index) / uris.length), `${index + 1} of ${uris.length}`);
      files.push(await auditOrTell(session, uri));
    }
  } finally {
    progress.done();
  }
  refreshDiagnostics(session);
  return {
    files,
    rules: files.reduce((most, { rules }) => Math.max(most, rules), 0),
    ms: performance.now() - start,
    cancelled: token.isCancellationRequested,
  };
}

/** Open documents that are not on disk count too. */
async function urisOf({ documents, folders, host, settings }: Session): Promise<readonly string[]> {
  const byPath = new Map(documents.all().map(({ uri, path }) => [path ?? uri, uri]));
  for (const folder of folders()) {
    const root = pathOf(folder.uri);
    if (root === undefined) continue;
    const { exclude } = await settings.of(folder.uri);
    for (const path of await host.rustFiles(root, exclude)) {
      if (!byPath.has(path)) byPath.set(path, uriOf(path));
    }
  }
  return [...byPath.values()];
}

/** One file that cannot be analysed does not end the audit of the others, but it does not pass for clean either. */
async function auditOrTell(session: Session, uri: string): Promise<AuditFileResult> {
  const failed = (failure: string): AuditFileResult => ({ uri, findings: [], rules: 0, ms: 0, muted: [], failure });
  try {
    return (await auditUri(session, uri)) ?? failed('the file cannot be read');
  } catch (error) {
    session.connection.console.error(`audit of ${uri}: ${error instanceof Error ? error.stack : error}`);
    return failed(String(error));
  }
}
