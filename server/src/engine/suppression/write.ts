// The edit that allows one finding, for the editor's code action.
import { type Span, spanOf, type TextEdit } from '../../text/span.js';
import { insideString } from './comments.js';
import { REASON_PLACEHOLDER } from './parse.js';
import { lineAround } from './reach.js';

export interface NewSuppression {
  readonly edit: TextEdit;
  /** Where the placeholder of the reason stands within `edit.newText`. */
  readonly reason: Span;
}

/**
 * A comment on a line of its own above the finding's line, indented like it. Where that would fall into a string of
 * several lines, it goes to the end of the finding's line; undefined when that is inside a string too.
 */
export function suppressionFor(text: string, at: Span, rule: string, until?: string): NewSuppression | undefined {
  const line = lineAround(text, at.start);
  const indent = /^[ \t]*/.exec(text.slice(line.start, line.end))?.[0] ?? '';
  const allow = `// noncense: allow(${rule})${until === undefined ? '' : ` until ${until}`} -- `;
  const above = !insideString(text, line.start);
  if (!above && insideString(text, line.end)) return undefined;
  const lineBreak = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const head = above ? `${indent}${allow}` : ` ${allow}`;
  const offset = above ? line.start : line.end;
  return {
    edit: {
      span: spanOf(offset, offset),
      newText: `${head}${REASON_PLACEHOLDER}${above ? lineBreak : ''}`,
    },
    reason: spanOf(head.length, head.length + REASON_PLACEHOLDER.length),
  };
}
