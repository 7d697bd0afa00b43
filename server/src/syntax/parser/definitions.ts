// Structs, unions and enums.
import type { EnumItem, Expr, FieldDef, StructItem } from '../ast.js';
import { parseAttributes, skipAttributes } from './attributes.js';
import { bump, type Cursor, eat, expect, kind, parseName, peek, skipTree, spanFrom, startOf } from './cursor.js';
import { parseExpr } from './expressions.js';
import { parseGenericParams, parseWhere } from './generics.js';
import type { ItemHead } from './items.js';
import { parseList } from './recovery.js';
import * as T from './tokens.js';
import { parseType } from './types.js';

/** `pub`, `pub(crate)`, ..; true when what follows is visible everywhere. */
export function parseVisibility(p: Cursor): boolean {
  if (kind(p) === T.KW_CRATE && peek(p, 1) !== T.COLON) {
    bump(p);
    return false;
  }
  if (!eat(p, T.KW_PUB)) return false;
  if (kind(p) !== T.PAREN_OPEN || !isRestriction(p)) return true;
  skipTree(p);
  return false;
}

/** `(crate)`, `(super)`, `(self)` or `(in path)`, not the type of a tuple struct's field. */
function isRestriction(p: Cursor): boolean {
  const inside = peek(p, 1);
  if (inside === T.KW_IN) return true;
  const isWord = inside === T.KW_CRATE || inside === T.KW_SUPER || inside === T.KW_SELF;
  return isWord && peek(p, 2) === T.PAREN_CLOSE;
}

export function parseStruct(p: Cursor, kindOfItem: 'struct' | 'union', head: ItemHead): StructItem {
  bump(p);
  const name = parseName(p);
  const params = parseGenericParams(p);
  const isTuple = kind(p) === T.PAREN_OPEN;
  const tupleFields = isTuple ? parseTupleFields(p) : [];
  const where = parseWhere(p);
  const fields = kind(p) === T.BRACE_OPEN ? parseList(p, parseField) : tupleFields;
  if (p.kinds[p.pos - 1] !== T.BRACE_CLOSE || isTuple) expect(p, T.SEMI);
  const { attributes, isPublic, start } = head;
  return {
    kind: kindOfItem,
    attributes,
    isPublic,
    name,
    generics: { params, where },
    fields,
    span: spanFrom(p, start),
  };
}

function parseField(p: Cursor): FieldDef {
  const attributes = parseAttributes(p);
  const isPublic = parseVisibility(p);
  const name = parseName(p);
  expect(p, T.COLON);
  const type = parseType(p);
  if (eat(p, T.EQUALS)) parseExpr(p);
  return { attributes, name, type, isPublic };
}

function parseTupleFields(p: Cursor): FieldDef[] {
  let index = 0;
  return parseList(p, (): FieldDef => {
    const attributes = parseAttributes(p);
    const isPublic = parseVisibility(p);
    const at = startOf(p);
    const type = parseType(p);
    return { attributes, name: { text: String(index++), span: { start: at, end: at } }, type, isPublic };
  });
}

export function parseEnum(p: Cursor, head: ItemHead): EnumItem {
  bump(p);
  const name = parseName(p);
  const params = parseGenericParams(p);
  const where = parseWhere(p);
  const variants = kind(p) === T.BRACE_OPEN ? parseList(p, parseVariant) : [];
  const { attributes, isPublic, start } = head;
  return { kind: 'enum', attributes, isPublic, name, generics: { params, where }, variants, span: spanFrom(p, start) };
}

function parseVariant(p: Cursor): EnumItem['variants'][number] {
  const conditional = skipAttributes(p);
  parseVisibility(p);
  const name = parseName(p);
  const fields = parseVariantFields(p);
  const discriminant: Expr | undefined = eat(p, T.EQUALS) ? parseExpr(p) : undefined;
  return { name, fields, ...(discriminant && { discriminant }), ...(conditional && { conditional }) };
}

function parseVariantFields(p: Cursor): FieldDef[] {
  if (kind(p) === T.PAREN_OPEN) return parseTupleFields(p);
  return kind(p) === T.BRACE_OPEN ? parseList(p, parseField) : [];
}
