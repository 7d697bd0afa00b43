// The only place where spans of a text meet LSP's lines and characters.
import type { Position, Range } from 'vscode-languageserver';
import type { LineIndex } from '../text/lineIndex.js';
import { type Span, spanOf, type TextEdit } from '../text/span.js';

export function rangeOf(lines: LineIndex, span: Span): Range {
  return { start: positionOf(lines, span.start), end: positionOf(lines, span.end) };
}

export function spanOfRange(lines: LineIndex, { start, end }: Range): Span {
  const from = offsetOf(lines, start);
  return spanOf(from, Math.max(from, offsetOf(lines, end)));
}

export const offsetOf = (lines: LineIndex, { line, character }: Position): number =>
  lines.offsetAt({ line, column: character });

export const editOf = (lines: LineIndex, { span, newText }: TextEdit): { range: Range; newText: string } => ({
  range: rangeOf(lines, span),
  newText,
});

function positionOf(lines: LineIndex, offset: number): Position {
  const { line, column } = lines.positionAt(offset);
  return { line, character: column };
}
