// How an item begins: attributes, visibility, markers, and the word that says what it is.
import { follow, groupFits, type Opened } from './brackets.js';
import { isCloser } from './parser/cursor.js';
import { BANG, BRACE_OPEN, BRACKET_OPEN, COLON, EQUALS, HASH, LESS, PAREN_OPEN } from './parser/tokens.js';
import { advance, columnIfFirst, columnOf, DOC, END, LITERAL, NAME, nameOf, type Scan } from './scan.js';

export type UnitKind =
  | 'fn'
  | 'const'
  | 'static'
  | 'use'
  | 'struct'
  | 'enum'
  | 'impl'
  | 'mod'
  | 'trait'
  | 'macro'
  | 'type'
  | 'foreign'
  | 'externCrate'
  | 'other';

const MARKERS: ReadonlySet<string> = new Set(['const', 'async', 'unsafe', 'extern', 'default', 'safe', 'auto', 'gen']);

/** The words that say what an item is, when a name follows. */
const NAMED: ReadonlyMap<string, UnitKind> = new Map([
  ['fn', 'fn'],
  ['struct', 'struct'],
  ['union', 'struct'],
  ['enum', 'enum'],
  ['mod', 'mod'],
  ['trait', 'trait'],
  ['type', 'type'],
  ['static', 'static'],
]);

/** Reads from the present token on, and stops behind the word that says what the item is. May read nothing. */
export function readHead(s: Scan): UnitKind {
  skipAttributes(s);
  skipVisibility(s);
  let marker = '';
  let isExtern = false;
  for (let word = wordAt(s); MARKERS.has(word) || (isExtern && s.token === LITERAL); word = wordAt(s)) {
    marker = word;
    isExtern = isExtern ? s.token === LITERAL || word !== '' : word === 'extern';
    advance(s);
  }
  return isExtern && s.token === BRACE_OPEN ? 'foreign' : readKeyword(s, marker, isExtern);
}

function readKeyword(s: Scan, marker: string, isExtern: boolean): UnitKind {
  const word = wordAt(s);
  if (word === '') return 'other';
  if (marker === 'const' && word !== 'fn' && word !== 'trait' && word !== 'impl') return 'const';
  const named = NAMED.get(word);
  const known = named !== undefined || word === 'impl' || word === 'use' || (word === 'crate' && isExtern);
  if (!known) return marker === '' ? readMacroName(s) : 'other';
  advance(s);
  if (word === 'impl') return 'impl';
  // `use<'a>` says what a type captures.
  if (word === 'use') return s.token === LESS ? 'other' : 'use';
  if (named === undefined) return 'externCrate';
  return s.token === NAME ? named : 'other';
}

/** `name!`, `path::name!`. */
function readMacroName(s: Scan): UnitKind {
  do advance(s);
  while (s.token === COLON || (s.token === NAME && s.text.charCodeAt(s.last - 1) === COLON && !s.first));
  if (s.token !== BANG || s.text.charCodeAt(s.end) === EQUALS) return 'other';
  advance(s);
  return 'macro';
}

const wordAt = (s: Scan): string => (s.token === NAME ? nameOf(s) : '');

function skipAttributes(s: Scan): void {
  for (;;) {
    if (s.token === DOC) advance(s);
    else if (s.token === HASH) skipAttribute(s);
    else return;
  }
}

/** Half an attribute ends before a line that is no deeper than its own. */
export function skipAttribute(s: Scan): void {
  const column = columnIfFirst(s);
  advance(s);
  if (s.token === BANG) advance(s);
  if (s.token === BRACKET_OPEN) skipGroup(s, column);
}

/** `pub`, `pub(in path)`. */
function skipVisibility(s: Scan): void {
  if (wordAt(s) !== 'pub') return;
  advance(s);
  if (s.token === PAREN_OPEN) skipGroup(s, -1);
}

/** The present token opens the group, in a line that begins at the column; -1: not known. */
function skipGroup(s: Scan, column: number): void {
  const open = s.start;
  const opened: Opened[] = [];
  let fits = false;
  do {
    if (s.token === END || !follow(opened, s)) return;
    advance(s);
    const isSuspect = s.first && (column < 0 || columnOf(s) <= column) && !isCloser(s.token);
    if (!isSuspect || fits || opened.length === 0) continue;
    fits = groupFits(s, open, column);
    if (!fits) return;
  } while (opened.length > 0);
}
