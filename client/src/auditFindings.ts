// Findings of an audit in files that the server does not follow, because nobody has them open: without this they would
// vanish from the list as soon as a tab is closed.
import { Diagnostic, DiagnosticSeverity, Disposable, languages, Range, Uri, workspace } from 'vscode';
import {
  AUDIT_FILE,
  type AuditedFinding,
  type AuditFileParams,
  type AuditFileResult,
} from '../../protocol/src/index.js';
import { SOURCE } from './documents.js';
import type { Server } from './server.js';

export interface AuditFindings extends Disposable {
  /** Shows the results of these files; those of other files stay. */
  add(results: readonly AuditFileResult[]): void;
  clear(): void;
}

export function createAuditFindings(server: Server): AuditFindings {
  const collection = languages.createDiagnosticCollection('noncense-audit');
  const audited = new Map<string, { readonly uri: Uri; covered: boolean; findings: readonly Diagnostic[] }>();

  const listener = languages.onDidChangeDiagnostics(({ uris }) => {
    for (const uri of uris) {
      const entry = audited.get(uri.toString());
      if (!entry || entry.covered === server.covers(uri)) continue;
      entry.covered = !entry.covered;
      if (entry.covered) collection.delete(uri);
      else if (server.isRunning()) void auditAgain(uri);
      else if (!isOpen(uri)) collection.set(uri, entry.findings);
    }
  });

  /** The document was closed, perhaps after changes. */
  async function auditAgain(uri: Uri): Promise<void> {
    const params: AuditFileParams = { uri: uri.toString() };
    try {
      add([await server.request<AuditFileResult>(AUDIT_FILE, params)]);
    } catch {
      // The file is gone, or cannot be analysed: what was known of it would mislead.
      audited.delete(uri.toString());
    }
  }

  function add(results: readonly AuditFileResult[]): void {
    for (const { uri: name, findings } of results) {
      const uri = Uri.parse(name);
      const entry = { uri, covered: server.covers(uri), findings: findings.map(diagnosticOf) };
      audited.set(uri.toString(), entry);
      if (!entry.covered) collection.set(uri, entry.findings);
    }
  }

  return {
    add,
    clear() {
      audited.clear();
      collection.clear();
    },
    dispose: () => Disposable.from(collection, listener).dispose(),
  };
}

const isOpen = (uri: Uri): boolean =>
  workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());

const SEVERITIES: Readonly<Record<AuditedFinding['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function diagnosticOf({ range: { start, end }, message, severity, rule, page }: AuditedFinding): Diagnostic {
  const range = new Range(start.line, start.character, end.line, end.character);
  const diagnostic = new Diagnostic(range, message, SEVERITIES[severity]);
  diagnostic.source = SOURCE;
  diagnostic.code = { value: rule, target: Uri.parse(page) };
  return diagnostic;
}
