// Makes our own edits of documents: one undo step each, and never taken for inserted code.
import { Range, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { RangeEdit, ReworkResult } from '../../../protocol/src/index.js';
import type { Change } from './change.js';
import type { Tracker } from './tracker.js';

/** False when the document changed meanwhile. The edits count from one and the same text. */
export async function edit(tracker: Tracker, document: TextDocument, edits: readonly RangeEdit[]): Promise<boolean> {
  if (edits.length === 0) return true;
  const editor = window.visibleTextEditors.find((one) => one.document === document);
  return tracker.own(document.uri, async () => {
    if (editor) {
      return editor.edit(
        (builder) => {
          for (const { range, newText } of edits) builder.replace(vscodeRange(range), newText);
        },
        { undoStopBefore: true, undoStopAfter: true },
      );
    }
    const all = new WorkspaceEdit();
    for (const { range, newText } of edits) all.replace(document.uri, vscodeRange(range), newText);
    return workspace.applyEdit(all);
  });
}

/** Changes that each count from the text that the one before it left: last place first, they count from the first text. */
export const editsOf = (document: TextDocument, changes: readonly Change[]): readonly RangeEdit[] =>
  changes.map(({ start, removed, added }) => ({
    range: new Range(document.positionAt(start), document.positionAt(start + removed.length)),
    newText: added,
  }));

export const vscodeRange = ({ start, end }: RangeEdit['range']): Range =>
  new Range(start.line, start.character, end.line, end.character);

/** What a fix changes in a Cargo.toml. */
export async function editManifests(manifests: ReworkResult['manifests']): Promise<void> {
  const all = new WorkspaceEdit();
  for (const { uri, edits } of manifests) {
    for (const { range, newText } of edits) all.replace(Uri.parse(uri), vscodeRange(range), newText);
  }
  if (manifests.length > 0) await workspace.applyEdit(all);
}
