// Paths, generic arguments and bounds.
import type { Name, Path, PathSegment, TypeNode } from '../ast.js';
import { parseBlock } from './blocks.js';
import {
  atPair,
  bump,
  type Cursor,
  eat,
  eatPair,
  expect,
  isCloser,
  joined,
  kind,
  MAX_DEPTH,
  missingName,
  peek,
  skipTree,
  spanFrom,
  startOf,
  takeName,
} from './cursor.js';
import { literal } from './literals.js';
import { parseList } from './recovery.js';
import * as T from './tokens.js';
import { parseType, parseTypeNoPlus, skipForBinder } from './types.js';

/** How generic arguments are written: `a::<T>`, `a<T>`, or not at all. */
export type PathStyle = 'expr' | 'type' | 'plain';

export function beginsPath(p: Cursor): boolean {
  const token = kind(p);
  return isSegment(token) || token === T.LESS || (token === T.COLON && atPair(p, T.COLON, T.COLON));
}

export const isSegment = (token: number): boolean =>
  token === T.IDENT || token === T.KW_SELF || token === T.KW_SELF_TYPE || token === T.KW_SUPER || token === T.KW_CRATE;

export function parsePath(p: Cursor, style: PathStyle): Path {
  const start = startOf(p);
  const qself = kind(p) === T.LESS ? parseQself(p) : undefined;
  const segments: PathSegment[] = [];
  const global = eatPair(p, T.COLON, T.COLON) && qself === undefined;
  do {
    if (!isSegment(kind(p))) {
      segments.push({ name: missingName(p) });
      break;
    }
    segments.push(parseSegment(p, style));
  } while (continuesPath(p, style));
  const span = spanFrom(p, start);
  return qself === undefined ? { span, global, segments } : { span, global, qself, segments };
}

function continuesPath(p: Cursor, style: PathStyle): boolean {
  if (kind(p) !== T.COLON || !atPair(p, T.COLON, T.COLON)) return false;
  const next = peek(p, 2);
  // In a use tree, `{` and `*` follow the path.
  if (style === 'plain' && (next === T.BRACE_OPEN || next === T.STAR)) return false;
  p.pos += 2;
  return true;
}

function parseSegment(p: Cursor, style: PathStyle): PathSegment {
  const name = takeName(p);
  if (style === 'plain') return { name };
  if (style === 'type') {
    // `n as usize < m` and `n as T <= m` compare.
    if (kind(p) === T.LESS && peek(p, 1) === T.EQUALS && joined(p, 0)) return { name };
    if (kind(p) === T.LESS) return PRIMITIVES.has(name.text) ? { name } : parseGenericArgs(p, name);
    if (kind(p) === T.PAREN_OPEN) return parseFnSugar(p, name);
  }
  if (kind(p) !== T.COLON || !atPair(p, T.COLON, T.COLON)) return { name };
  const opens = peek(p, 2);
  if (opens === T.LESS) {
    p.pos += 2;
    return parseGenericArgs(p, name);
  }
  if (opens === T.PAREN_OPEN && style === 'type') {
    p.pos += 2;
    return parseFnSugar(p, name);
  }
  return { name };
}

const PRIMITIVES: ReadonlySet<string> = new Set([
  ...['u8', 'u16', 'u32', 'u64', 'u128', 'usize', 'i8', 'i16', 'i32', 'i64', 'i128', 'isize'],
  ...['f32', 'f64', 'bool', 'char', 'str'],
]);

/** `Fn(A, B) -> C` means `Fn<(A, B), Output = C>`. */
function parseFnSugar(p: Cursor, name: Name): PathSegment {
  const start = startOf(p);
  const of = parseList(p, parseType);
  const args: TypeNode[] = [{ kind: 'tuple', of, span: spanFrom(p, start) }];
  const arrow = startOf(p);
  if (!eatPair(p, T.MINUS, T.GREATER)) return { name, args };
  const output = { text: 'Output', span: { start: arrow, end: arrow } };
  return { name, args, bindings: [{ name: output, type: parseTypeNoPlus(p) }] };
}

function parseQself(p: Cursor): NonNullable<Path['qself']> {
  bump(p);
  const type = parseType(p);
  const trait = eat(p, T.KW_AS) ? parsePath(p, 'type') : undefined;
  expect(p, T.GREATER);
  return trait === undefined ? { type } : { type, trait };
}

// ---------------------------------------------------------------- generic arguments

/** The current token is `<`. */
export function parseGenericArgs(p: Cursor, name: Name): PathSegment {
  const args: TypeNode[] = [];
  const bindings: { name: Name; type: TypeNode }[] = [];
  bump(p);
  while (!eat(p, T.GREATER)) {
    const before = p.pos;
    parseGenericArg(p, args, bindings);
    if (eat(p, T.COMMA)) continue;
    if (eat(p, T.GREATER)) break;
    p.errors++;
    if (p.pos === before || kind(p) === T.EOF || isCloser(kind(p)) || kind(p) === T.SEMI) break;
    if (kind(p) !== T.IDENT) break;
  }
  return bindings.length === 0 ? { name, args } : { name, args, bindings };
}

function parseGenericArg(p: Cursor, args: TypeNode[], bindings: { name: Name; type: TypeNode }[]): void {
  const token = kind(p);
  if (eat(p, T.LIFETIME)) return;
  if (token === T.IDENT && peek(p, 1) === T.EQUALS && !(peek(p, 2) === T.EQUALS && joined(p, 1))) {
    const name = takeName(p);
    bump(p);
    bindings.push({ name, type: parseTypeOrConst(p) });
    return;
  }
  if (token === T.IDENT && peek(p, 1) === T.COLON && !(peek(p, 2) === T.COLON && joined(p, 1))) {
    const name = takeName(p);
    bump(p);
    const start = startOf(p);
    const bounds = parseBounds(p);
    bindings.push({ name, type: { kind: 'impl', bounds, span: spanFrom(p, start) } });
    return;
  }
  const type = parseTypeOrConst(p);
  const only = type.kind === 'path' && type.path.segments.length === 1 ? type.path.segments[0] : undefined;
  if (only !== undefined && eat(p, T.EQUALS)) bindings.push({ name: only.name, type: parseTypeOrConst(p) });
  else if (only !== undefined && kind(p) === T.COLON && eat(p, T.COLON)) {
    const start = startOf(p);
    const bounds = parseBounds(p);
    bindings.push({ name: only.name, type: { kind: 'impl', bounds, span: spanFrom(p, start) } });
  } else args.push(type);
}

export const isLiteral = (token: number): boolean =>
  (token >= T.INT && token <= T.BYTE) || token === T.KW_TRUE || token === T.KW_FALSE;

function parseTypeOrConst(p: Cursor): TypeNode {
  const start = startOf(p);
  const token = kind(p);
  if (token === T.BRACE_OPEN) {
    const block = parseBlock(p);
    const span = spanFrom(p, start);
    return { kind: 'const', span, value: { kind: 'block', flavour: 'plain', block, span } };
  }
  if (token === T.MINUS && isLiteral(peek(p, 1))) {
    bump(p);
    const of = parseLiteral(p);
    const span = spanFrom(p, start);
    return { kind: 'const', span, value: { kind: 'unary', op: '-', of, span } };
  }
  if (isLiteral(token)) {
    const value = parseLiteral(p);
    return { kind: 'const', span: value.span, value };
  }
  return parseType(p);
}

/** The current token is a literal, or `true` or `false`. */
export function parseLiteral(p: Cursor): ReturnType<typeof literal> {
  const token = kind(p);
  const start = startOf(p);
  bump(p);
  const span = spanFrom(p, start);
  if (token === T.KW_TRUE || token === T.KW_FALSE) {
    return { kind: 'literal', span, literal: 'bool', value: token === T.KW_TRUE ? 'true' : 'false' };
  }
  return literal(p.text, token, span.start, span.end);
}

// ---------------------------------------------------------------- bounds

/** `A + 'a + for<'b> B<'b> + ?Sized`: the traits that must hold; lifetimes and `?Trait` are left out. */
export function parseBounds(p: Cursor): Path[] {
  const bounds: Path[] = [];
  do parseBound(p, bounds);
  while (eatPlus(p));
  return bounds;
}

export function eatPlus(p: Cursor): boolean {
  if (kind(p) !== T.PLUS || (peek(p, 1) === T.EQUALS && joined(p, 0))) return false;
  bump(p);
  return true;
}

function parseParenthesizedBound(p: Cursor, bounds: Path[]): void {
  if (p.depth >= MAX_DEPTH) {
    skipTree(p);
    return;
  }
  p.depth++;
  bump(p);
  parseBound(p, bounds);
  expect(p, T.PAREN_CLOSE);
  p.depth--;
}

export function parseBound(p: Cursor, bounds: Path[]): void {
  if (eat(p, T.LIFETIME)) return;
  if (kind(p) === T.PAREN_OPEN) {
    parseParenthesizedBound(p, bounds);
    return;
  }
  skipForBinder(p);
  if (eat(p, T.TILDE)) eat(p, T.KW_CONST);
  else if (!eat(p, T.KW_CONST)) eat(p, T.KW_ASYNC);
  const optional = eat(p, T.QUESTION) || eat(p, T.BANG);
  skipForBinder(p);
  if (kind(p) === T.KW_USE && peek(p, 1) === T.LESS) {
    bump(p);
    parseGenericArgs(p, { text: 'use', span: spanFrom(p, startOf(p)) });
    return;
  }
  if (!beginsPath(p)) return;
  const path = parsePath(p, 'type');
  if (!optional) bounds.push(path);
}
