// Items that hold items: impls, traits, modules and foreign blocks.
import type { ForeignItem, ImplItem, Item, ModItem, Path, TraitItem, TypeNode } from '../ast.js';
import { bump, type Cursor, eat, expect, kind, parseName, peek, spanFrom } from './cursor.js';
import { beginsGenericParams, parseGenericParams, parseWhere } from './generics.js';
import { type ItemHead, parseItemList } from './items.js';
import { parseBounds } from './paths.js';
import * as T from './tokens.js';
import { parseType, skipForBinder } from './types.js';

/** The items between braces; a container without braces has none. */
function parseBody(p: Cursor): readonly Item[] {
  if (!expect(p, T.BRACE_OPEN)) return [];
  const items = parseItemList(p, p.count);
  expect(p, T.BRACE_CLOSE);
  return items;
}

/** The current token is `impl`. */
export function parseImpl(p: Cursor, head: ItemHead): ImplItem {
  bump(p);
  const params = beginsGenericParams(p) ? parseGenericParams(p) : [];
  eat(p, T.KW_CONST);
  // `impl !Send for X`, while `impl ! {}` is for the type.
  if (peek(p, 1) !== T.BRACE_OPEN) eat(p, T.BANG);
  skipForBinder(p);
  const first = parseType(p);
  const self: TypeNode | undefined = eat(p, T.KW_FOR) ? parseType(p) : undefined;
  const trait = self === undefined ? undefined : traitOf(first);
  const where = parseWhere(p);
  const items = parseBody(p);
  const { attributes, isPublic, start } = head;
  return {
    kind: 'impl',
    span: spanFrom(p, start),
    attributes,
    isPublic,
    generics: { params, where },
    ...(trait && { trait }),
    self: self ?? first,
    items,
  };
}

/** The trait of `impl Trait for ..`; an empty path when what stands there is no path. */
const traitOf = (type: TypeNode): Path =>
  type.kind === 'path' ? type.path : { span: type.span, global: false, segments: [] };

/** The current token is `trait`. */
export function parseTrait(p: Cursor, head: ItemHead): TraitItem {
  bump(p);
  const name = parseName(p);
  const params = parseGenericParams(p);
  const hasBounds = eat(p, T.COLON) && kind(p) !== T.BRACE_OPEN && kind(p) !== T.KW_WHERE;
  const supertraits = hasBounds ? parseBounds(p) : [];
  const isAlias = eat(p, T.EQUALS);
  if (isAlias && kind(p) !== T.SEMI) supertraits.push(...parseBounds(p));
  const where = parseWhere(p);
  if (isAlias) expect(p, T.SEMI);
  const items = isAlias ? [] : parseBody(p);
  const { attributes, isPublic, start } = head;
  const generics = { params, where };
  return { kind: 'trait', attributes, isPublic, name, generics, supertraits, items, span: spanFrom(p, start) };
}

/** The current token is `mod`. */
export function parseMod(p: Cursor, head: ItemHead): ModItem {
  bump(p);
  const name = parseName(p);
  const { attributes, isPublic, start } = head;
  if (kind(p) !== T.BRACE_OPEN) {
    expect(p, T.SEMI);
    return { kind: 'mod', attributes, isPublic, name, span: spanFrom(p, start) };
  }
  const items = parseBody(p);
  return { kind: 'mod', attributes, isPublic, name, items, span: spanFrom(p, start) };
}

/** The current token is the `{` of `extern "C" {`. */
export function parseForeign(p: Cursor, head: ItemHead): ForeignItem {
  const items = parseBody(p);
  const { attributes, isPublic, start } = head;
  return { kind: 'foreign', attributes, isPublic, items, span: spanFrom(p, start) };
}
