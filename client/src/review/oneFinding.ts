// One finding that is shown somewhere, looked up again in its document, and mended or allowed there.
import { l10n, type TextDocument, type Uri, window, workspace } from 'vscode';
import {
  REVIEW,
  REWORK,
  type ReviewedFinding,
  type ReviewParams,
  type ReviewResult,
  type ReworkParams,
  type ReworkResult,
  type TextRange,
} from '../../../protocol/src/index.js';
import type { Server } from '../server.js';
import { edit, editManifests } from './edits.js';
import type { Tracker } from './tracker.js';

export interface ShownFinding {
  readonly uri: Uri;
  readonly rule: string;
  readonly range: TextRange;
}

export interface FoundAgain {
  readonly document: TextDocument;
  readonly text: string;
  readonly ranges: readonly TextRange[];
  readonly finding: ReviewedFinding;
  /** Its place in the server's answer. */
  readonly index: number;
}

/** Undefined, and a person is told, when it is not there any more. */
export async function findAgain(server: Server, shown: ShownFinding): Promise<FoundAgain | undefined> {
  const document = await workspace.openTextDocument(shown.uri);
  const text = document.getText();
  const ranges = [shown.range];
  const params: ReviewParams = { uri: String(document.uri), text, ranges };
  const { findings } = await server.request<ReviewResult>(REVIEW, params);
  const index = findings.findIndex(
    ({ rule, range: { start } }) =>
      rule === shown.rule && start.line === shown.range.start.line && start.character === shown.range.start.character,
  );
  const finding = findings[index];
  if (finding) return { document, text, ranges, finding, index };
  void window.showInformationMessage(l10n.t('Noncense: the file has changed, and this finding is not there any more.'));
  return undefined;
}

/** False, and a person is told, when the document has changed meanwhile or nothing can be done. */
export async function carryOut(
  server: Server,
  tracker: Tracker,
  { document, text, ranges }: FoundAgain,
  wish: Pick<ReworkParams, 'fixes' | 'allow' | 'reason'>,
): Promise<boolean> {
  const params: ReworkParams = { uri: String(document.uri), text, ranges, ...wish };
  const { edits, manifests, left } = await server.request<ReworkResult>(REWORK, params);
  if (left.length > 0) {
    void window.showWarningMessage(l10n.t('Noncense: this cannot be done at this place.'));
    return false;
  }
  if (document.getText() !== text || !(await edit(tracker, document, edits))) {
    void window.showWarningMessage(l10n.t('Noncense: the code around it has changed. Nothing was done.'));
    return false;
  }
  await editManifests(manifests);
  return true;
}
