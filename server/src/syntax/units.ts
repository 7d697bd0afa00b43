// Cuts the text of a file, or of a container's body, into items. The cut is a function of the text alone.
import type { Item } from './ast.js';
import { parseItem } from './parser/index.js';
import { lex } from './parser/lexer.js';
import * as T from './parser/tokens.js';

/** One item, or the header of a container. The object is the key of all that is known of it. */
export interface Unit {
  /** Text of the item with its attributes; of a container the header and an empty body. */
  readonly text: string;
  readonly item: Item;
}

export interface PlacedUnit {
  readonly unit: Unit;
  /** Counts from the start of the container, or of the file. */
  readonly start: number;
  readonly length: number;
  readonly children: readonly PlacedUnit[];
}

/** A piece of text that holds one item, and where the body of a container lies in it. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly body?: { readonly start: number; readonly end: number };
}

const CONTAINERS = new Set([T.KW_MOD, T.KW_IMPL, T.KW_TRAIT, T.KW_EXTERN]);
const ENDS_WITH_SEMICOLON = new Set([T.KW_CONST, T.KW_STATIC, T.KW_USE, T.KW_TYPE]);

export function makeUnit(text: string): Unit {
  let item: Item | undefined;
  return {
    text,
    get item() {
      item ??= parseItem(text);
      return item;
    },
  };
}

/** The items that follow each other in the text. */
export function cut(text: string): readonly Piece[] {
  const tokens = lex(text);
  const { kinds, starts, ends, closes, count, docs } = tokens;
  const pieces: Piece[] = [];
  let doc = 0;
  let at = 0;
  while (at < count) {
    const first = at;
    while (doc < docs.length && (docs[doc]?.before ?? 0) < first) doc += 1;
    const comment = docs[doc];
    const documented = comment && comment.before === first && !comment.inner ? comment.start : undefined;
    at = skipAttributes(kinds, closes, at);
    const keyword = at;
    let container = false;
    let wantsSemicolon = false;
    let body: Piece['body'];
    while (at < count) {
      const kind = kinds[at] ?? T.EOF;
      if (kind === T.SEMI) {
        at += 1;
        break;
      }
      if (CONTAINERS.has(kind) && at - keyword < 8) container = true;
      if (kind === T.KW_FN) container = false;
      if (ENDS_WITH_SEMICOLON.has(kind) && at - keyword < 6 && kinds[at + 1] !== T.KW_FN) wantsSemicolon = true;
      if (kind === T.KW_FN) wantsSemicolon = false;
      if (kind === T.BRACE_OPEN) {
        const close = closes[at] ?? count;
        if (wantsSemicolon) {
          at = close + 1;
          continue;
        }
        if (container) body = { start: ends[at] ?? 0, end: starts[close] ?? text.length };
        at = close + 1;
        break;
      }
      at = kind === T.PAREN_OPEN || kind === T.BRACKET_OPEN ? (closes[at] ?? count) + 1 : at + 1;
    }
    const start = documented ?? starts[first] ?? 0;
    const end = ends[Math.min(at, count) - 1] ?? text.length;
    pieces.push({ start, end, ...(body ? { body } : {}) });
  }
  return pieces;
}

function skipAttributes(kinds: Uint8Array, closes: Int32Array, from: number): number {
  let at = from;
  while (kinds[at] === T.HASH) {
    const bracket = kinds[at + 1] === T.BANG ? at + 2 : at + 1;
    if (kinds[bracket] !== T.BRACKET_OPEN) return at;
    at = (closes[bracket] ?? bracket) + 1;
  }
  return at;
}
