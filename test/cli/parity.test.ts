// The editor and the command line say the same of the same text, because one engine answers both.
import { beforeAll, expect, test } from 'vitest';
import { DiagnosticSeverity, type FullDocumentDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { runCli } from '../../server/src/cli/run.js';
import { createEngine } from '../../server/src/engine/createEngine.js';
import type { Engine } from '../../server/src/engine/engine.js';
import { fixturesIn, loadFixture } from '../harness/files.js';
import { manifestOf } from '../harness/fixture.js';
import { startEditor } from '../lsp/editor.js';
import { fakeHost } from './fakeHost.js';
import { realOptions } from './realOptions.js';

const ROOT = '/home/someone/project';
const FILE = `${ROOT}/src/lib.rs`;

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

interface JsonFinding {
  readonly rule: string;
  readonly severity: keyof typeof SEVERITIES;
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
  readonly because: readonly { readonly message: string }[];
}

let manifest: string | undefined;
let engine: Engine;

beforeAll(async () => {
  engine = await createEngine(realOptions((path) => (path === `${ROOT}/Cargo.toml` ? manifest : undefined)));
});

const fixtures = [...fixturesIn('test/rules'), ...fixturesIn('test/clean')].map(({ path }) => path);

test.each(fixtures)('%s', async (path) => {
  const { crates, files } = loadFixture(path);
  const text = files[0]?.text ?? '';
  manifest = crates && manifestOf(crates);
  engine.manifestsChanged();
  // The command line disposes of its engine when it is done; this one goes on.
  const shared: Engine = { ...engine, dispose() {} };

  const { host, out } = fakeHost({ files: { [FILE]: text } });
  await runCli(['audit', FILE, '--format', 'json'], { ...host, createEngine: async () => shared });
  const told = (JSON.parse(out()) as { readonly findings: readonly JsonFinding[] }).findings.map((finding) => ({
    rule: finding.rule,
    severity: SEVERITIES[finding.severity],
    from: [finding.start.line - 1, finding.start.column - 1],
    to: [finding.end.line - 1, finding.end.column - 1],
    because: finding.because.map(({ message }) => message),
  }));

  const editor = await startEditor({ engine: shared });
  await editor.open(text);
  const shown = ((await editor.pull()) as FullDocumentDiagnosticReport).items.map((item) => ({
    rule: item.code,
    severity: item.severity,
    from: [item.range.start.line, item.range.start.character],
    to: [item.range.end.line, item.range.end.character],
    because: (item.relatedInformation ?? []).map(({ message }) => message),
  }));
  expect(shown).toEqual(told);
});
