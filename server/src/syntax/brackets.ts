// Which closing bracket belongs to which opening one, in code where some are missing.
import { isCloser, isOpener } from './parser/cursor.js';
import { BRACE_CLOSE, BRACE_OPEN, PAREN_CLOSE, PAREN_OPEN } from './parser/tokens.js';
import { advance, columnOf, END, type Scan, startScan } from './scan.js';

export interface Opened {
  readonly token: number;
  readonly at: number;
}

/**
 * Takes the present token into account. Braces hold blocks together, as for the item parser: a `)` never reaches
 * through a `{`, while a `}` ends all that is open within it. False for a `}` that closes none of them.
 */
export function follow(opened: Opened[], s: Scan): boolean {
  const { token } = s;
  if (isOpener(token)) opened.push({ token, at: s.start });
  if (!isCloser(token)) return true;
  const partner = token === PAREN_CLOSE ? PAREN_OPEN : token - 2;
  const match = opened.findLastIndex((one) => one.token === partner || one.token === BRACE_OPEN);
  if (opened[match]?.token === partner) opened.length = match;
  else return token !== BRACE_CLOSE;
  return true;
}

export interface Fit {
  readonly fits: boolean;
  readonly reach: number;
}

/**
 * Whether the group that opens at `open` ends where the layout says it should: at a bracket that stands at the column
 * where the item begins that the group belongs to. -1: the column is not known.
 */
export function groupFits(text: string, open: number, column: number): Fit {
  const s = startScan(text, open);
  const opened: Opened[] = [];
  do {
    advance(s);
    if (s.token === END || !follow(opened, s)) return { fits: false, reach: s.reach };
  } while (opened.length > 0);
  return { fits: !s.first || column < 0 || columnOf(s) === column, reach: s.reach };
}
