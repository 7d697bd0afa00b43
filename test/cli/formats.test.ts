// Golden files in test/cli/golden: `npx vitest run test/cli -u` writes them, a person reads the difference.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { expect, test } from 'vitest';
import { renderHtml } from '../../server/src/review/formats/html.js';
import { renderJson } from '../../server/src/review/formats/json.js';
import { renderMarkdown } from '../../server/src/review/formats/markdown.js';
import { renderSarif } from '../../server/src/review/formats/sarif.js';
import { renderText, UNCOLOURED } from '../../server/src/review/formats/text.js';
import type { Report, ReportedFile } from '../../server/src/review/report.js';
import type { RuleInfo } from '../../server/src/rules/rule.js';
import { applyEdits } from '../../server/src/text/edits.js';
import { rule } from '../engine/fakes.js';

const TEXT = `use aes_gcm::{Aes256Gcm, Nonce};\r
\r
const NONCE: &[u8; 12] = b"unique nonce";\r
\r
fn seal(cipher: &Aes256Gcm, größe: &[u8]) -> Vec<u8> {\r
\tcipher.encrypt(Nonce::from_slice(NONCE), größe).unwrap()\r
}\r
`;

const spanOf = (needle: string, from = 0) => {
  const start = TEXT.indexOf(needle, from);
  return { start, end: start + needle.length };
};

const file: ReportedFile = {
  file: 'src/a file.rs',
  text: TEXT,
  findings: [
    {
      rule: 'constant-nonce',
      severity: 'error',
      confidence: 'high',
      message: 'nonce of `encrypt` never changes',
      at: spanOf('Nonce::from_slice(NONCE)'),
      because: [
        { span: spanOf('b"unique nonce"'), text: 'made here' },
        { span: spanOf('NONCE', TEXT.indexOf('from_slice')), text: '`NONCE` is constant' },
      ],
      fixes: [
        {
          title: 'Use a fresh random nonce',
          safety: 'review',
          edits: [
            { span: { start: 0, end: 0 }, newText: 'use aes_gcm::aead::AeadCore;\r\n' },
            { span: spanOf('Nonce::from_slice(NONCE)'), newText: '&nonce' },
          ],
        },
      ],
    },
    {
      rule: 'weak-hash',
      severity: 'information',
      confidence: 'medium',
      message: 'MD5 is broken',
      at: spanOf('größe).unwrap()\r\n}'),
      because: [],
      fixes: [{ title: 'Use SHA-256', safety: 'safe', edits: [{ span: spanOf('größe'), newText: 'x' }] }],
    },
    {
      rule: 'constant-nonce',
      severity: 'warning',
      confidence: 'low',
      message: 'nonce of `encrypt` may never change',
      at: spanOf('from_slice'),
      because: [],
      fixes: [],
    },
  ],
};

const report: Report = {
  root: '/home/me/my project',
  files: [file, { file: 'src/clean.rs', text: '', findings: [] }, { file: '/else/where.rs', text: '', findings: [] }],
  problems: [{ file: 'src/locked.rs', message: 'cannot be read: permission denied' }],
  rules: 8,
};

const rules: readonly RuleInfo[] = [
  rule('constant-nonce', {
    title: 'AEAD nonce never changes',
    cwe: [323, 1204],
    docs: '\nTwo messages reveal their **XOR**: see [NIST](https://example.org/).\n\nUse a `fresh` one.\n',
  }),
  rule('weak-hash', { title: 'Broken hash', severity: 'warning', cwe: [328] }),
];

test('text', async () => {
  await expect(renderText(report, UNCOLOURED)).toMatchFileSnapshot('golden/report.txt');
});

test('JSON', async () => {
  await expect(renderJson(report, rules, '1.2.3')).toMatchFileSnapshot('golden/report.json');
});

test('SARIF', async () => {
  await expect(renderSarif(report, rules, '1.2.3')).toMatchFileSnapshot('golden/report.sarif');
});

test('Markdown', async () => {
  await expect(renderMarkdown(report, rules)).toMatchFileSnapshot('golden/report.md');
});

test('HTML', async () => {
  await expect(renderHtml(report, rules, '1.2.3')).toMatchFileSnapshot('golden/report.html');
});

test('what stands in the code can be no markup in a report', () => {
  const evil = '<img src=x onerror=alert(1)> [a](javascript:b) ![c](d)';
  const at = { start: 0, end: 3 };
  const hostile = { ...file.findings[1]!, at, message: evil, because: [], fixes: [] };
  const made: Report = { ...report, files: [{ file: evil, text: evil, findings: [hostile] }] };
  expect(renderHtml(made, rules, '1.2.3')).not.toContain('<img');
  const markdown = renderMarkdown(made, rules);
  expect(markdown).not.toMatch(/(?<!\\)<img|(?<!\\)\[a|(?<!\\)!/);
});

test('SARIF is valid against the schema of the standard', () => {
  const schema = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  // It is written in draft 4, of which it uses nothing that later drafts read otherwise but the names of these two.
  const { $schema: _, id: __, ...draft7 } = JSON.parse(readFileSync(schema, 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(draft7);
  const empty: Report = { root: '/', files: [], problems: [], rules: 0 };
  for (const made of [report, empty]) {
    const valid = validate(JSON.parse(renderSarif(made, rules, '1.2.3')));
    expect(validate.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  }
  expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
});

test('a fix that changes Cargo.toml tells both files', () => {
  const manifest = '[dependencies]\nsha2 = "0.10"\n';
  const elsewhere = {
    file: 'Cargo.toml',
    text: manifest,
    edits: [{ span: { start: 15, end: 15 }, newText: 'rand = "0.8"\n' }],
  };
  const finding = file.findings[1]!;
  const fix = { ...finding.fixes[0]!, elsewhere };
  const both = { ...report, files: [{ ...file, findings: [{ ...finding, fixes: [fix] }] }] };
  const run = (JSON.parse(renderSarif(both, rules, '1.2.3')) as Log).runs[0]!;
  const changes = run.results![0]!.fixes![0]!.artifactChanges;
  expect(changes.map(({ artifactLocation }) => artifactLocation.uri)).toEqual(['src/a%20file.rs', 'Cargo.toml']);
  expect(changes[1]!.replacements[0]!.deletedRegion).toEqual({
    startLine: 2,
    startColumn: 1,
    endLine: 2,
    endColumn: 1,
  });
  const json = JSON.parse(renderJson(both, rules, '1.2.3'));
  expect(json.findings[0].fixes[0].edits.map((edit: { file: string }) => edit.file)).toEqual([
    'src/a file.rs',
    'Cargo.toml',
  ]);
});

test('regions of SARIF lead back to the text, and its fixes to the fixed text', () => {
  const run = (JSON.parse(renderSarif(report, rules, '1.2.3')) as Log).runs[0]!;
  const lines = TEXT.split('\r\n');
  const offset = (line = 0, column = 0) =>
    lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 2, 0) + column - 1;
  const [first] = run.results!;
  const region = first!.locations![0]!.physicalLocation!.region!;
  expect(TEXT.slice(offset(region.startLine, region.startColumn), offset(region.endLine, region.endColumn))).toBe(
    'Nonce::from_slice(NONCE)',
  );
  const edits = first!.fixes![0]!.artifactChanges[0]!.replacements.map(({ deletedRegion, insertedContent }) => ({
    span: {
      start: offset(deletedRegion.startLine, deletedRegion.startColumn),
      end: offset(deletedRegion.endLine, deletedRegion.endColumn),
    },
    newText: insertedContent!.text!,
  }));
  expect(applyEdits(TEXT, edits)).toBe(applyEdits(TEXT, file.findings[0]!.fixes[0]!.edits));
  expect(first!.codeFlows![0]!.threadFlows[0]!.locations).toHaveLength(3);
  expect(run.invocations![0]!.executionSuccessful).toBe(false);
});

test('a fingerprint survives lines typed above it, and two like findings differ', () => {
  const prints = (made: Report) =>
    (JSON.parse(renderSarif(made, rules, '1')) as Log).runs[0]!.results!.map((result) => result.partialFingerprints);
  const finding = { ...file.findings[0]!, because: [], fixes: [] };
  const at = (text: string, index: number) => {
    const start = [...text.matchAll(/bad\(\)/g)][index]!.index;
    return { ...finding, at: { start, end: start + 5 } };
  };
  const of = (text: string) =>
    prints({ ...report, files: [{ file: 'a.rs', text, findings: [at(text, 0), at(text, 1)] }] });
  const before = of('bad();\n  bad();\n');
  expect(of('// typed above\n\n    bad();\nbad();\n')).toEqual(before);
  expect(before[0]).not.toEqual(before[1]);
});
