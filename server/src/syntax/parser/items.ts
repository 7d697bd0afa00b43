// Items: functions, types, constants, modules and what else a file is made of.
import type { Attribute, BrokenItem, Item } from '../ast.js';
import { parseAttributes } from './attributes.js';
import { parseForeign, parseImpl, parseMod, parseTrait } from './containers.js';
import { bump, type Cursor, eat, isWord, kind, MAX_DEPTH, peek, skipTree, spanFrom, startOf } from './cursor.js';
import { parseConst, parseExternCrate, parseTypeAlias, parseUse } from './declarations.js';
import { parseEnum, parseStruct, parseVisibility } from './definitions.js';
import { parseFunction } from './functions.js';
import { beginsItemMacro, parseItemMacro } from './itemMacros.js';
import { atFreshStart } from './recovery.js';
import * as T from './tokens.js';

/** What every item begins with. */
export interface ItemHead {
  readonly attributes: readonly Attribute[];
  readonly isPublic: boolean;
  /** Where the item begins, its attributes left out. */
  readonly start: number;
}

/** Items up to the token at `end`, or to a `}` that closes none of them. */
export function parseItemList(p: Cursor, end: number): Item[] {
  const items: Item[] = [];
  for (;;) {
    const attributes = parseAttributes(p);
    while (eat(p, T.SEMI));
    const token = kind(p);
    if (p.pos >= end || token === T.EOF || token === T.BRACE_CLOSE) return items;
    const before = p.pos;
    items.push(parseItemAfterAttributes(p, attributes));
    if (p.pos === before) bump(p);
  }
}

/** `default const async unsafe extern "C"` */
const MOST_MARKERS = 6;

/** Words that may stand before the word that says what an item is. */
function isMarker(p: Cursor, ahead: number): boolean {
  const token = peek(p, ahead);
  if (token === T.KW_CONST || token === T.KW_ASYNC || token === T.KW_UNSAFE || token === T.KW_EXTERN) return true;
  if (token === T.STR || token === T.RAW_STR) return peek(p, ahead - 1) === T.KW_EXTERN;
  return isWord(p, 'default', ahead) || isWord(p, 'safe', ahead) || isWord(p, 'auto', ahead) || isWord(p, 'gen', ahead);
}

/** True where a statement is an item. */
export function beginsItem(p: Cursor): boolean {
  const next = peek(p, 1);
  switch (kind(p)) {
    case T.KW_FN:
    case T.KW_STRUCT:
    case T.KW_ENUM:
    case T.KW_MOD:
    case T.KW_USE:
    case T.KW_IMPL:
    case T.KW_TRAIT:
    case T.KW_TYPE:
    case T.KW_EXTERN:
    case T.KW_PUB:
      return true;
    case T.KW_STATIC:
      return next !== T.PIPE && next !== T.KW_MOVE;
    case T.KW_CONST:
      if (next === T.KW_ASYNC) return peek(p, 2) === T.KW_FN || peek(p, 2) === T.KW_UNSAFE;
      return next !== T.BRACE_OPEN && next !== T.PIPE && next !== T.KW_MOVE;
    case T.KW_UNSAFE:
      return next !== T.BRACE_OPEN;
    case T.KW_ASYNC:
      return next === T.KW_FN || next === T.KW_UNSAFE || next === T.KW_EXTERN;
    case T.IDENT:
      if (next === T.BANG) return beginsItemMacro(p);
      if (next === T.IDENT) return isWord(p, 'union');
      return next === T.KW_TRAIT && isWord(p, 'auto');
    default:
      return false;
  }
}

/** Reads one item; text that is none gives a broken item that ends where the next may begin. */
export function parseItemAfterAttributes(p: Cursor, attributes: readonly Attribute[]): Item {
  const start = startOf(p);
  const first = p.pos;
  if (p.depth >= MAX_DEPTH) {
    skipTree(p);
    return broken(p, { attributes, isPublic: false, start });
  }
  p.depth++;
  const mode = p.mode;
  p.mode = 0;
  const head = { attributes, isPublic: parseVisibility(p), start };
  const item = parseKnown(p, head) ?? skipBroken(p, head, first);
  p.mode = mode;
  p.depth--;
  return item;
}

function parseKnown(p: Cursor, head: ItemHead): Item | undefined {
  let ahead = 0;
  while (ahead < MOST_MARKERS && isMarker(p, ahead)) ahead++;
  switch (peek(p, ahead)) {
    case T.KW_FN: {
      const markers = { isAsync: marks(p, T.KW_ASYNC, ahead), isUnsafe: marks(p, T.KW_UNSAFE, ahead) };
      p.pos += ahead;
      return parseFunction(p, head, markers);
    }
    case T.KW_IMPL:
      p.pos += ahead;
      return parseImpl(p, head);
    case T.KW_TRAIT:
      p.pos += ahead;
      return parseTrait(p, head);
    case T.KW_MOD:
      p.pos += ahead;
      return parseMod(p, head);
    case T.KW_STATIC:
      p.pos += ahead;
      return parseConst(p, 'static', head);
    case T.KW_TYPE:
      p.pos += ahead;
      return parseTypeAlias(p, head);
    case T.KW_STRUCT:
      return parseStruct(p, 'struct', head);
    case T.KW_ENUM:
      return parseEnum(p, head);
    case T.KW_USE:
      return parseUse(p, head);
    case T.KW_CRATE:
      return marks(p, T.KW_EXTERN, ahead) ? parseExternCrate(p, head) : parseByWord(p, head, ahead);
    case T.BRACE_OPEN:
      if (!marks(p, T.KW_EXTERN, ahead)) return undefined;
      p.pos += ahead;
      return parseForeign(p, head);
    default:
      return parseByWord(p, head, ahead);
  }
}

/** What no word before `ahead` tells apart from a name. */
function parseByWord(p: Cursor, head: ItemHead, ahead: number): Item | undefined {
  if (ahead > 0 && peek(p, ahead - 1) === T.KW_CONST) {
    p.pos += ahead - 1;
    return parseConst(p, 'const', head);
  }
  if (isWord(p, 'union') && peek(p, 1) === T.IDENT) return parseStruct(p, 'union', head);
  return parseItemMacro(p, head);
}

function marks(p: Cursor, token: number, ahead: number): boolean {
  for (let i = 0; i < ahead; i++) if (peek(p, i) === token) return true;
  return false;
}

/** Skips to where an item may begin. */
function skipBroken(p: Cursor, head: ItemHead, first: number): BrokenItem {
  p.errors++;
  p.pos = Math.max(p.pos, first);
  do {
    const group = kind(p) === T.BRACE_OPEN;
    if (kind(p) === T.BRACE_CLOSE || kind(p) === T.EOF) break;
    skipTree(p);
    if (group || p.kinds[p.pos - 1] === T.SEMI) break;
  } while (!atFreshStart(p) && !(kind(p) !== T.IDENT && beginsItem(p)) && kind(p) !== T.HASH);
  return broken(p, head);
}

const broken = (p: Cursor, { attributes, isPublic, start }: ItemHead): BrokenItem => ({
  kind: 'broken',
  attributes,
  isPublic,
  span: spanFrom(p, start),
});
