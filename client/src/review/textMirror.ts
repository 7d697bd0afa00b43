// A copy of a document's lines, so that what a change replaced is known after it happened. An edit costs what it brings,
// not what the document holds.
import type { Change } from './change.js';

export interface LineRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface TextMirror {
  readonly text: string;
  /** Does to the copy what was done to the document, and says what that was. */
  change(range: LineRange, offset: number, newText: string, eol: string): Change;
}

const BREAKS = /\r\n|\r|\n/;

export function createTextMirror(text: string, firstEol: string): TextMirror {
  const lines = text.split(BREAKS);
  let eol = firstEol;
  return {
    get text() {
      return lines.join(eol);
    },
    change({ start, end }, offset, newText, nowEol) {
      const last = lines[end.line] ?? '';
      const removed = lines.slice(start.line, end.line + 1);
      removed[removed.length - 1] = (removed.at(-1) ?? '').slice(0, end.character);
      removed[0] = (removed[0] ?? '').slice(start.character);
      const added = newText.split(BREAKS);
      const change = { start: offset, removed: removed.join(eol), added: added.join(nowEol) };
      added[0] = (lines[start.line] ?? '').slice(0, start.character) + (added[0] ?? '');
      added[added.length - 1] = (added.at(-1) ?? '') + last.slice(end.character);
      replaceLines(lines, start.line, end.line - start.line + 1, added);
      eol = nowEol;
      return change;
    },
  };
}

/** Arguments of a call are on the stack: a whole file of lines goes in by parts. */
const MOST_ARGUMENTS = 10_000;

function replaceLines(lines: string[], at: number, count: number, added: readonly string[]): void {
  if (added.length <= MOST_ARGUMENTS) {
    lines.splice(at, count, ...added);
    return;
  }
  const tail = lines.slice(at + count);
  lines.length = at;
  for (const line of added) lines.push(line);
  for (const line of tail) lines.push(line);
}
