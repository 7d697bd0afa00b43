// Finds where one item ends. Brackets decide as long as they match; where one is missing, layout does: a line that
// begins an item, no deeper than the one that is open, ends it, unless the open group fits its own layout. So a half
// typed line disturbs its own item and no other. What is found depends on the text between where the scan began and
// its `reach`, and on nothing else.
import { follow, groupFits, type Opened } from './brackets.js';
import { readHead, skipAttribute, type UnitKind } from './itemHead.js';
import { BANG, BRACE_OPEN, EQUALS, GREATER, HASH, LESS, MINUS, SEMI } from './parser/tokens.js';
import { advance, columnIfFirst, columnOf, END, extendReach, type Scan } from './scan.js';

export interface CutItem {
  readonly kind: UnitKind;
  readonly start: number;
  /** Of a container that is left open: where its body begins. */
  readonly end: number;
  readonly isOpen: boolean;
  /** Of the line it begins; -1 when something stands before it on its line. */
  readonly column: number;
}

const CONTAINERS: ReadonlySet<UnitKind> = new Set(['impl', 'mod', 'trait', 'foreign']);

/** Braces may close within them without ending them. */
const END_WITH_SEMICOLON: ReadonlySet<UnitKind> = new Set(['const', 'static', 'use', 'type', 'externCrate']);

const HAVE_GENERICS: ReadonlySet<UnitKind> = new Set(['fn', 'struct', 'enum', 'impl', 'trait']);

/** Their words may stand at the start of a line within another item: `-> impl Trait`, `const N: usize`. */
const SOFT: ReadonlySet<UnitKind> = new Set(['impl', 'const', 'static', 'type', 'foreign']);

/** The present token, which is not the end of the text, begins the item. `opens`: containers are left open at their `{`. */
export function cutItem(s: Scan, opens: boolean): CutItem {
  const { start } = s;
  const column = columnIfFirst(s);
  if (s.token === HASH && s.text.charCodeAt(s.end) === BANG) {
    skipAttribute(s);
    return { kind: 'other', start, end: s.last, isOpen: false, column };
  }
  const kind = readHead(s);
  return { kind, start, column, ...findEnd(s, { kind, start, column, opens }) };
}

interface Begun {
  readonly kind: UnitKind;
  readonly start: number;
  readonly column: number;
  readonly opens: boolean;
}

function findEnd(s: Scan, item: Begun): Pick<CutItem, 'end' | 'isOpen'> {
  const opened: Opened[] = [];
  let angles = 0;
  let hasBody = false;
  let fits = false;
  const ahead: Ahead = { end: 0 };
  for (;;) {
    if (s.token === END) return { end: s.last, isOpen: false };
    if (s.first && s.start > item.start && !fits && beginsAnother(s, item, opened, ahead)) {
      fits = opened[0] !== undefined && groupFits(s, opened[0].at, item.column);
      if (!fits) return { end: s.last, isOpen: false };
    }
    if (opened.length === 0) {
      if (s.token === SEMI) return { end: s.end, isOpen: false };
      if (HAVE_GENERICS.has(item.kind)) angles = Math.max(0, angles + angleStep(s));
      if (s.token === BRACE_OPEN && angles === 0) {
        if (item.opens && CONTAINERS.has(item.kind)) return { end: s.end, isOpen: true };
        hasBody = !END_WITH_SEMICOLON.has(item.kind);
      }
    }
    // A stray `}` is an item of its own; any other belongs to what is around the item.
    if (!follow(opened, s)) return { end: s.start === item.start ? s.end : s.last, isOpen: false };
    if (hasBody && opened.length === 0) return { end: s.end, isOpen: false };
    advance(s);
  }
}

/** The arrows `->` and `=>` close nothing. */
function angleStep(s: Scan): number {
  if (s.token === LESS) return 1;
  const before = s.text.charCodeAt(s.start - 1);
  return s.token === GREATER && before !== MINUS && before !== EQUALS ? -1 : 0;
}

/** True when the line of the present token looks like the beginning of an item that is not part of this one. */
function beginsAnother(s: Scan, item: Begun, opened: readonly Opened[], ahead: Ahead): boolean {
  const isDeeper = item.column >= 0 && columnOf(s) > item.column;
  // Attributes of what is no item are not read once for each of them.
  if ((opened.length > 0 && isDeeper) || s.start < ahead.end) return false;
  const kind = lookAhead(s, ahead);
  if (kind === 'other' || kind === 'macro') return false;
  return opened.length > 0 || !SOFT.has(kind) || (item.column >= 0 && !isDeeper);
}

interface Ahead {
  /** Up to here no item begins. */
  end: number;
}

function lookAhead(s: Scan, ahead: Ahead): UnitKind {
  const copy: Scan = { ...s, strings: { ...s.strings } };
  const kind = readHead(copy);
  extendReach(s, copy);
  if (kind === 'other' || kind === 'macro') ahead.end = copy.last;
  return kind;
}
