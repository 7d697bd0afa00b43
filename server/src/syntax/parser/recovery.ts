// How the parser finds its way again: where a list or a statement that does not read on may be left.
import {
  atLineStart,
  bump,
  type Cursor,
  closeOf,
  closerOf,
  eat,
  isClosed,
  isCloser,
  kind,
  peek,
  skipTree,
} from './cursor.js';
import * as T from './tokens.js';

const ITEM_WORDS: ReadonlySet<number> = new Set([
  ...[T.KW_FN, T.KW_STRUCT, T.KW_ENUM, T.KW_TRAIT, T.KW_MOD, T.KW_USE, T.KW_TYPE, T.KW_STATIC, T.KW_CONST],
  ...[T.KW_UNSAFE, T.KW_ASYNC, T.KW_EXTERN],
]);

/** True at a word that begins an item or a `let`, and can stand nowhere within an expression or a list. */
export function atFreshStart(p: Cursor): boolean {
  switch (kind(p)) {
    case T.KW_LET:
    case T.KW_STRUCT:
    case T.KW_ENUM:
    case T.KW_TRAIT:
    case T.KW_MOD:
    case T.KW_USE:
      return true;
    case T.KW_PUB:
      return ITEM_WORDS.has(p.kinds[peek(p, 1) === T.PAREN_OPEN ? closeOf(p, p.pos + 1) + 1 : p.pos + 1] ?? T.EOF);
    case T.KW_FN:
      return peek(p, 1) === T.IDENT;
    case T.KW_IMPL:
    case T.KW_TYPE:
      return atLineStart(p);
    case T.KW_STATIC:
    case T.KW_CONST:
      return peek(p, 1) === T.IDENT || peek(p, 1) === T.UNDERSCORE || peek(p, 1) === T.KW_FN;
    default:
      return false;
  }
}

/**
 * Reads the elements of the group whose opening bracket is the current token, up to and with its closing one.
 * What does not read is left out up to the next comma; a group that never closes ends where a statement may begin.
 */
export function parseList<E>(p: Cursor, parseElement: (p: Cursor) => E): E[] {
  const open = p.pos;
  const close = closerOf(kind(p));
  const closed = isClosed(p, open);
  const elements: E[] = [];
  bump(p);
  while (!eat(p, close)) {
    if (endsList(p, closed)) return leaveList(p, open, closed, elements);
    const before = p.pos;
    elements.push(parseElement(p));
    if (eat(p, T.COMMA) || kind(p) === close) continue;
    p.errors++;
    if (!skipToComma(p, closed)) return leaveList(p, open, closed, elements);
    if (p.pos === before) bump(p);
  }
  return elements;
}

function leaveList<E>(p: Cursor, open: number, closed: boolean, elements: E[]): E[] {
  p.errors++;
  if (closed) p.pos = Math.max(p.pos, closeOf(p, open) + 1);
  return elements;
}

function endsList(p: Cursor, closed: boolean): boolean {
  const token = kind(p);
  return token === T.EOF || token === T.SEMI || isCloser(token) || (!closed && atFreshStart(p));
}

/** True when another element may follow. */
function skipToComma(p: Cursor, closed: boolean): boolean {
  for (;;) {
    if (endsList(p, closed) || (!closed && atLineStart(p))) return false;
    if (eat(p, T.COMMA)) return true;
    skipTree(p);
  }
}

/** Leaves a broken statement: past its `;`, or before what looks like the next one. */
export function skipStatement(p: Cursor): void {
  for (;;) {
    const token = kind(p);
    if (token === T.EOF || token === T.BRACE_CLOSE || atFreshStart(p)) return;
    if (eat(p, T.SEMI)) return;
    skipTree(p);
    if (atLineStart(p)) return;
  }
}
