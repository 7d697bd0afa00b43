// The review's two requests, as an editor sees them. The rules behind them are not the point: see fakeEngine.
import { expect, test } from 'vitest';
import {
  RECORD,
  REVIEW,
  REWORK,
  type RecordResult,
  type ReviewResult,
  type ReworkResult,
} from '../../protocol/src/index.js';
import { range, startEditor, URI } from './editor.js';

const review = async (editor: Awaited<ReturnType<typeof startEditor>>, params: object): Promise<ReviewResult> =>
  editor.connection.sendRequest(REVIEW, { uri: URI, ...params });
const rework = async (editor: Awaited<ReturnType<typeof startEditor>>, params: object): Promise<ReworkResult> =>
  editor.connection.sendRequest(REWORK, { uri: URI, ...params });

test('only findings of the parts are told, with what a person needs to decide', async () => {
  const editor = await startEditor();
  await editor.open('bad\nfine\nrisky bad\n');
  const { findings, rules } = await review(editor, { version: 1, ranges: [range(2, 0, 5)] });
  expect(rules).toBe(2);
  expect(findings).toEqual([
    {
      rule: 'vague-word',
      title: 'A vague word',
      severity: 'warning',
      confidence: 'medium',
      message: '`risky` is vague. Say what you mean',
      page: 'https://github.com/noncense/noncense/blob/main/docs/rules/vague-word.md',
      range: range(2, 0, 5),
      origin: 'inserted',
      code: expect.stringMatching(/^[0-9a-f]{32}$/),
      explanation: ['It may mean anything.', 'Say what you mean.'],
      trail: [],
      fixes: [{ title: 'Say `calm`', safety: 'review', edits: [{ range: range(2, 0, 5), newText: 'calm' }] }],
    },
  ]);
});

test('a finding elsewhere belongs to the part that leads to it', async () => {
  const editor = await startEditor();
  await editor.open('bad\nbad\n');
  const { findings } = await review(editor, { ranges: [range(0, 0, 3)] });
  expect(findings.map((finding) => finding.range)).toEqual([range(0, 0, 3), range(1, 0, 3)]);
});

test('the answer waits for the version that is meant, and says when that is past', async () => {
  const editor = await startEditor();
  await editor.open('fine');
  const early = review(editor, { version: 2, ranges: [range(0, 0, 3)] });
  await editor.change(2, { text: 'bad' });
  expect((await early).findings).toHaveLength(1);
  expect(await review(editor, { version: 1, ranges: [range(0, 0, 3)] })).toMatchObject({ stale: true, findings: [] });
});

test('a text that nobody has taken yet is looked at in place of the document', async () => {
  const editor = await startEditor();
  await editor.open('fine');
  expect((await review(editor, { text: 'very bad', ranges: [range(0, 0, 8)] })).findings).toHaveLength(1);
  expect((await review(editor, { ranges: [range(0, 0, 4)] })).findings).toEqual([]);
});

test('findings are mended and allowed in one set of edits', async () => {
  const editor = await startEditor();
  const text = 'bad\n  risky twin\n';
  const ranges = [{ start: { line: 0, character: 0 }, end: { line: 2, character: 0 } }];
  const made = await rework(editor, {
    text,
    ranges,
    fixes: [{ finding: 0, fix: 1 }],
    allow: [1, 2],
    reason: 'a test\nof words ',
  });
  const comment = (rule: string) => `  // noncense: allow(${rule}) until 2027-02-19 -- a test of words\n`;
  expect(made).toEqual({
    edits: [
      { range: range(0, 0, 3), newText: 'good' },
      { range: range(1, 0, 0), newText: comment('vague-word') + comment('bad-word') },
    ],
    manifests: [],
    left: [],
  });
});

test('of two fixes of one place the first is taken, and the same fix of two findings once', async () => {
  const editor = await startEditor();
  const ranges = [range(0, 0, 8)];
  const both = { fixes: [0, 1].map((finding) => ({ finding, fix: 0 })), allow: [] };
  expect(await rework(editor, { text: 'twin', ranges, ...both })).toEqual({
    edits: [{ range: range(0, 0, 4), newText: 'one' }],
    manifests: [],
    left: [],
  });
  const twice = { fixes: [0, 1].map((fix) => ({ finding: 0, fix })), allow: [] };
  expect(await rework(editor, { text: 'bad', ranges, ...twice })).toEqual({
    edits: [{ range: range(0, 0, 3), newText: 'fine' }],
    manifests: [],
    left: [0],
  });
});

test('what a person accepts is added to the record, and a record that is none is left alone', async () => {
  const editor = await startEditor();
  const entry = { rule: 'r', file: 'a.rs', code: 'c', reason: 'a test', by: 'A', on: '2026-11-21' };
  const first = (await editor.connection.sendRequest(RECORD, { add: [entry] })) as RecordResult;
  expect(first.entries).toEqual([entry]);
  const again = (await editor.connection.sendRequest(RECORD, { text: first.text, add: [] })) as RecordResult;
  expect(again).toEqual(first);
  expect(await editor.connection.sendRequest(RECORD, { text: '{}', add: [entry] })).toEqual({
    entries: [],
    problem: 'is no record of format 1',
  });
});
