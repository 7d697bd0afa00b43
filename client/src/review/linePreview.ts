// An edit shown as lines taken out and lines put in.
import type { RangeEdit } from '../../../protocol/src/index.js';

export interface PreviewLine {
  readonly sign: '-' | '+';
  readonly text: string;
}

/** Edits that do not overlap, all of one text. Lines that several edits touch are shown once. */
export function linePreview(text: string, edits: readonly RangeEdit[]): readonly PreviewLine[] {
  const lines = text.split(/\r\n|\r|\n/);
  return groups(edits).flatMap((group) => {
    const first = group[0]?.range.start.line ?? 0;
    const last = group.at(-1)?.range.end.line ?? first;
    const before = lines.slice(first, last + 1);
    const after = edited(before, first, group);
    let same = 0;
    while (same < before.length && same < after.length && before[same] === after[same]) same++;
    let tail = 0;
    while (tail < before.length - same && tail < after.length - same && before.at(-1 - tail) === after.at(-1 - tail))
      tail++;
    return [
      ...before.slice(same, before.length - tail).map((line): PreviewLine => ({ sign: '-', text: line })),
      ...after.slice(same, after.length - tail).map((line): PreviewLine => ({ sign: '+', text: line })),
    ];
  });
}

/** Edits in order, those of shared lines together. */
function groups(edits: readonly RangeEdit[]): readonly (readonly RangeEdit[])[] {
  const ordered = edits.toSorted(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
  const found: RangeEdit[][] = [];
  for (const edit of ordered) {
    const last = found.at(-1);
    if (last && (last.at(-1)?.range.end.line ?? -1) >= edit.range.start.line) last.push(edit);
    else found.push([edit]);
  }
  return found;
}

function edited(before: readonly string[], firstLine: number, group: readonly RangeEdit[]): readonly string[] {
  const starts = [0];
  for (const line of before) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const offset = ({ line, character }: RangeEdit['range']['start']): number =>
    (starts[line - firstLine] ?? 0) + character;
  let text = before.join('\n');
  for (const { range, newText } of group.toReversed()) {
    text = text.slice(0, offset(range.start)) + newText.replaceAll('\r\n', '\n') + text.slice(offset(range.end));
  }
  return text.split('\n');
}
