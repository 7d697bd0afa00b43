// Cuts Rust text into tokens, kept in typed arrays, in one pass. Never fails: what belongs to no token is `UNKNOWN`.
import { classOf, DIGIT, endOfWord, SPACE, WORD } from './chars.js';
import { scanBlockComment, scanLine } from './scanComments.js';
import { type StringState, scanCharOrLifetime, scanPrefixed, scanString } from './scanLiterals.js';
import { scanNumber } from './scanNumbers.js';
import {
  APOSTROPHE,
  BANG,
  BRACE_CLOSE,
  BRACE_OPEN,
  BRACKET_CLOSE,
  BRACKET_OPEN,
  DOT,
  EOF,
  HASH,
  PAREN_CLOSE,
  PAREN_OPEN,
  QUOTE,
  SLASH,
  STAR,
  STR,
  UNKNOWN,
  wordKind,
} from './tokens.js';

/** A comment that documents an item. */
export interface DocComment {
  readonly start: number;
  readonly end: number;
  /** Index of the token that follows it. */
  readonly before: number;
  /** Documents what it stands in, not what follows. */
  readonly inner: boolean;
}

export interface Tokens {
  readonly text: string;
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /**
   * For an opening bracket, the index of the token that ends its group: its partner, or when that is missing the
   * bracket that closes the group around it, or the end of the text.
   */
  readonly closes: Int32Array;
  /** Tokens, the final `EOF` not counted. */
  readonly count: number;
  readonly docs: readonly DocComment[];
}

interface Buffer {
  kinds: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  closes: Int32Array;
  count: number;
  /** Indices of the brackets that are open. */
  readonly open: number[];
}

export function lex(text: string): Tokens {
  const length = text.length;
  const out = takeBuffer();
  const docs: DocComment[] = [];
  const strings: StringState = { cutShort: 0, hopelessHashes: Number.POSITIVE_INFINITY };
  let at = 0;
  while (at < length) {
    const c = text.charCodeAt(at);
    const kindOfChar = classOf(c);
    if (kindOfChar === SPACE) {
      at++;
    } else if (kindOfChar === WORD) {
      const end = endOfWord(text, at + 1);
      const next = end - at <= 2 ? text.charCodeAt(end) : 0;
      if (next === QUOTE || next === APOSTROPHE || next === HASH) {
        const prefixed = scanPrefixed(text, at, end, strings);
        push(out, prefixed === undefined ? wordKind(text, at, end) : prefixed.kind, at, prefixed?.end ?? end);
        at = prefixed?.end ?? end;
      } else {
        push(out, wordKind(text, at, end), at, end);
        at = end;
      }
    } else if (kindOfChar === DIGIT) {
      const number = scanNumber(text, at, isFieldPosition(out));
      push(out, number.kind, at, number.end);
      at = number.end;
    } else if (c === SLASH && text.charCodeAt(at + 1) === SLASH) {
      const end = scanLine(text, at);
      const third = text.charCodeAt(at + 2);
      if (third === BANG || (third === SLASH && text.charCodeAt(at + 3) !== SLASH)) {
        docs.push({ start: at, end, before: out.count, inner: third === BANG });
      }
      at = end;
    } else if (c === SLASH && text.charCodeAt(at + 1) === STAR) {
      const end = scanBlockComment(text, at);
      const third = text.charCodeAt(at + 2);
      const fourth = text.charCodeAt(at + 3);
      if (third === BANG || (third === STAR && fourth !== STAR && fourth !== SLASH)) {
        docs.push({ start: at, end, before: out.count, inner: third === BANG });
      }
      at = end;
    } else if (c === QUOTE) {
      const end = scanString(text, at, strings);
      push(out, STR, at, end);
      at = end;
    } else if (c === APOSTROPHE) {
      const quoted = scanCharOrLifetime(text, at);
      push(out, quoted.kind, at, quoted.end);
      at = quoted.end;
    } else {
      push(out, c >= BANG && c < 127 ? c : UNKNOWN, at, at + 1);
      if (c === PAREN_OPEN || c === BRACKET_OPEN || c === BRACE_OPEN) out.open.push(out.count - 1);
      else if (c === PAREN_CLOSE || c === BRACKET_CLOSE || c === BRACE_CLOSE) closeGroups(out, c);
      at++;
    }
  }
  return finish(out, text, docs);
}

/** Arrays of an item that has been read: making new ones for every item costs as much as filling them. */
let spare: Pick<Buffer, 'kinds' | 'starts' | 'ends' | 'closes'> | undefined;
const LARGEST_SPARE = 1 << 17;

function takeBuffer(): Buffer {
  const arrays = spare ?? emptyBuffer(4096);
  spare = undefined;
  return { ...arrays, count: 0, open: [] };
}

/** Nobody reads these tokens any more. */
export function release({ kinds, starts, ends, closes }: Tokens): void {
  if (kinds.length <= LARGEST_SPARE) spare = { kinds, starts, ends, closes };
}

function emptyBuffer(capacity: number): Buffer {
  return {
    kinds: new Uint8Array(capacity),
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    closes: new Int32Array(capacity),
    count: 0,
    open: [],
  };
}

function push(out: Buffer, kind: number, start: number, end: number): void {
  if (out.count + 8 >= out.kinds.length) grow(out);
  const i = out.count++;
  out.kinds[i] = kind;
  out.starts[i] = start;
  out.ends[i] = end;
}

function grow(out: Buffer): void {
  const larger = emptyBuffer(out.kinds.length * 2);
  larger.kinds.set(out.kinds);
  larger.starts.set(out.starts);
  larger.ends.set(out.ends);
  larger.closes.set(out.closes);
  out.kinds = larger.kinds;
  out.starts = larger.starts;
  out.ends = larger.ends;
  out.closes = larger.closes;
}

/** Braces hold blocks together, so a `)` never reaches through a `{`, while a `}` ends all that is open within it. */
function closeGroups(out: Buffer, closer: number): void {
  const index = out.count - 1;
  const partner = closer === PAREN_CLOSE ? PAREN_OPEN : closer - 2;
  let match = out.open.length - 1;
  while (match >= 0) {
    const kind = out.kinds[out.open[match] ?? 0];
    if (kind === partner) break;
    if (kind === BRACE_OPEN) return;
    match--;
  }
  if (match < 0) return;
  while (out.open.length > match) out.closes[out.open.pop() ?? 0] = index;
}

function finish(out: Buffer, text: string, docs: readonly DocComment[]): Tokens {
  for (const open of out.open) out.closes[open] = out.count;
  // The parser looks a few tokens ahead without asking whether they exist.
  for (let i = 0; i < 8; i++) {
    out.kinds[out.count + i] = EOF;
    out.starts[out.count + i] = text.length;
    out.ends[out.count + i] = text.length;
  }
  const { kinds, starts, ends, closes, count } = out;
  return { text, kinds, starts, ends, closes, count, docs };
}

/** After the `.` of a field access, `0.1` is two tuple indices rather than a float. */
function isFieldPosition(out: Buffer): boolean {
  const last = out.count - 1;
  if (last < 0 || out.kinds[last] !== DOT) return false;
  return last === 0 || out.kinds[last - 1] !== DOT || out.ends[last - 1] !== out.starts[last];
}
