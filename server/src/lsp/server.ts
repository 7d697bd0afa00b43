// Wires requests to their handlers. A handler that throws fails its own request and nothing else.
import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
} from 'vscode-languageserver';
import {
  API_SOURCE,
  AUDIT_FILE,
  AUDIT_WORKSPACE,
  EXPLAIN_RULE,
  EXPORT,
  LIST_RULES,
  RECORD,
  REVIEW,
  REWORK,
} from '../../../protocol/src/index.js';
import { abilitiesOf } from './abilities.js';
import { apiSource } from './handlers/apiSource.js';
import { auditFile } from './handlers/auditFile.js';
import { auditWorkspace } from './handlers/auditWorkspace.js';
import { codeAction } from './handlers/codeAction.js';
import { codeActionResolve } from './handlers/codeActionResolve.js';
import { diagnostic } from './handlers/diagnostic.js';
import { didChangeConfiguration } from './handlers/didChangeConfiguration.js';
import { didChangeWatchedFiles } from './handlers/didChangeWatchedFiles.js';
import { explainRule } from './handlers/explainRule.js';
import { exportReport } from './handlers/exportReport.js';
import { hover } from './handlers/hover.js';
import { initializeResult } from './handlers/initialize.js';
import { initialized } from './handlers/initialized.js';
import { listRules } from './handlers/listRules.js';
import { record } from './handlers/record.js';
import { review } from './handlers/review.js';
import { rework } from './handlers/rework.js';
import type { Host } from './host.js';
import { createPusher } from './push.js';
import { createReader } from './readSources.js';
import { createDocuments, type Session } from './session.js';
import { createSettings } from './settings.js';

/** The engine is ready before `initialize` is answered, so no handler has to wait for it. */
export function serve(connection: Connection, host: Host): void {
  connection.onInitialize(async (params) => {
    const session = await createSession(connection, host, params);
    handleRequests(session);
    handleNotifications(session);
    return initializeResult(host.version) satisfies InitializeResult;
  });
}

async function createSession(connection: Connection, host: Host, params: InitializeParams): Promise<Session> {
  const log = (line: string): void => connection.console.info(line);
  const client = abilitiesOf(params);
  const engine = await host.createEngine(log, client.options.cacheFolder);
  let folders = params.workspaceFolders ?? [];
  const session: Session = {
    connection,
    host,
    engine,
    client,
    settings: createSettings(connection, client.configuration, () => folders),
    documents: createDocuments(engine, client.options.quarantined ?? [], log),
    rules: new Map(host.rules.map((rule) => [rule.id, rule])),
    folders: () => folders,
    pusher: createPusher(() => session),
    reader: createReader(() => session),
    generation: 0,
    audited: new Set(),
  };
  connection.onInitialized(async () => {
    await initialized(session);
    if (!client.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      folders = [...folders.filter(({ uri }) => !removed.some((gone) => gone.uri === uri)), ...added];
      didChangeConfiguration(session);
    });
  });
  return session;
}

function handleRequests(session: Session): void {
  const { connection } = session;
  const on =
    <P, R>(name: string, handler: (session: Session, params: P, token: CancellationToken) => R | Promise<R>) =>
    async (params: P, token: CancellationToken): Promise<R> => {
      try {
        return await handler(session, params, token);
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        connection.console.error(`${name}: ${error instanceof Error ? error.stack : error}`);
        throw new ResponseError(ErrorCodes.InternalError, `${name} failed: ${error}`);
      }
    };
  connection.languages.diagnostics.on(on('diagnostic', diagnostic));
  connection.onHover(on('hover', hover));
  connection.onCodeAction(on('codeAction', codeAction));
  connection.onCodeActionResolve(on('codeActionResolve', codeActionResolve));
  connection.onRequest(API_SOURCE, on('apiSource', apiSource));
  connection.onRequest(AUDIT_FILE, on('auditFile', auditFile));
  connection.onRequest(AUDIT_WORKSPACE, on('auditWorkspace', auditWorkspace));
  connection.onRequest(EXPLAIN_RULE, on('explainRule', explainRule));
  connection.onRequest(LIST_RULES, on('listRules', listRules));
  connection.onRequest(EXPORT, on('exportReport', exportReport));
  connection.onRequest(RECORD, on('record', record));
  connection.onRequest(REVIEW, on('review', review));
  connection.onRequest(REWORK, on('rework', rework));
  connection.onShutdown(() => {
    session.reader.dispose();
    session.pusher.dispose();
    session.engine.dispose();
  });
}

function handleNotifications(session: Session): void {
  const { connection, documents, pusher } = session;
  documents.listen(connection);
  documents.onDidChangeContent(({ document }) => {
    // Findings of one file may rest on another of its crate.
    session.generation++;
    session.engine.sourcesEdited(document.path);
    pusher.soon(document);
    session.reader.soon();
  });
  documents.onDidClose(({ document }) => {
    pusher.closed(document);
    session.audited.delete(document.uri);
    document.close();
    session.generation++;
  });
  connection.onDidChangeConfiguration(() => didChangeConfiguration(session));
  connection.onDidChangeWatchedFiles((params) => didChangeWatchedFiles(session, params));
}
