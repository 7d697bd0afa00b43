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

/** True when `inner` lies within `outer`, ends included. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const isSameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
