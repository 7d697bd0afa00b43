import { expect, test } from 'vitest';
import { matching, reportFindings, severityTotals, totalsBy, touchedBy } from '../../client/src/report/reportModel.js';
import { readSarif } from '../../client/src/report/sarifFile.js';
import type { AuditFileResult } from '../../protocol/src/index.js';
import { renderSarif } from '../../server/src/review/formats/sarif.js';
import { rule } from '../engine/fakes.js';

const finding = (id: string, line: number, severity: 'error' | 'warning' = 'error') => ({
  rule: id,
  title: id,
  severity,
  confidence: 'high' as const,
  message: `${id} is wrong`,
  page: '',
  range: { start: { line, character: 4 }, end: { line, character: 9 } },
});
const results: readonly AuditFileResult[] = [
  {
    uri: 'file:///p/a.rs',
    findings: [finding('weak-hash', 1, 'warning'), finding('weak-rng', 2)],
    rules: 9,
    ms: 1,
    muted: [],
  },
  { uri: 'file:///p/b.rs', findings: [finding('weak-rng', 7)], rules: 9, ms: 1, muted: [] },
];
const all = reportFindings(results, (uri) => uri.slice('file:///p/'.length));

test('totals count what is shown, the busiest first', () => {
  expect(totalsBy(all, 'rule')).toEqual([
    { name: 'weak-rng', count: 2 },
    { name: 'weak-hash', count: 1 },
  ]);
  expect(totalsBy(all, 'file').map(({ name }) => name)).toEqual(['a.rs', 'b.rs']);
  expect(severityTotals(all).map(({ count }) => count)).toEqual([2, 1, 0, 0]);
});

test.each([
  ['', 3],
  ['RNG', 2],
  ['a.rs weak', 2],
  ['warning hash', 1],
  ['nothing', 0],
])('the filter %j leaves %i findings', (filter, count) => {
  expect(matching(all, filter)).toHaveLength(count);
});

test('a change touches its own file, and those whose findings have a reason in it', () => {
  const [a, b] = results.map(({ uri }) => uri);
  const resting = results.map((result) => (result.uri === b ? { ...result, restsOn: [a ?? ''] } : result));
  expect(touchedBy(resting, a ?? '')).toEqual([a, b]);
  expect(touchedBy(resting, b ?? '')).toEqual([b]);
});

test('our own SARIF is read as it was written, but for what a person has accepted', () => {
  const text = 'fn f() {\r\n    wrong();\r\n}\r\n';
  const at = { start: text.indexOf('wrong'), end: text.indexOf('wrong') + 5 };
  const base = {
    rule: 'weak-rng',
    severity: 'error',
    confidence: 'high',
    message: 'bad `é`',
    at,
    because: [],
    fixes: [],
  } as const;
  const accepted = { reason: 'a test', by: 'A', on: '2026-11-21' };
  const files = [{ file: 'src/a file.rs', text, findings: [base, { ...base, accepted }] }];
  const sarif = renderSarif({ root: '/p', files, problems: [], rules: 1 }, [rule('weak-rng')], '1.0.0');
  expect(readSarif(`\uFEFF${sarif}`)).toEqual([
    {
      tool: 'Noncense',
      rule: 'weak-rng',
      severity: 'error',
      message: 'bad `é`',
      place: 'src/a%20file.rs',
      range: { start: { line: 1, character: 4 }, end: { line: 1, character: 9 } },
    },
  ]);
});

test("others' SARIF: rules and files by index, no columns, notes", () => {
  const log = {
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Other', rules: [{ id: 'R1' }] } },
        artifacts: [{ location: { uri: 'src\\x.rs' } }],
        results: [
          {
            ruleIndex: 0,
            level: 'note',
            message: { text: 'look' },
            locations: [{ physicalLocation: { artifactLocation: { index: 0 }, region: { startLine: 3 } } }],
          },
          { ruleId: 'R2', kind: 'pass', message: { text: 'fine' } },
          { ruleId: 'R3', message: { text: 'nowhere' } },
        ],
      },
    ],
  };
  expect(readSarif(JSON.stringify(log))).toEqual([
    {
      tool: 'Other',
      rule: 'R1',
      severity: 'information',
      message: 'look',
      place: 'src/x.rs',
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: Number.MAX_SAFE_INTEGER } },
    },
  ]);
});

test.each([
  ['no', 'noJson'],
  ['null', 'otherFormat'],
  ['{"version": "1.0.0", "runs": []}', 'otherFormat'],
])('%s is refused', (text, why) => {
  expect(() => readSarif(text)).toThrow(why);
});

test('a log with holes in it is read without a crash', () => {
  expect(readSarif('{"version": "2.1.0", "runs": [null, {"results": [null, {"locations": [{}]}]}]}')).toEqual([]);
});
