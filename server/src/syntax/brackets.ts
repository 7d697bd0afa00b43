// Which closing bracket belongs to which opening one, in code where some are missing.
import { isCloser, isOpener } from './parser/cursor.js';
import { BRACE_CLOSE, BRACE_OPEN, PAREN_CLOSE, PAREN_OPEN } from './parser/tokens.js';
import { advance, columnIfFirst, END, extendReach, type Group, type Scan, startScan } from './scan.js';

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
  const partner = partnerIn(opened, token);
  if (partner >= 0) opened.length = partner;
  return partner >= 0 || token !== BRACE_CLOSE;
}

/** Index of the bracket that a closing one belongs to; -1 when there is none. */
function partnerIn(opened: readonly Opened[], closer: number): number {
  const opener = closer === PAREN_CLOSE ? PAREN_OPEN : closer - 2;
  const match = opened.findLastIndex(({ token }) => token === opener || token === BRACE_OPEN);
  return opened[match]?.token === opener ? match : -1;
}

/**
 * Whether the group that opens at `open` ends where the layout says it should: at a bracket that stands at the column
 * where the item begins that the group belongs to. -1: the column is not known.
 */
export function groupFits(s: Scan, open: number, column: number): boolean {
  const group = s.groups.get(open) ?? measure(s, open);
  extendReach(s, group);
  return group.isClosed && (group.column < 0 || column < 0 || group.column === column);
}

/** Measures the groups within as well: they are the next to be asked for. */
function measure({ text, groups }: Scan, open: number): Group {
  const s = startScan(text, open, groups);
  const opened: Opened[] = [];
  /** Those from the index on end here; only the first of them has the closing bracket for itself. */
  const end = (index: number, isClosed: boolean): Group => {
    const unclosed = { isClosed: false, column: -1, reach: s.reach };
    const first = isClosed ? { isClosed, column: columnIfFirst(s), reach: s.reach } : unclosed;
    for (let i = index; i < opened.length; i++) groups.set(opened[i]?.at ?? open, i === index ? first : unclosed);
    return first;
  };
  for (;;) {
    advance(s);
    const partner = isCloser(s.token) ? partnerIn(opened, s.token) : -1;
    const group = partner >= 0 ? end(partner, true) : undefined;
    if (group && partner === 0) return group;
    if (s.token === END || !follow(opened, s)) return end(0, false);
  }
}
