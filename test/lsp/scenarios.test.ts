// What an editor sees, one scenario for each thing a person does. The rules behind it are not the point: see fakeEngine.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import {
  CancellationTokenSource,
  type CodeAction,
  CodeActionResolveRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  type FullDocumentDiagnosticReport,
  HoverRequest,
  LSPErrorCodes,
  type TextDocumentEdit,
  WorkDoneProgress,
} from 'vscode-languageserver-protocol/node';
import {
  AUDIT_FILE,
  AUDIT_WORKSPACE,
  type AuditFileResult,
  type AuditWorkspaceResult,
  EXPLAIN_RULE,
  LIST_RULES,
} from '../../protocol/src/index.js';
import { type Editor, range, startEditor, URI, VSCODE } from './editor.js';
import { createFakeEngine } from './fakeEngine.js';

const items = async (editor: Editor) => ((await editor.pull()) as FullDocumentDiagnosticReport).items;
const editsOf = (action: CodeAction | undefined) =>
  (action?.edit?.documentChanges?.[0] as TextDocumentEdit | undefined)?.edits;
const messages = async (editor: Editor) => (await items(editor)).map(({ message }) => message);

test('findings are there after opening, follow each edit, and are not sent twice', async () => {
  const editor = await startEditor();
  await editor.open('let a = "bad";\r\nlet ß = "𝒳 bad";\r\n');
  const report = (await editor.pull()) as FullDocumentDiagnosticReport;
  expect(report.items).toEqual([
    expect.objectContaining({ range: range(0, 9, 12) }),
    {
      range: range(1, 12, 15),
      severity: 1,
      source: 'noncense',
      code: 'bad-word',
      codeDescription: { href: 'https://github.com/noncense/noncense/blob/main/docs/rules/bad-word.md' },
      message: '`bad` is a bad word. Use a good word: any will do',
      relatedInformation: [{ location: { uri: URI, range: range(0, 9, 12) }, message: 'it is first said here' }],
    },
  ]);
  expect(await editor.pull(report.resultId)).toEqual({ kind: 'unchanged', resultId: report.resultId });

  // As VS Code sends an edit at two cursors: last place first.
  await editor.change(2, { range: range(1, 12, 15), text: 'good' }, { range: range(0, 0, 0), text: '\n\n' });
  expect((await items(editor)).map((item) => item.range)).toEqual([range(2, 9, 12)]);
  // And in the other order, where the second place counts from what the first change left.
  await editor.change(3, { range: range(0, 0, 0), text: 'bad\n' }, { range: range(3, 9, 12), text: 'risky' });
  expect((await items(editor)).map((item) => item.range)).toEqual([range(0, 0, 3), range(3, 9, 14)]);
  await editor.change(4, { text: 'calm' });
  expect(await items(editor)).toEqual([]);
});

test('a fix is resolved to an edit of the version it was offered for, and refused after that', async () => {
  const editor = await startEditor({ options: { explainCommand: 'show.rule' } });
  await editor.open('bad risky');
  const offered = await editor.actions(range(0, 1, 1));
  expect(offered.map(({ title, isPreferred }) => [title, isPreferred])).toEqual([
    ['Say `fine`', false],
    ['Say `good`', true],
    ['Allow bad-word here, with a reason', undefined],
    ['Explain bad-word', undefined],
  ]);
  expect(offered[3]?.command).toEqual({ title: 'Explain bad-word', command: 'show.rule', arguments: ['bad-word'] });
  expect(offered[1]?.edit).toBeUndefined();
  const resolved = await editor.connection.sendRequest(CodeActionResolveRequest.type, offered[1]!);
  expect(resolved.edit).toEqual({
    documentChanges: [{ textDocument: { uri: URI, version: 1 }, edits: [{ range: range(0, 0, 3), newText: 'good' }] }],
  });
  await editor.change(2, { range: range(0, 0, 0), text: ' ' });
  await expect(editor.connection.sendRequest(CodeActionResolveRequest.type, offered[1]!)).rejects.toMatchObject({
    code: LSPErrorCodes.ContentModified,
  });
  await editor.change(3, { text: 'twin' });
  const [both, ...others] = await editor.actions(range(0, 0, 4));
  expect(both).toMatchObject({ title: 'Say `one`', diagnostics: [{ code: 'bad-word' }, { code: 'vague-word' }] });
  expect(others.map(({ title }) => title)).not.toContain('Say `one`');
});

test('fix all applies the safe fixes only, in one answer, and only when asked for', async () => {
  const editor = await startEditor();
  await editor.open('bad risky bad\nmaybe');
  const whole = { start: { line: 0, character: 0 }, end: { line: 1, character: 5 } };
  const [action, ...rest] = await editor.actions(whole, ['source.fixAll']);
  expect(rest).toEqual([]);
  expect(action).toMatchObject({ kind: 'source.fixAll.noncense' });
  expect(editsOf(action)).toEqual([
    { range: range(0, 0, 3), newText: 'good' },
    { range: range(0, 10, 13), newText: 'good' },
  ]);
  const kinds = (await editor.actions(whole)).map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(['quickfix']));
  await editor.change(2, { text: 'risky' });
  expect(await editor.actions(whole, ['source.fixAll.noncense'])).toEqual([]);
});

test('hover says why, where from, what to do, and where to read on', async () => {
  const editor = await startEditor({ options: { explainCommand: 'show.rule' } });
  await editor.open('bad\n  bad');
  const at = { textDocument: { uri: URI }, position: { line: 1, character: 3 } };
  const hover = await editor.connection.sendRequest(HoverRequest.type, at);
  expect(hover?.range).toEqual(range(1, 2, 5));
  expect(hover?.contents).toEqual({
    kind: 'markdown',
    value: [
      '**A bad word** (error, high confidence)',
      'Bad words let an attacker read along.',
      `1. [line 1](${URI}#L1,1): it is first said here`,
      'Use a good word: any will do. More on that elsewhere.',
      '[bad-word](command:show.rule?%5B%22bad-word%22%5D) · [CWE-323: Reusing a Nonce, Key Pair in Encryption](https://cwe.mitre.org/data/definitions/323.html)',
    ].join('\n\n'),
  });
  const elsewhere = { textDocument: { uri: URI }, position: { line: 1, character: 0 } };
  expect(await editor.connection.sendRequest(HoverRequest.type, elsewhere)).toBeNull();
});

test('the comment that allows a finding goes above it, expires, and asks for a reason', async () => {
  const editor = await startEditor();
  await editor.open('fn f() {\r\n    bad();\r\n}');
  const allow = (await editor.actions(range(1, 4, 7))).find(({ title }) => title.startsWith('Allow'));
  const resolved = await editor.connection.sendRequest(CodeActionResolveRequest.type, allow!);
  const value = `    // noncense: allow(bad-word) until 2027-02-19 -- \${1:<reason>}\r\n`;
  expect(editsOf(resolved)).toEqual([{ range: range(1, 0, 0), snippet: { kind: 'snippet', value } }]);

  const plain = await startEditor({ capabilities: {} });
  await plain.open('bad');
  const edit = (await plain.actions(range(0, 0, 3))).find(({ title }) => title.startsWith('Allow'))?.edit;
  expect(edit?.changes?.[URI]).toEqual([
    { range: range(0, 0, 0), newText: '// noncense: allow(bad-word) until 2027-02-19 -- <reason>\n' },
  ]);
});

test('settings and manifests that change are followed', async () => {
  const engine = createFakeEngine();
  const editor = await startEditor({ engine });
  await editor.open('bad risky maybe');
  expect(await messages(editor)).toHaveLength(2);
  Object.assign(editor.settings, { strictness: 'strict', rules: [{ rule: 'bad-word', severity: 'off' }, 'nonsense'] });
  await editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  await vi.waitFor(() => expect(editor.refreshes()).toBe(1));
  expect(await messages(editor)).toEqual([
    '`risky` is vague. Say what you mean',
    '`maybe` is vague. Say what you mean',
  ]);
  Object.assign(editor.settings, { enable: false });
  await editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  expect(await messages(editor)).toEqual([]);

  const changes = [{ uri: 'file:///home/someone/project/Cargo.lock', type: 2 as const }];
  await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  await vi.waitFor(() => expect(editor.refreshes()).toBe(3));
  expect(engine.state.manifests).toBe(1);
});

test('a crash fails its own request, and the document is as good as new after the next edit', async () => {
  const engine = createFakeEngine();
  const editor = await startEditor({ engine });
  await editor.open('boom');
  await expect(editor.pull()).rejects.toThrow('boom in the audit');
  await expect(editor.actions(range(0, 0, 1))).rejects.toThrow('boom in the audit');
  expect(engine.state.open).toBe(0);
  await editor.change(2, { range: range(0, 0, 4), text: 'bad' });
  expect(await messages(editor)).toHaveLength(1);
  await editor.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: URI } });
  expect(await items(editor)).toEqual([]);
  expect(engine.state.open).toBe(0);
});

test('an audit shows what is of low confidence, on the screen too, in files that are not open, until it is cancelled', async () => {
  const folder = '/home/someone/project';
  const files = { [`${folder}/a.rs`]: 'maybe', [`${folder}/b c.rs`]: 'good', [`${folder}/boom.rs`]: 'boom' };
  const editor = await startEditor({ files });
  await editor.open('maybe bad');
  expect(await items(editor)).toHaveLength(1);
  const audit = await editor.connection.sendRequest<AuditFileResult>(AUDIT_FILE, { uri: URI });
  expect(audit).toMatchObject({
    rules: 2,
    findings: [{ rule: 'vague-word', confidence: 'low' }, { rule: 'bad-word' }],
    restsOn: ['file:///elsewhere.rs'],
  });
  await vi.waitFor(() => expect(editor.refreshes()).toBe(1));
  expect(await items(editor)).toHaveLength(2);
  await expect(editor.connection.sendRequest(AUDIT_FILE, { uri: 'file:///none.rs' })).rejects.toThrow('cannot be read');

  const progress: string[] = [];
  editor.connection.onProgress(WorkDoneProgress.type, 'token', (value) => {
    progress.push(value.kind === 'report' ? (value.message ?? '') : value.kind);
  });
  const whole = await editor.connection.sendRequest<AuditWorkspaceResult>(AUDIT_WORKSPACE, { workDoneToken: 'token' });
  expect(whole.files.map(({ uri, findings }) => [uri, findings.length])).toEqual([
    [URI, 2],
    [`file://${folder}/a.rs`, 1],
    [`file://${folder}/b%20c.rs`, 0],
    [`file://${folder}/boom.rs`, 0],
  ]);
  expect(whole.files.map(({ failure }) => failure)).toEqual([
    undefined,
    undefined,
    undefined,
    'Error: boom in the audit',
  ]);
  expect(whole).toMatchObject({ cancelled: false, rules: 2 });
  expect(progress).toEqual(['begin', '1 of 4', '2 of 4', '3 of 4', '4 of 4', 'end']);

  const many = Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [`${folder}/${n}.rs`, 'good']));
  const impatient = await startEditor({ files: many });
  const stop = new CancellationTokenSource();
  impatient.connection.onProgress(WorkDoneProgress.type, 'token', () => stop.cancel());
  const params = { workDoneToken: 'token' };
  const part = await impatient.connection.sendRequest<AuditWorkspaceResult>(AUDIT_WORKSPACE, params, stop.token);
  expect(part.cancelled).toBe(true);
  expect(part.files.length).toBeLessThan(2000);

  expect(await editor.connection.sendRequest(LIST_RULES, {})).toHaveLength(2);
  const page = await editor.connection.sendRequest(EXPLAIN_RULE, { rule: 'bad-word' });
  expect(page).toMatchObject({ markdown: expect.stringContaining('# `bad-word`: A bad word') });
});

test('what nobody pulls is pushed once, and taken back when the document closes', async () => {
  const editor = await startEditor({ options: { sharedDiagnostics: true } });
  const agents = 'file:///home/someone/project/src/agent.rs';
  await editor.open('bad');
  await editor.open('bad bad', agents);
  expect(await items(editor)).toHaveLength(1);
  await vi.waitFor(() => expect(editor.published).toHaveLength(1));
  expect(editor.published[0]).toMatchObject({ uri: agents, version: 1, diagnostics: [{}, {}] });
  await editor.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: agents } });
  await vi.waitFor(() => expect(editor.published.at(-1)).toEqual({ uri: agents, diagnostics: [] }));

  const separate = await startEditor();
  await separate.open('bad', agents);
  const old = await startEditor({ capabilities: { ...VSCODE, textDocument: {} } });
  await old.open('bad', agents);
  await vi.waitFor(() => expect(old.published).toHaveLength(1));
  await sleep(250);
  expect(separate.published).toEqual([]);
});
