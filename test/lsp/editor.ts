// An editor as the server sees it: one end of a pair of streams.
import { PassThrough } from 'node:stream';
import { onTestFinished } from 'vitest';
import { createConnection } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  type CodeActionTriggerKind,
  ConfigurationRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { ClientOptions } from '../../protocol/src/index.js';
import type { Engine } from '../../server/src/engine/engine.js';
import { serve } from '../../server/src/lsp/server.js';
import { createFakeEngine, fakeRules } from './fakeEngine.js';

export const URI = 'file:///home/someone/project/src/lib.rs';

export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  readonly options?: ClientOptions;
  readonly files?: Readonly<Record<string, string>>;
  readonly engine?: Engine;
}

/** What VS Code can do, as far as the server looks. */
export const VSCODE: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    diagnostic: {},
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
};

export interface Editor {
  readonly connection: ProtocolConnection;
  readonly settings: Record<string, unknown>;
  readonly published: PublishDiagnosticsParams[];
  readonly refreshes: () => number;
  open(text: string, uri?: string): Promise<void>;
  change(version: number, ...changes: readonly { readonly range?: Range; readonly text: string }[]): Promise<void>;
  pull(previousResultId?: string): ReturnType<typeof pull>;
  actions(range: Range, only?: string[]): ReturnType<typeof actions>;
}

const pull = (connection: ProtocolConnection, previousResultId?: string) =>
  connection.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri: URI },
    ...(previousResultId === undefined ? {} : { previousResultId }),
  });

const actions = async (connection: ProtocolConnection, range: Range, only?: string[]) => {
  const found = await connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: URI },
    range,
    context: { diagnostics: [], triggerKind: 1 satisfies CodeActionTriggerKind, ...(only ? { only } : {}) },
  });
  return (found ?? []).filter((action): action is CodeAction => typeof action.command !== 'string');
};

export async function startEditor(options: EditorOptions = {}): Promise<Editor> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const files = options.files ?? {};
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  serve(server, {
    version: '0.0.0',
    createEngine: async () => options.engine ?? createFakeEngine(),
    rules: fakeRules,
    read: (path) => files[path],
    rustFiles: async (root) => Object.keys(files).filter((path) => path.startsWith(root)),
    today: () => '2026-11-21',
  });
  server.listen();
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const editor = wrap(connection);
  connection.listen();
  onTestFinished(async () => {
    await connection.sendRequest('shutdown');
    connection.dispose();
    server.dispose();
  });
  await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities: options.capabilities ?? VSCODE,
    workspaceFolders: [{ uri: 'file:///home/someone/project', name: 'project' }],
    initializationOptions: options.options ?? {},
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return editor;
}

function wrap(connection: ProtocolConnection): Editor {
  const settings: Record<string, unknown> = {};
  const published: PublishDiagnosticsParams[] = [];
  let refreshes = 0;
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => settings));
  connection.onRequest(RegistrationRequest.type, () => undefined);
  connection.onRequest(DiagnosticRefreshRequest.type, () => {
    refreshes++;
  });
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    published.push(params);
  });
  return {
    connection,
    settings,
    published,
    refreshes: () => refreshes,
    open: (text, uri = URI) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'rust', version: 1, text },
      }),
    change: (version, ...changes) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: URI, version },
        contentChanges: changes.map(({ range, text }) => (range ? { range, text } : { text })),
      }),
    pull: (previousResultId) => pull(connection, previousResultId),
    actions: (range, only) => actions(connection, range, only),
  };
}

export const range = (line: number, from: number, to: number): Range => ({
  start: { line, character: from },
  end: { line, character: to },
});
