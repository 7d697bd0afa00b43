// Generic parameters and where clauses.
import type { GenericParam, Generics, Path, TypeNode } from '../ast.js';
import { skipAttributes } from './attributes.js';
import { bump, type Cursor, eat, kind, parseName, peek, takeName } from './cursor.js';
import { parseExpr } from './expressions.js';
import { parseBounds } from './paths.js';
import * as T from './tokens.js';
import { parseType, skipForBinder } from './types.js';

type WherePredicate = Generics['where'][number];

export const NO_GENERICS: Generics = { params: [], where: [] };

/** `<..>` after a name, when there is one. */
export function parseGenericParams(p: Cursor): readonly GenericParam[] {
  if (kind(p) !== T.LESS) return [];
  bump(p);
  const params: GenericParam[] = [];
  while (!eat(p, T.GREATER)) {
    skipAttributes(p);
    const before = p.pos;
    params.push(parseGenericParam(p));
    if (eat(p, T.COMMA)) continue;
    if (eat(p, T.GREATER)) break;
    p.errors++;
    if (p.pos === before || kind(p) !== T.IDENT) break;
  }
  return params;
}

function parseGenericParam(p: Cursor): GenericParam {
  if (kind(p) === T.LIFETIME) {
    const name = takeName(p);
    if (eat(p, T.COLON)) parseBoundsUnless(p, T.GREATER);
    return { name, kind: 'lifetime', bounds: [] };
  }
  if (eat(p, T.KW_CONST)) {
    const name = parseName(p);
    if (eat(p, T.COLON)) parseType(p);
    // What the default is does not matter; it is a literal, a block or a name.
    if (eat(p, T.EQUALS)) skipConstDefault(p);
    return { name, kind: 'const', bounds: [] };
  }
  const name = parseName(p);
  const bounds = eat(p, T.COLON) ? parseBoundsUnless(p, T.GREATER) : [];
  const given = eat(p, T.EQUALS) ? parseType(p) : undefined;
  return { name, kind: 'type', bounds, ...(given ? { default: given } : {}) };
}

function skipConstDefault(p: Cursor): void {
  if (kind(p) === T.BRACE_OPEN) parseExpr(p);
  else {
    eat(p, T.MINUS);
    if (kind(p) !== T.GREATER && kind(p) !== T.COMMA) bump(p);
  }
}

/** Bounds may be empty: `T:`. */
function parseBoundsUnless(p: Cursor, end: number): readonly Path[] {
  return kind(p) === end || kind(p) === T.COMMA || kind(p) === T.EQUALS ? [] : parseBounds(p);
}

/** `where A: B, C: D`, when the current token is `where`. */
export function parseWhere(p: Cursor): readonly WherePredicate[] {
  if (!eat(p, T.KW_WHERE)) return [];
  const predicates: WherePredicate[] = [];
  while (!endsWhere(p)) {
    skipAttributes(p);
    const before = p.pos;
    parsePredicate(p, predicates);
    if (eat(p, T.COMMA)) continue;
    if (endsWhere(p)) break;
    p.errors++;
    if (p.pos === before) break;
  }
  return predicates;
}

function endsWhere(p: Cursor): boolean {
  const token = kind(p);
  return token === T.BRACE_OPEN || token === T.SEMI || token === T.EQUALS || token === T.EOF || token === T.BRACE_CLOSE;
}

function parsePredicate(p: Cursor, predicates: WherePredicate[]): void {
  if (kind(p) === T.LIFETIME) {
    bump(p);
    if (eat(p, T.COLON)) parseBoundsUnless(p, T.BRACE_OPEN);
    return;
  }
  // The binder of `for<'a> &'a T: Trait`; that of `for<'a> fn(&'a T): Trait` goes the same way.
  skipForBinder(p);
  const type: TypeNode = parseType(p);
  if (!eat(p, T.COLON)) {
    p.errors++;
    return;
  }
  predicates.push({ type, bounds: endsWhere(p) ? [] : parseBoundsUnless(p, T.BRACE_OPEN) });
}

/** True when `<` after `impl` begins parameters rather than the qualified path of a type. */
export function beginsGenericParams(p: Cursor): boolean {
  if (kind(p) !== T.LESS) return false;
  const first = peek(p, 1);
  if (first === T.GREATER || first === T.HASH || first === T.KW_CONST || first === T.LIFETIME) return true;
  if (first !== T.IDENT) return false;
  const second = peek(p, 2);
  if (second === T.COLON) return p.ends[p.pos + 2] !== p.starts[p.pos + 3] || peek(p, 3) !== T.COLON;
  return second === T.GREATER || second === T.COMMA || second === T.EQUALS;
}
