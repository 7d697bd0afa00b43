// textDocument/diagnostic
import {
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { diagnosticsOf } from '../diagnostics.js';
import { typingPaused } from '../pace.js';
import { auditOf, resultIdOf, type Session, tellStatus } from '../session.js';

export async function diagnostic(
  session: Session,
  { textDocument, previousResultId }: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const document = session.documents.get(textDocument.uri);
  if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  document.pulledVersion = document.version;
  const resultId = resultIdOf(session, document);
  if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  if (!(await typingPaused(document, token))) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');

  const audit = await auditOf(session, document);
  tellStatus(session, document, audit);
  return {
    kind: DocumentDiagnosticReportKind.Full,
    resultId: resultIdOf(session, document),
    items: diagnosticsOf(session, document, audit),
  };
}
