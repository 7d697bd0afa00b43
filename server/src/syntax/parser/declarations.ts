// Items that end with `;`: constants, type aliases and what a file brings in.
import type { ConstItem, ExternCrateItem, TypeAliasItem, UseItem } from '../ast.js';
import {
  bump,
  type Cursor,
  closeOf,
  eat,
  expect,
  isOpener,
  kind,
  missingName,
  nowhere,
  parseName,
  spanFrom,
  startsLine,
  takeName,
} from './cursor.js';
import { parseExpr } from './expressions.js';
import { parseGenericParams, parseWhere } from './generics.js';
import type { ItemHead } from './items.js';
import { parseBounds } from './paths.js';
import * as T from './tokens.js';
import { parseType } from './types.js';
import { parseAlias, parseUseTree } from './useTrees.js';

/** The current token is `use`. */
export function parseUse(p: Cursor, head: ItemHead): UseItem {
  bump(p);
  const tree = parseUseTree(p);
  endWithSemi(p);
  const { attributes, isPublic, start } = head;
  return { kind: 'use', attributes, isPublic, tree, span: spanFrom(p, start) };
}

/** The current token is `const` or `static`. */
export function parseConst(p: Cursor, written: 'const' | 'static', head: ItemHead): ConstItem {
  bump(p);
  // `static ref` is how `lazy_static!` writes it.
  const mutable = eat(p, T.KW_MUT);
  if (!mutable) eat(p, T.KW_REF);
  const name = kind(p) === T.UNDERSCORE ? takeName(p) : parseName(p);
  parseGenericParams(p);
  const type = eat(p, T.COLON) ? parseType(p) : ({ kind: 'missing', span: nowhere(p) } as const);
  parseWhere(p);
  const value = eat(p, T.EQUALS) ? parseExpr(p) : undefined;
  endWithSemi(p);
  const { attributes, isPublic, start } = head;
  const item = { kind: written, attributes, isPublic, name, type, mutable, span: spanFrom(p, start) };
  return value === undefined ? item : { ...item, value };
}

export function parseTypeAlias(p: Cursor, head: ItemHead): TypeAliasItem {
  bump(p);
  const name = parseName(p);
  const params = parseGenericParams(p);
  if (eat(p, T.COLON) && kind(p) !== T.EQUALS && kind(p) !== T.SEMI) parseBounds(p);
  const where = [...parseWhere(p)];
  const type = eat(p, T.EQUALS) ? parseType(p) : undefined;
  where.push(...parseWhere(p));
  endWithSemi(p);
  const { attributes, isPublic, start } = head;
  const item = { kind: 'type' as const, attributes, isPublic, name, generics: { params, where } };
  const span = spanFrom(p, start);
  return type === undefined ? { ...item, span } : { ...item, type, span };
}

export function parseExternCrate(p: Cursor, head: ItemHead): ExternCrateItem {
  p.pos += 2;
  const name = kind(p) === T.KW_SELF ? takeName(p) : kind(p) === T.IDENT ? takeName(p) : missingName(p);
  const alias = eat(p, T.KW_AS) ? parseAlias(p) : undefined;
  endWithSemi(p);
  const { attributes, isPublic, start } = head;
  const item = { kind: 'externCrate' as const, attributes, isPublic, name, span: spanFrom(p, start) };
  return alias === undefined ? item : { ...item, alias };
}

/** How many tokens too many an item may have before its `;`. */
const FARTHEST_SEMI = 64;

/** The `;` of an item; what stands before it and does not read is left out, unless it looks like another item. */
function endWithSemi(p: Cursor): void {
  if (expect(p, T.SEMI)) return;
  const limit = Math.min(p.count, p.pos + FARTHEST_SEMI);
  for (let at = p.pos; at < limit; ) {
    const token = p.kinds[at] ?? T.EOF;
    if (token === T.SEMI) {
      p.pos = at + 1;
      return;
    }
    if (startsLine(p, at) || token === T.BRACE_CLOSE || token === T.BRACE_OPEN) return;
    at = isOpener(token) ? Math.max(at + 1, closeOf(p, at)) : at + 1;
  }
}
