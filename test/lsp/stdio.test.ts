// The server as it ships: dist/server.js, made by `npm run build`, in a process of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  type FullDocumentDiagnosticReport,
  InitializedNotification,
  InitializeRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { VSCODE } from './editor.js';

const uri = 'untitled:Untitled-1';
const text = 'fn connect() -> &\'static str {\n    let db_password = "Tr0ub4dor&3xyz";\n    db_password\n}\n';

async function startServer() {
  const process_ = spawn(process.execPath, ['dist/server.js', '--stdio'], { env: {} });
  const ended = once(process_, 'exit');
  onTestFinished(() => void process_.kill('SIGKILL'));
  const connection = createProtocolConnection(
    new StreamMessageReader(process_.stdout),
    new StreamMessageWriter(process_.stdin),
  );
  const errors: unknown[] = [];
  connection.onError((error) => errors.push(error));
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: VSCODE,
    workspaceFolders: null,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'rust', version: 1, text },
  });
  const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  const found = (report as FullDocumentDiagnosticReport).items.map(({ code, range }) => [code, range.start.line]);
  return { connection, process_, ended, capabilities, found, errors };
}

test('the bundled server finds, dies, starts again and finds the same, and ends when told to', async () => {
  const first = await startServer();
  expect(first.capabilities.diagnosticProvider).toMatchObject({ interFileDependencies: true });
  expect(first.found).toEqual([['hardcoded-credential', 1]]);
  first.process_.kill('SIGKILL');
  await first.ended;

  const second = await startServer();
  expect(second.found).toEqual(first.found);
  // Nothing but messages on stdout.
  expect(second.errors).toEqual([]);
  await second.connection.sendRequest('shutdown');
  await second.connection.sendNotification('exit');
  expect(await second.ended).toEqual([0, null]);
});
