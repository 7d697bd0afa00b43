// Which findings are those of a part of the text.
import type { RuledFinding } from '../findings/model.js';
import type { Span } from '../text/span.js';

/** Those that lie in one of the parts, and those to which something there leads. */
export function findingsIn(findings: readonly RuledFinding[], parts: readonly Span[]): readonly RuledFinding[] {
  const inParts = (span: Span): boolean => parts.some((part) => meets(part, span));
  return findings.filter(
    ({ at, because }) => inParts(at) || (because ?? []).some(({ span, file }) => !file && inParts(span)),
  );
}

/** An empty span meets the part that it stands in. */
const meets = (part: Span, span: Span): boolean =>
  span.start === span.end
    ? part.start <= span.start && span.start <= part.end
    : part.start < span.end && span.start < part.end;
