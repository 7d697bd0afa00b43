// Turns offsets into lines and columns, both from zero. A line ends at LF, CRLF or a lone CR, as in LSP.

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
}

export function createLineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
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
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (startOf(middle) <= clamped) low = middle;
        else high = middle - 1;
      }
      return { line: low, column: clamped - startOf(low) };
    },
    offsetAt({ line, column }) {
      if (line < 0) return 0;
      if (line >= starts.length) return text.length;
      return Math.min(startOf(line) + Math.max(column, 0), endOf(line));
    },
    lineText: (line) => (line < 0 || line >= starts.length ? '' : text.slice(startOf(line), endOf(line))),
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
