// Edits of ours that the editor makes when a person chooses them, such as quick fixes. The editor does not say that it
// does, and cuts an edit down to what it changes: what it leads to tells.
import { type TextDocument, type TextDocumentChangeEvent, type TextEdit, type WorkspaceEdit, workspace } from 'vscode';

export interface ExpectedEdits {
  add(edit: WorkspaceEdit): void;
  /** A comment that allows a finding, with a place to type in: nobody is told where such an edit goes. */
  addComment(): void;
  /** Whether a document's change, made to the given version of it, was one of them. */
  made(change: TextDocumentChangeEvent, version: number): boolean;
}

interface Expected {
  readonly version: number;
  readonly text: string;
}

export function createExpectedEdits(): ExpectedEdits {
  const byUri = new Map<string, readonly Expected[]>();
  /** The very next change may be such a comment. */
  let isComment = false;
  return {
    add(edit) {
      for (const [uri, edits] of edit.entries()) {
        const document = workspace.textDocuments.find((one) => String(one.uri) === String(uri));
        if (!document) continue;
        const { version } = document;
        const before = (byUri.get(String(uri)) ?? []).filter((one) => one.version === version);
        byUri.set(String(uri), [...before, { version, text: resultOf(document, edits) }]);
      }
    },
    addComment() {
      isComment = true;
    },
    made({ document, contentChanges }, version) {
      const mayBeComment = isComment;
      isComment = false;
      if (mayBeComment && contentChanges.every(({ text }) => ALLOWS.test(text))) return true;
      const expected = byUri.get(String(document.uri));
      if (!expected) return false;
      byUri.delete(String(document.uri));
      const text = withLf(document.getText());
      return expected.some((one) => one.version === version && one.text === text);
    },
  };
}

const ALLOWS = /^[ \t]*\/\/ noncense: allow\([^\n]*\r?\n?[ \t]*$/;

function resultOf(document: TextDocument, edits: readonly TextEdit[]): string {
  const text = document.getText();
  const lastFirst = edits.toSorted((a, b) => b.range.start.compareTo(a.range.start));
  const result = lastFirst.reduce(
    (now, { range, newText }) =>
      now.slice(0, document.offsetAt(range.start)) + newText + now.slice(document.offsetAt(range.end)),
    text,
  );
  return withLf(result);
}

const withLf = (text: string): string => text.replaceAll('\r\n', '\n');
