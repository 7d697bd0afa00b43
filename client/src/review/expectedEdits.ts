// Edits of ours that the editor makes when a person chooses them, such as quick fixes. The editor does not say that it
// does, and cuts an edit down to what it changes: what it leads to tells.
import { type TextDocument, type TextEdit, type WorkspaceEdit, workspace } from 'vscode';

export interface ExpectedEdits {
  add(edit: WorkspaceEdit): void;
  /** Whether the document's last change, made to the given version of it, was one of them. */
  made(document: TextDocument, version: number): boolean;
}

interface Expected {
  readonly version: number;
  readonly text: string;
}

export function createExpectedEdits(): ExpectedEdits {
  const byUri = new Map<string, readonly Expected[]>();
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
    made(document, version) {
      const expected = byUri.get(String(document.uri));
      if (!expected) return false;
      byUri.delete(String(document.uri));
      const text = withLf(document.getText());
      return expected.some((one) => one.version === version && one.text === text);
    },
  };
}

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
