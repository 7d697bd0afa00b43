// What of a text is code: neither comments nor what stands within quotes.
import type { Span } from '../text/span.js';
import { advance, DOC, END, LITERAL, NAME, nameOf, startScan } from './scan.js';

/** Where the code has the name, whatever it means there. */
export const namesAt = (text: string, name: string): readonly Span[] =>
  tokensOf(text, (scan) => scan.token === NAME && nameOf(scan) === name);

/** The text with blanks in the place of comments and quoted literals: all else keeps its offset. */
export function codeOnly(text: string): string {
  let code = '';
  for (const { start, end } of tokensOf(text, ({ token, start: at }) => token !== DOC && !isQuoted(token, text[at])))
    code += ' '.repeat(start - code.length) + text.slice(start, end);
  return code.padEnd(text.length);
}

const isQuoted = (token: number, first = ''): boolean => token === LITERAL && !/\d/.test(first);

function tokensOf(text: string, wanted: (scan: ReturnType<typeof startScan>) => boolean): readonly Span[] {
  const found: Span[] = [];
  const scan = startScan(text, 0, new Map());
  for (advance(scan); scan.token !== END; advance(scan)) {
    if (wanted(scan)) found.push({ start: scan.start, end: scan.end });
  }
  return found;
}
