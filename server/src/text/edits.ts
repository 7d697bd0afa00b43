// How the edits of one text lie to each other.
import { isSameSpan, type TextEdit } from './span.js';

export const inOrder = (edits: readonly TextEdit[]): readonly TextEdit[] =>
  [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);

/** The same edits in an order in which each may be made to the text that the one before it left. */
export const lastFirst = (edits: readonly TextEdit[]): readonly TextEdit[] => inOrder(edits).toReversed();

/** Those of the edits that are new; undefined when one would touch what is taken. Two fixes may bring the same `use`. */
export function unlessTouching(
  taken: readonly TextEdit[],
  edits: readonly TextEdit[],
): readonly TextEdit[] | undefined {
  const fresh = edits.filter((edit) => !taken.some((other) => isSame(edit, other)));
  return fresh.some((edit) => taken.some((other) => touches(edit, other))) ? undefined : fresh;
}

const isSame = (a: TextEdit, b: TextEdit): boolean => isSameSpan(a.span, b.span) && a.newText === b.newText;

/** Edits that only meet at an end are kept apart too: the order of two insertions at one place is not theirs to choose. */
const touches = (a: TextEdit, b: TextEdit): boolean => a.span.start <= b.span.end && b.span.start <= a.span.end;

/** Applies edits that do not overlap; their spans count from the start of `text`. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let out = '';
  let done = 0;
  for (const { span, newText } of inOrder(edits)) {
    out += text.slice(done, span.start) + newText;
    done = span.end;
  }
  return out + text.slice(done);
}
