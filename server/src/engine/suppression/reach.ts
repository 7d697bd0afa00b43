// Where a suppression holds. Line-based, like people know it from linters: the comment's own line when code stands
// before it, else the next line of code; `//!` above the first item holds for the whole file.
import { type Span, spanOf } from '../../text/span.js';
import type { Directive } from './comments.js';

/** The part of the text in which findings must start, or why there is none. */
export function reachOf(
  directive: Directive,
  text: string,
  comments: readonly Span[],
): Span | { readonly problem: string } {
  if (directive.kind === 'inner') {
    return nextCode(text, 0, comments) >= directive.span.start
      ? spanOf(0, text.length)
      : { problem: '`//!` allows a rule for the whole file and stands above the first item' };
  }
  const line = lineAround(text, directive.span.start);
  const before = text.slice(line.start, directive.span.start);
  const after = text.slice(directive.span.end, lineAround(text, directive.span.end).end);
  if (before.trim() !== '' || after.trim() !== '') return line;
  const code = nextCode(text, directive.span.end, comments);
  return code < text.length
    ? lineAround(text, code)
    : { problem: 'no code follows the suppression, so it holds nowhere' };
}

/** The line that holds the offset, without its line break. */
export function lineAround(text: string, offset: number): Span {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const breaks = /[\r\n]/g;
  breaks.lastIndex = offset;
  const end = breaks.exec(text)?.index ?? text.length;
  return spanOf(start, end);
}

/** Start of the next thing that is neither space, comment nor attribute; the text's length when there is none. */
function nextCode(text: string, from: number, comments: readonly Span[]): number {
  let at = from;
  for (;;) {
    at = skipSpace(text, at);
    const comment = comments.find((span) => span.start === at);
    const attribute = comment ? undefined : endOfAttribute(text, at);
    if (comment) at = comment.end;
    else if (attribute !== undefined) at = attribute;
    else if (at === 0 && text.startsWith('#!')) at = lineAround(text, at).end;
    else return at;
  }
}

function skipSpace(text: string, from: number): number {
  const space = /[\s\ufeff]*/y;
  space.lastIndex = from;
  space.exec(text);
  return space.lastIndex;
}

function endOfAttribute(text: string, at: number): number | undefined {
  const opening = /#\s*!?\s*\[/y;
  opening.lastIndex = at;
  if (!opening.test(text)) return undefined;
  const token = /"(?:[^"\\]|\\[\s\S])*"|[[\]]/g;
  token.lastIndex = opening.lastIndex;
  let depth = 1;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (match[0] === '[') depth++;
    else if (match[0] === ']' && --depth === 0) return token.lastIndex;
  }
  return undefined;
}
