// Where strings, characters and lifetimes end. A half string must not swallow the code that follows it.
import { beginsWord, endOfWord } from './chars.js';
import { scanLine } from './scanComments.js';
import {
  APOSTROPHE,
  BACKSLASH,
  BYTE,
  BYTE_STR,
  C_STR,
  CHAR,
  HASH,
  IDENT,
  LIFETIME,
  QUOTE,
  RAW_BYTE_STR,
  RAW_C_STR,
  RAW_STR,
  UNKNOWN,
} from './tokens.js';

/** What earlier half strings have taught; it keeps the lexer linear. */
export interface StringState {
  /** How many strings were cut at the end of their line. */
  cutShort: number;
  /** No `"` with so many or more `#` follows. */
  hopelessHashes: number;
}

export interface Scanned {
  readonly kind: number;
  readonly end: number;
}

/** After so many half strings, a string without an end on its own line is cut there at once. */
const PATIENCE = 16;

const LINE_FEED = 10;
const CHAR_B = 98;
const CHAR_C = 99;
const CHAR_R = 114;
const CHAR_U = 117;
const LONGEST_ESCAPE = 12;

/** `at` is the opening quote. */
export function scanString(text: string, at: number, state: StringState): number {
  const patient = state.cutShort < PATIENCE;
  let firstLine = -1;
  let i = at + 1;
  for (; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === BACKSLASH) {
      i++;
    } else if (c === QUOTE) {
      if (firstLine < 0 || !continuesOddly(text.charCodeAt(i + 1))) return i + 1;
      break;
    } else if (c === LINE_FEED && firstLine < 0) {
      firstLine = i;
      if (!patient) break;
    }
  }
  state.cutShort++;
  return scanLine(text, at);
}

/** No literal is followed at once by a word: then the closing quote is the opening one of another string. */
const continuesOddly = (next: number): boolean => beginsWord(next) || (next >= 48 && next <= 57);

/** `r"`, `r#"`, `r#name`, `b'`, `b"`, `br"`, `c"`, `cr"`: `word` to `end` are the letters before the quote or `#`. */
export function scanPrefixed(text: string, word: number, end: number, state: StringState): Scanned | undefined {
  const first = text.charCodeAt(word);
  const next = text.charCodeAt(end);
  if (end - word === 1 && next !== HASH) {
    if (next === APOSTROPHE) return first === CHAR_B ? scanByte(text, end) : undefined;
    if (first === CHAR_B) return { kind: BYTE_STR, end: scanString(text, end, state) };
    if (first === CHAR_C) return { kind: C_STR, end: scanString(text, end, state) };
  }
  const raw = text.charCodeAt(end - 1) === CHAR_R;
  if (!raw || next === APOSTROPHE) return undefined;
  if (end - word === 1) return scanRaw(text, RAW_STR, end, state);
  if (first === CHAR_B) return scanRaw(text, RAW_BYTE_STR, end, state);
  return first === CHAR_C ? scanRaw(text, RAW_C_STR, end, state) : undefined;
}

function scanRaw(text: string, kind: number, at: number, state: StringState): Scanned | undefined {
  let i = at;
  while (text.charCodeAt(i) === HASH) i++;
  const hashes = i - at;
  if (text.charCodeAt(i) !== QUOTE) {
    const isName = kind === RAW_STR && hashes === 1 && beginsWord(text.charCodeAt(i));
    return isName ? { kind: IDENT, end: endOfWord(text, i + 1) } : undefined;
  }
  if (hashes < state.hopelessHashes) {
    const end = text.indexOf(`"${'#'.repeat(hashes)}`, i + 1);
    if (end >= 0) return { kind, end: end + 1 + hashes };
    state.hopelessHashes = hashes;
  }
  return { kind, end: scanLine(text, at) };
}

function scanByte(text: string, quote: number): Scanned | undefined {
  const scanned = scanCharOrLifetime(text, quote);
  return scanned.kind === CHAR ? { kind: BYTE, end: scanned.end } : undefined;
}

/** `at` is the apostrophe. */
export function scanCharOrLifetime(text: string, at: number): Scanned {
  const c = text.charCodeAt(at + 1);
  if (c === BACKSLASH) {
    const limit = Math.min(
      text.length,
      at + LONGEST_ESCAPE + (text.charCodeAt(at + 2) === CHAR_U ? LONGEST_ESCAPE : 0),
    );
    for (let i = at + 3; i < limit && text.charCodeAt(i) !== LINE_FEED; i++) {
      if (text.charCodeAt(i) === APOSTROPHE) return { kind: CHAR, end: i + 1 };
    }
    return { kind: UNKNOWN, end: at + 1 };
  }
  const width = c >= 0xd800 && c < 0xdc00 ? 2 : 1;
  if (text.charCodeAt(at + 1 + width) === APOSTROPHE && c !== LINE_FEED && c !== APOSTROPHE) {
    return { kind: CHAR, end: at + 2 + width };
  }
  if (!beginsWord(c)) return { kind: UNKNOWN, end: at + 1 };
  const end = endOfWord(text, at + 2);
  const isRaw = text.charCodeAt(end) === HASH && end === at + 2 && c === CHAR_R && beginsWord(text.charCodeAt(end + 1));
  return { kind: LIFETIME, end: isRaw ? endOfWord(text, end + 2) : end };
}
