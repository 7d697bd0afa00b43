// Steps through text from token to token, to find where items end. It reads strings and comments as the item parser's
// lexer does, keeps nothing, and notes how far it has looked: what a piece of text was cut by must be known to tell
// whether an edit can change the cut.
import { endOfShebang } from './parser/attributes.js';
import { beginsWord, classOf, endOfWord, SPACE } from './parser/chars.js';
import { scanBlockComment, scanLine } from './parser/scanComments.js';
import { type StringState, scanCharOrLifetime, scanPrefixed, scanString } from './parser/scanLiterals.js';
import { APOSTROPHE, BANG, HASH, QUOTE, SLASH, STAR } from './parser/tokens.js';

/** Tokens are these, or the code of a punctuation character. */
export const END = 0;
export const NAME = 1;
export const LITERAL = 2;
/** A comment that documents what follows it. */
export const DOC = 3;

/** How the group ends that an opening bracket begins. */
export interface Group {
  readonly isClosed: boolean;
  /** The column of the closing bracket; -1 when something stands before it on its line. */
  readonly column: number;
  readonly reach: number;
}

export interface Scan {
  readonly text: string;
  token: number;
  start: number;
  end: number;
  /** The end of the token before. */
  last: number;
  /** The token is the first of its line. */
  first: boolean;
  /** Start of the line, as long as `first` holds. */
  lineStart: number;
  /** The tokens up to here do not depend on text from this offset on. */
  reach: number;
  readonly strings: StringState;
  /** What is known of the groups of the text, by where they begin; scans of one text share it, to stay linear. */
  readonly groups: Map<number, Group>;
}

/** More than any token looks at beyond its end. */
const LOOK_AHEAD = 40;

/** Whether the first line is one for the shell is decided within so many characters. */
const FIRST_LINE = 100;

const LINE_FEED = 10;

/** Before the first token at or behind `at`. */
export function startScan(text: string, at: number, groups: Map<number, Group>): Scan {
  const isFile = at === 0;
  return {
    text,
    token: END,
    start: at,
    end: isFile ? endOfShebang(text) : at,
    last: at,
    first: isFile,
    lineStart: at,
    reach: isFile ? FIRST_LINE : at,
    strings: { cutShort: 0, hopelessHashes: Number.POSITIVE_INFINITY },
    groups,
  };
}

export const columnOf = (s: Scan): number => s.start - s.lineStart;

/** -1 when something stands before the token on its line. */
export const columnIfFirst = (s: Scan): number => (s.first ? columnOf(s) : -1);

/** The characters of a name. */
export const nameOf = (s: Scan): string => s.text.slice(s.start, s.end);

/** Takes over how far another scan of the same text has looked. */
export function extendReach(s: Scan, other: { readonly reach: number }): void {
  if (other.reach > s.reach) s.reach = other.reach;
}

export function advance(s: Scan): void {
  const { text } = s;
  if (s.token !== END) {
    s.first = false;
    s.last = s.end;
  }
  let at = s.end;
  for (; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === LINE_FEED) {
      s.first = true;
      s.lineStart = at + 1;
    } else if (classOf(c) !== SPACE) {
      if (c !== SLASH || !isCommentMark(text.charCodeAt(at + 1))) break;
      const end = text.charCodeAt(at + 1) === SLASH ? scanLine(text, at) : scanBlockComment(text, at);
      if (isOuterDoc(text, at)) {
        take(s, DOC, at, end);
        return;
      }
      at = end - 1;
    }
  }
  takeToken(s, at);
}

const isCommentMark = (c: number): boolean => c === SLASH || c === STAR;

/** `///` but not `////`, `/**` but neither `/***` nor an empty comment. */
function isOuterDoc(text: string, at: number): boolean {
  const mark = text.charCodeAt(at + 1);
  const after = text.charCodeAt(at + 3);
  return text.charCodeAt(at + 2) === mark && after !== mark && !(mark === STAR && after === SLASH);
}

function takeToken(s: Scan, at: number): void {
  const { text } = s;
  const c = text.charCodeAt(at);
  if (at >= text.length) {
    take(s, END, text.length, text.length);
    s.reach = Number.POSITIVE_INFINITY;
  } else if (c === QUOTE) {
    takeLiteral(s, at, scanString(text, at, s.strings));
  } else if (c === APOSTROPHE) {
    take(s, LITERAL, at, scanCharOrLifetime(text, at).end);
  } else if (beginsWord(c)) {
    takeWord(s, at, endOfWord(text, at + 1));
  } else if (classOf(c) !== 0) {
    // A number is read like a word: nothing in it is a bracket.
    take(s, LITERAL, at, endOfWord(text, at + 1));
  } else {
    take(s, c >= BANG ? c : LITERAL, at, at + 1);
  }
}

function takeWord(s: Scan, start: number, end: number): void {
  const next = end - start <= 2 ? s.text.charCodeAt(end) : 0;
  const mayBePrefix = next === QUOTE || next === APOSTROPHE || next === HASH;
  const prefixed = mayBePrefix ? scanPrefixed(s.text, start, end, s.strings) : undefined;
  if (prefixed) takeLiteral(s, start, prefixed.end);
  else take(s, NAME, start, end);
}

/** Where a half literal ends depends on all that follows. `r#name` comes here too. */
function takeLiteral(s: Scan, start: number, end: number): void {
  const isName = s.text.charCodeAt(start + 1) === HASH && s.text.charCodeAt(start + 2) !== QUOTE;
  take(s, isName && s.text.charCodeAt(start + 2) !== HASH ? NAME : LITERAL, start, end);
  if (s.strings.cutShort > 0 || s.strings.hopelessHashes !== Number.POSITIVE_INFINITY) {
    s.reach = Number.POSITIVE_INFINITY;
  }
}

function take(s: Scan, token: number, start: number, end: number): void {
  s.token = token;
  s.start = start;
  s.end = end;
  if (end + LOOK_AHEAD > s.reach) s.reach = end + LOOK_AHEAD;
}
