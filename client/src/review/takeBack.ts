// Takes an accepted suggestion back as a person would, by undo, so that redo brings it again.
import { commands, type TextDocument, window, workspace } from 'vscode';
import { trimmed } from './change.js';
import { edit, editsOf } from './edits.js';
import type { Arrival, Tracker } from './tracker.js';

/** An undo that has no effect by then has none. */
const UNDO_MS = 1_000;

/** The text before the arrival is in the document again; false when it is not, because a person was quicker. */
export async function takeBack(tracker: Tracker, arrival: Arrival): Promise<boolean> {
  const { document, version } = arrival;
  const before = tracker.textBefore(arrival);
  if (before === undefined || document.version !== version) return false;
  if (window.activeTextEditor?.document === document) {
    const undone = changed(document);
    await tracker.own(document.uri, async () => {
      await commands.executeCommand('undo');
      await undone;
    });
  }
  const now = document.getText();
  if (now === before) return true;
  // The undo stack had other ideas of what one step is.
  return edit(tracker, document, editsOf(document, [trimmed({ start: 0, removed: now, added: before })]));
}

function changed(document: TextDocument): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(done, UNDO_MS);
    const listener = workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && event.contentChanges.length > 0) done();
    });
  });
}
