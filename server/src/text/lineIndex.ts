// Turns offsets into lines and columns, both from zero. A line ends at LF, CRLF or a lone CR, as in LSP.
import type { TextEdit } from './span.js';

export interface Position {
  readonly line: number;
  /** UTF-16 code units from the start of the line. */
  readonly column: number;
}

export interface LineIndex {
  readonly lineCount: number;
  /** An offset outside of the text is taken as its nearest end. */
  positionAt(offset: number): Position;
  /** A column past the end of its line is taken as that end (before the line break), a line past the last as the text's end. */
  offsetAt(position: Position): number;
  /** Without the line break. Empty for a line that is not there. */
  lineText(line: number): string;
  /** The index of `text`, which is what the edit leaves: only what the edit brings is read. */
  edited(edit: TextEdit, text: string): LineIndex;
}

export const createLineIndex = (text: string): LineIndex => indexOver(text, lineStarts(text));

function indexOver(text: string, starts: readonly number[]): LineIndex {
  const startOf = (line: number): number => (line < 0 ? 0 : (starts[line] ?? text.length));
  const endOf = (line: number): number => {
    let end = line + 1 < starts.length ? startOf(line + 1) : text.length;
    if (line + 1 < starts.length) {
      if (text.charCodeAt(end - 1) === LF) end--;
      if (text.charCodeAt(end - 1) === CR && end > startOf(line)) end--;
    }
    return end;
  };
  return {
    lineCount: starts.length,
    positionAt(offset) {
      const clamped = Math.min(Math.max(offset, 0), text.length);
      const line = countUpTo(starts, clamped) - 1;
      return { line, column: clamped - startOf(line) };
    },
    offsetAt({ line, column }) {
      if (line < 0) return 0;
      if (line >= starts.length) return text.length;
      return Math.min(startOf(line) + Math.max(column, 0), endOf(line));
    },
    lineText: (line) => (line < 0 || line >= starts.length ? '' : text.slice(startOf(line), endOf(line))),
    edited: (edit, after) => indexOver(after, editStarts(starts, edit, after)),
  };
}

const LF = 10;
const CR = 13;

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  const breaks = /\r\n?|\n/g;
  while (breaks.exec(text)) starts.push(breaks.lastIndex);
  return starts;
}

/** Whether a line starts at an offset depends on the characters on both sides of it, so the ends of the edit are read again. */
function editStarts(starts: readonly number[], { span, newText }: TextEdit, after: string): readonly number[] {
  const end = span.start + newText.length;
  const by = end - span.end;
  const edited = starts.slice(0, countUpTo(starts, span.start - 1));
  for (let at = span.start; at <= end; at++) if (at === 0 || beginsLine(after, at)) edited.push(at);
  for (let i = countUpTo(starts, span.end); i < starts.length; i++) edited.push((starts[i] ?? 0) + by);
  return edited;
}

function beginsLine(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return before === LF || (before === CR && text.charCodeAt(at) !== LF);
}

/** How many of the starts are not above the offset. */
function countUpTo(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
