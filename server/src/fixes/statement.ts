// Where statements stand.
import type { FixContext } from '../facts/model.js';
import type { Span } from '../text/span.js';

/** The span with the line break and the white space before it, when nothing else stands there. */
export function wholeLine(span: Span, context: FixContext): Span {
  const start = span.start - context.indent(span.start).length - 1;
  return start >= 0 && context.text({ start, end: start + 1 }) === '\n' ? { start, end: span.end } : span;
}
