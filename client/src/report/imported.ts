// Shows the findings of a SARIF file in place.
import {
  Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  l10n,
  languages,
  Range,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { AuditFileResult } from '../../../protocol/src/index.js';
import { type ImportedFinding, NoSarif, readSarif } from './sarifFile.js';

export interface Imported extends Disposable {
  /** The findings by file, as an audit gives them; undefined when none was chosen or it could not be read. */
  choose(): Promise<{ readonly name: string; readonly results: readonly AuditFileResult[] } | undefined>;
  clear(): void;
}

const SEVERITIES: Readonly<Record<ImportedFinding['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function createImported(): Imported {
  const collection = languages.createDiagnosticCollection('noncense-import');
  return {
    async choose() {
      const [chosen] =
        (await window.showOpenDialog({ filters: { SARIF: ['sarif', 'json'] }, title: l10n.t('Import SARIF') })) ?? [];
      if (!chosen) return undefined;
      const name = workspace.asRelativePath(chosen);
      try {
        const findings = readSarif(new TextDecoder().decode(await workspace.fs.readFile(chosen)));
        const byFile = new Map<string, ImportedFinding[]>();
        for (const finding of findings) {
          const uri = String(uriOf(finding.place));
          byFile.set(uri, [...(byFile.get(uri) ?? []), finding]);
        }
        collection.clear();
        for (const [uri, of] of byFile) collection.set(Uri.parse(uri), of.map(diagnosticOf));
        return { name, results: [...byFile].map(([uri, of]) => resultOf(uri, of)) };
      } catch (error) {
        void window.showErrorMessage(l10n.t('Noncense: {0} cannot be imported: {1}.', name, whyNot(error)));
        return undefined;
      }
    },
    clear: () => collection.clear(),
    dispose: () => collection.dispose(),
  };
}

function whyNot(error: unknown): string {
  if (!(error instanceof NoSarif)) return error instanceof Error ? error.message : String(error);
  return error.reason === 'noJson' ? l10n.t('it is not JSON') : l10n.t('it is no SARIF 2.1');
}

/** A relative place counts from the first folder. */
function uriOf(place: string): Uri {
  if (/^[a-z][a-z0-9+.-]+:/i.test(place)) return Uri.parse(place);
  if (place.startsWith('/')) return Uri.file(decodeURIComponent(place));
  const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/');
  return Uri.joinPath(folder, ...decodeURIComponent(place).split('/'));
}

const rangeOf = ({ range: { start, end } }: ImportedFinding): Range =>
  new Range(start.line, start.character, end.line, Math.min(end.character, 10_000));

function diagnosticOf(finding: ImportedFinding): Diagnostic {
  const made = new Diagnostic(rangeOf(finding), finding.message, SEVERITIES[finding.severity]);
  made.source = finding.tool;
  made.code = finding.rule;
  return made;
}

const resultOf = (uri: string, findings: readonly ImportedFinding[]): AuditFileResult => ({
  uri,
  findings: findings.map(({ rule, severity, message, range }) => ({
    rule,
    title: rule,
    severity,
    confidence: 'high',
    message,
    page: '',
    range,
  })),
  rules: 0,
  ms: 0,
  muted: [],
});
