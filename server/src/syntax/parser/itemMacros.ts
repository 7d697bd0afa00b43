// Macro calls that stand where items stand, and the items some of them hold.
import type { Item, MacroItem, Path } from '../ast.js';
import {
  bump,
  type Cursor,
  closeOf,
  eat,
  isClosed,
  isOpener,
  isWord,
  kind,
  peek,
  skipTree,
  spanFrom,
  takeName,
} from './cursor.js';
import { type ItemHead, parseItemList } from './items.js';
import { endOfBody } from './macros.js';
import { beginsPath, parsePath } from './paths.js';
import * as T from './tokens.js';

/** Macros that hold items and may stand among statements. */
const HOLD_ITEMS: readonly string[] = ['lazy_static', 'thread_local', 'cfg_if', 'macro_rules'];

/** True when the macro call that begins here is an item even among statements. */
export const beginsItemMacro = (p: Cursor): boolean => HOLD_ITEMS.some((name) => isWord(p, name));

export function parseItemMacro(p: Cursor, head: ItemHead): MacroItem | undefined {
  const first = p.pos;
  if (!beginsPath(p) || kind(p) === T.LESS) return undefined;
  const path = parsePath(p, 'plain');
  const named = peek(p, 1) === T.IDENT && isOpener(peek(p, 2));
  if (kind(p) !== T.BANG || !(named || isOpener(peek(p, 1)))) {
    p.pos = first;
    return undefined;
  }
  bump(p);
  const defines = named ? takeName(p) : undefined;
  return parseBody(p, head, path, defines);
}

function parseBody(p: Cursor, head: ItemHead, path: Path, defines: MacroItem['defines']): MacroItem {
  const open = p.pos;
  const close = closeOf(p, open);
  const saved = { errors: p.errors, mode: p.mode };
  bump(p);
  const isDefinition = defines !== undefined;
  const items = isDefinition ? [] : readItems(p, path, close);
  p.pos = isClosed(p, open) ? close : Math.max(p.pos, close);
  const start = p.ends[open] ?? 0;
  const bodySpan = { start, end: Math.max(start, endOfBody(p, open, close)) };
  p.errors = saved.errors;
  p.mode = saved.mode;
  if (isClosed(p, open)) bump(p);
  else p.errors++;
  if (p.kinds[p.pos - 1] !== T.BRACE_CLOSE) eat(p, T.SEMI);
  const span = spanFrom(p, head.start);
  const { attributes, isPublic } = head;
  const item = { kind: 'macro' as const, attributes, isPublic, path, bodySpan, items, span };
  return isDefinition ? { ...item, defines } : item;
}

/** The items in a macro's body; none when it does not read as items throughout. */
function readItems(p: Cursor, path: Path, close: number): readonly Item[] {
  if (path.segments.at(-1)?.name.text === 'cfg_if') return readBranches(p, close);
  const errors = p.errors;
  const items = parseItemList(p, close);
  return p.errors === errors && p.pos >= close ? items : [];
}

/** `cfg_if! { if #[cfg(..)] { items } else { items } }` */
function readBranches(p: Cursor, close: number): readonly Item[] {
  const items: Item[] = [];
  while (p.pos < close) {
    if (kind(p) !== T.BRACE_OPEN) {
      skipTree(p);
      continue;
    }
    const end = closeOf(p, p.pos);
    bump(p);
    items.push(...parseItemList(p, end));
    p.pos = Math.max(p.pos, end);
    eat(p, T.BRACE_CLOSE);
  }
  return items;
}
