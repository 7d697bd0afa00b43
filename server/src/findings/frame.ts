// Shows a place of the source as compilers do: the line with its number, and marks below.
import type { LineIndex } from '../text/lineIndex.js';
import type { Span } from '../text/span.js';

/** Colours, or none. */
export interface FramePaint {
  gutter(text: string): string;
  mark(text: string): string;
}

export const PLAIN: FramePaint = { gutter: (text) => text, mark: (text) => text };

const TAB = '    ';
/** Longer lines are cut around the mark. */
const MAX_WIDTH = 160;

/**
 * The first line of the span with `mark` below it, and the gutter's width on the left. A span of several lines is
 * marked to the end of its first.
 */
export function renderFrame(
  lines: LineIndex,
  span: Span,
  mark: '^' | '-',
  gutter: number,
  paint: FramePaint = PLAIN,
): readonly string[] {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  const text = lines.lineText(start.line);
  const endColumn = end.line === start.line ? end.column : text.length;
  const shown = cut(
    visible(text.slice(0, start.column)),
    visible(text.slice(start.column, endColumn)),
    visible(text.slice(endColumn)),
  );
  const number = String(start.line + 1).padStart(gutter);
  const marks = mark.repeat(Math.max(1, widthOf(shown.marked)));
  return [
    paint.gutter(`${' '.repeat(gutter)} |`),
    `${paint.gutter(`${number} |`)} ${shown.before}${shown.marked}${shown.after}`.trimEnd(),
    `${paint.gutter(`${' '.repeat(gutter)} |`)} ${' '.repeat(widthOf(shown.before))}${paint.mark(marks)}`,
  ];
}

/**
 * Text that a terminal shows as it is: tabs widened, and what would steer the terminal or turn the reading direction
 * replaced, so that source code cannot draw over the report.
 */
export function visible(text: string): string {
  return text.replaceAll('\t', TAB).replace(STEERING, '\ufffd');
}

const STEERING = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu;

interface Parts {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

function cut(before: string, marked: string, after: string): Parts {
  if (before.length + marked.length + after.length <= MAX_WIDTH) return { before, marked, after };
  const head = before.length > MAX_WIDTH / 2 ? `…${before.slice(-MAX_WIDTH / 4)}` : before;
  const middle = marked.length > MAX_WIDTH / 2 ? `${marked.slice(0, MAX_WIDTH / 2)}…` : marked;
  const room = MAX_WIDTH - head.length - middle.length;
  return { before: head, marked: middle, after: after.length > room ? `${after.slice(0, room)}…` : after };
}

/** Columns that a terminal gives the text: none to combining marks, two to wide East Asian letters and emoji. */
function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += NO_WIDTH.test(char) ? 0 : DOUBLE_WIDTH.test(char) ? 2 : 1;
  return width;
}

const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;
const DOUBLE_WIDTH =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
