// Finds the comments that speak to Noncense. Only text that holds the marker is looked through at all, so files
// without a suppression pay nothing.
import { type Span, spanOf } from '../../text/span.js';

const MARKER = 'noncense:';

export interface Directive {
  /** The whole comment, delimiters included. */
  readonly span: Span;
  /** `inner` is `//!`, which speaks of what it stands in. */
  readonly kind: 'line' | 'inner' | 'block';
  /** What follows the marker, and where that starts. */
  readonly body: string;
  readonly bodyStart: number;
}

/** Every comment of the text, in order. */
export function* comments(text: string): Generator<Span> {
  for (const { kind, span } of opaqueTokens(text)) if (kind === 'comment') yield span;
}

/** True when the offset lies within a string, between its quotes. */
export function insideString(text: string, offset: number): boolean {
  for (const { kind, span } of opaqueTokens(text)) {
    if (span.start >= offset) return false;
    if (offset < span.end) return kind === 'string';
  }
  return false;
}

/** The tokens within which nothing is Rust. */
function* opaqueTokens(text: string): Generator<{ readonly kind: 'comment' | 'string'; readonly span: Span }> {
  const token = /\/\/[^\r\n]*|\/\*|\b(?:br|cr|r)(#*)"|"|'/g;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const start = match.index;
    const found = match[0];
    const kind = found.startsWith('/') ? 'comment' : 'string';
    if (found === '/*') token.lastIndex = endOfBlockComment(text, start);
    else if (found === '"') token.lastIndex = endOfString(text, start + 1);
    else if (found === "'") token.lastIndex = endOfChar(text, start + 1);
    else if (kind === 'string') token.lastIndex = endAfter(text, `"${match[1]}`, token.lastIndex);
    yield { kind, span: spanOf(start, token.lastIndex) };
  }
}

export function directives(text: string): readonly Directive[] {
  if (!text.includes(MARKER)) return [];
  return [...comments(text)].flatMap((span) => readComment(text.slice(span.start, span.end), span) ?? []);
}

/** Doc comments describe code to its users: what they say of suppressions is an example. */
function readComment(comment: string, span: Span): Directive | undefined {
  const match = /^(\/\/!|\/\/(?!\/)|\/\*(?![*!]))\s*noncense:/.exec(comment);
  if (!match) return undefined;
  const opening = match[1];
  const end = opening === '/*' && comment.endsWith('*/') ? comment.length - 2 : comment.length;
  return {
    span,
    kind: opening === '//!' ? 'inner' : opening === '//' ? 'line' : 'block',
    body: comment.slice(match[0].length, end),
    bodyStart: span.start + match[0].length,
  };
}

function endOfBlockComment(text: string, start: number): number {
  const delimiter = /\/\*|\*\//g;
  delimiter.lastIndex = start;
  let depth = 0;
  for (let match = delimiter.exec(text); match; match = delimiter.exec(text)) {
    depth += match[0] === '/*' ? 1 : -1;
    if (depth === 0) return delimiter.lastIndex;
  }
  return text.length;
}

function endOfString(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

/** A lifetime has no closing quote: it ends after its own. */
function endOfChar(text: string, start: number): number {
  if (text[start] === '\\') {
    const close = text.indexOf("'", start + 2);
    return close < 0 || close - start > 12 ? start : close + 1;
  }
  const width = (text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1;
  return text[start + width] === "'" ? start + width + 1 : start;
}

function endAfter(text: string, needle: string, from: number): number {
  const at = text.indexOf(needle, from);
  return at < 0 ? text.length : at + needle.length;
}
