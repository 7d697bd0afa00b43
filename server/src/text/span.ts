/** A half-open range of UTF-16 code units. What the offsets count from (file or item) is said where a span is stored. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces the text in `span` by `newText`. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

export const spanOf = (start: number, end: number): Span => ({ start, end });

export const shift = (span: Span, by: number): Span =>
  by === 0 ? span : { start: span.start + by, end: span.end + by };

/** True when the two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True when `inner` lies within `outer`, ends included. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const isSameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** Applies edits that do not overlap; their spans count from the start of `text`. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let out = '';
  let done = 0;
  for (const { span, newText } of ordered) {
    out += text.slice(done, span.start) + newText;
    done = span.end;
  }
  return out + text.slice(done);
}
