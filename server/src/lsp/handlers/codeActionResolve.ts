// codeAction/resolve: the edit of the one action that was chosen.
import { type CodeAction, LSPErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import type { RuledFinding } from '../../findings/model.js';
import type { RustDocument } from '../document.js';
import { auditOf, resultIdOf, type Session } from '../session.js';
import { fixEdit, migrationEdit, suppressionEdit } from '../workspaceEdits.js';
import type { ActionData } from './codeAction.js';

export async function codeActionResolve(session: Session, action: CodeAction): Promise<CodeAction> {
  const data: unknown = action.data;
  if (!isActionData(data)) return action;
  const document = session.documents.get(data.uri);
  if (!document) throw moved();
  if (data.migrate !== undefined && resultIdOf(session, document) === data.resultId) {
    const config = await session.settings.of(document.uri);
    return { ...action, edit: migrationEdit(session, document, config, data.migrate) };
  }
  const { findings } = await auditOf(session, document);
  const finding = findings[data.finding];
  if (!finding || resultIdOf(session, document) !== data.resultId) throw moved();
  const edit = editOf(session, document, finding, data.fix);
  if (!edit) throw moved();
  return { ...action, edit };
}

function editOf(
  session: Session,
  document: RustDocument,
  finding: RuledFinding,
  fixIndex: number | undefined,
): WorkspaceEdit | undefined {
  if (fixIndex === undefined) return suppressionEdit(session, document, finding);
  const fix = finding.fixes?.()[fixIndex];
  return fix && fixEdit(session.client, document, fix);
}

const moved = (): ResponseError<void> =>
  new ResponseError(LSPErrorCodes.ContentModified, 'the document changed after the fix was offered');

const isActionData = (raw: unknown): raw is ActionData =>
  typeof raw === 'object' && raw !== null && 'uri' in raw && 'resultId' in raw && 'finding' in raw;
