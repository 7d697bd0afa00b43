// When findings are worth showing: at once after an insertion, but not in the middle of a word being typed.
import type { CancellationToken } from 'vscode-languageserver';
import type { RustDocument } from './document.js';

/** Long enough to outlast the gap between two keys of a word, too short to be felt as waiting. */
const PAUSE_MS = 120;

/** Waits until typing pauses; at once when nothing was typed lately. False when the request was cancelled meanwhile. */
export async function typingPaused(document: RustDocument, token: CancellationToken): Promise<boolean> {
  const wait = document.typedAt === undefined ? 0 : document.typedAt + PAUSE_MS - performance.now();
  if (wait > 0) await waitFor(wait, token);
  // Even with nothing to wait for, changes and cancellations that are already here go first.
  else await new Promise((resolve) => setImmediate(resolve));
  return !token.isCancellationRequested;
}

const waitFor = (ms: number, token: CancellationToken): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(done, ms);
    const listener = token.onCancellationRequested(done);
  });
