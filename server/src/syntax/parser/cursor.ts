// The place of the parser in the tokens, and the small steps it takes.
import type { Span } from '../../text/span.js';
import type { Expr, Name } from '../ast.js';
import type { Tokens } from './lexer.js';
import * as T from './tokens.js';

/** `{` does not begin a struct literal here: the head of `if`, `while`, `match` and `for`. */
export const NO_STRUCT = 1;
/** `let PAT = EXPR` is an expression here. */
export const ALLOW_LET = 2;

/** Nesting beyond this gives `missing`: neither the parser nor who walks its tree may run out of stack. */
export const MAX_DEPTH = 200;
/** The same for what grows to the left without nesting: `a + b + …`, `a.b().c()…`. */
export const MAX_HEIGHT = 400;

export interface Cursor extends Tokens {
  /** Index of the current token. */
  pos: number;
  /** `NO_STRUCT` and `ALLOW_LET`. */
  mode: number;
  /** How deep the parser is nested. */
  depth: number;
  /** Height of the tallest expression read since the innermost unfinished expression began. */
  height: number;
  /** How many places did not read as Rust. */
  errors: number;
}

export const startCursor = ({ text, kinds, starts, ends, closes, count, docs }: Tokens): Cursor => ({
  text,
  kinds,
  starts,
  ends,
  closes,
  count,
  docs,
  pos: 0,
  mode: 0,
  depth: 0,
  height: 0,
  errors: 0,
});

export const kind = (p: Cursor): number => p.kinds[p.pos] ?? T.EOF;
export const peek = (p: Cursor, ahead: number): number => p.kinds[p.pos + ahead] ?? T.EOF;
export const startOf = (p: Cursor): number => p.starts[p.pos] ?? p.text.length;
const lastEnd = (p: Cursor): number => (p.pos > 0 ? (p.ends[p.pos - 1] ?? 0) : 0);

/** True when nothing stands between the token `ahead` of the current one and the next. */
export const joined = (p: Cursor, ahead: number): boolean => p.ends[p.pos + ahead] === p.starts[p.pos + ahead + 1];

/** True at the two characters of one operator, as `::`. */
export const atPair = (p: Cursor, first: number, second: number): boolean =>
  p.kinds[p.pos] === first && p.kinds[p.pos + 1] === second && joined(p, 0);

export function bump(p: Cursor): void {
  if (p.pos < p.count) p.pos++;
}

export function eat(p: Cursor, token: number): boolean {
  if (p.kinds[p.pos] !== token) return false;
  p.pos++;
  return true;
}

export function eatPair(p: Cursor, first: number, second: number): boolean {
  if (!atPair(p, first, second)) return false;
  p.pos += 2;
  return true;
}

/** Goes past `..`, `..=` or `...`; true when the end belongs to the range. */
export function eatRange(p: Cursor): boolean {
  const third = joined(p, 1) ? peek(p, 2) : T.EOF;
  const inclusive = third === T.EQUALS || third === T.DOT;
  p.pos += inclusive ? 3 : 2;
  return inclusive;
}

export function expect(p: Cursor, token: number): boolean {
  if (eat(p, token)) return true;
  p.errors++;
  return false;
}

/** From `start` to the end of the last token read. */
export function spanFrom(p: Cursor, start: number): Span {
  const end = lastEnd(p);
  return { start, end: Math.max(start, end) };
}

/** An empty place right after the last token read. */
export function nowhere(p: Cursor): Span {
  const at = lastEnd(p);
  return { start: at, end: at };
}

export function missing(p: Cursor): Expr {
  p.errors++;
  return { kind: 'missing', span: nowhere(p) };
}

/** The text of the current token, `r#` left out. */
export function word(p: Cursor, ahead = 0): string {
  const start = p.starts[p.pos + ahead] ?? 0;
  const text = p.text.slice(start, p.ends[p.pos + ahead] ?? 0);
  return text.startsWith('r#') ? text.slice(2) : text;
}

/** Takes the current token as a name. */
export function takeName(p: Cursor): Name {
  const name = { text: word(p), span: { start: startOf(p), end: p.ends[p.pos] ?? 0 } };
  bump(p);
  return name;
}

/** A name whose text is empty stands for one that is missing. */
export function missingName(p: Cursor): Name {
  p.errors++;
  return { text: '', span: nowhere(p) };
}

export const parseName = (p: Cursor): Name => (kind(p) === T.IDENT ? takeName(p) : missingName(p));

export const isWord = (p: Cursor, text: string, ahead = 0): boolean =>
  peek(p, ahead) === T.IDENT &&
  (p.ends[p.pos + ahead] ?? 0) - (p.starts[p.pos + ahead] ?? 0) === text.length &&
  p.text.startsWith(text, p.starts[p.pos + ahead]);

export const isOpener = (token: number): boolean =>
  token === T.PAREN_OPEN || token === T.BRACKET_OPEN || token === T.BRACE_OPEN;
export const isCloser = (token: number): boolean =>
  token === T.PAREN_CLOSE || token === T.BRACKET_CLOSE || token === T.BRACE_CLOSE;
export const closerOf = (opener: number): number => (opener === T.PAREN_OPEN ? T.PAREN_CLOSE : opener + 2);

/** Index of the token that ends the group which the opening bracket at `index` begins. */
export const closeOf = (p: Cursor, index: number): number => p.closes[index] ?? p.count;

/** True when the group has its own closing bracket. */
export const isClosed = (p: Cursor, index: number): boolean =>
  p.kinds[closeOf(p, index)] === closerOf(p.kinds[index] ?? 0);

/** Goes past the current token, and past the whole group when it opens one. */
export function skipTree(p: Cursor): void {
  const open = p.pos;
  if (!isOpener(kind(p))) bump(p);
  else p.pos = isClosed(p, open) ? closeOf(p, open) + 1 : Math.max(open + 1, closeOf(p, open));
}

/** True when the token at `index` is the first of its line. */
export function startsLine(p: Cursor, index: number): boolean {
  if (index === 0) return true;
  const from = p.ends[index - 1] ?? 0;
  for (let i = (p.starts[index] ?? 0) - 1; i >= from; i--) if (p.text.charCodeAt(i) === 10) return true;
  return false;
}

export const atLineStart = (p: Cursor): boolean => startsLine(p, p.pos);
