// What follows an expression: calls, fields, methods, indices, `?` and `.await`.
import type { Expr, Name, TypeNode } from '../ast.js';
import {
  atLineStart,
  bump,
  type Cursor,
  eat,
  expect,
  joined,
  kind,
  MAX_HEIGHT,
  missingName,
  peek,
  spanFrom,
  startOf,
  takeName,
} from './cursor.js';
import { parseExpr } from './expressions.js';
import { parseGenericArgs } from './paths.js';
import { parseList } from './recovery.js';
import * as T from './tokens.js';

export function parsePostfix(p: Cursor, first: Expr, start: number): Expr {
  let expr = first;
  for (;;) {
    const token = kind(p);
    if (token === T.DOT) {
      if (peek(p, 1) === T.DOT && joined(p, 0)) return expr;
      expr = parseAfterDot(p, bounded(p, expr), start);
    } else if (token === T.PAREN_OPEN) {
      const callee = bounded(p, expr);
      expr = { kind: 'call', callee, ...parseArgs(p), span: spanFrom(p, start) };
    } else if (token === T.QUESTION) {
      const of = bounded(p, expr);
      bump(p);
      expr = { kind: 'try', of, span: spanFrom(p, start) };
    } else if (token === T.BRACKET_OPEN) {
      const base = bounded(p, expr);
      bump(p);
      const index = parseExpr(p);
      expect(p, T.BRACKET_CLOSE);
      expr = { kind: 'index', base, index, span: spanFrom(p, start) };
    } else {
      return expr;
    }
    p.height++;
  }
}

/** Cuts a chain that has grown too tall for those who walk it. */
function bounded(p: Cursor, expr: Expr): Expr {
  if (p.height < MAX_HEIGHT) return expr;
  p.errors++;
  p.height = 0;
  return { kind: 'missing', span: expr.span };
}

/** The arguments between `(`, the current token, and `)`. */
export function parseArgs(p: Cursor): Args {
  const start = startOf(p);
  const errors = p.errors;
  const args = parseList(p, parseExpr);
  const argsSpan = spanFrom(p, start);
  return p.errors === errors ? { args, argsSpan } : { args, argsSpan, argsBroken: true };
}

type Args = Pick<Expr & { kind: 'call' }, 'args' | 'argsSpan' | 'argsBroken'>;

function parseAfterDot(p: Cursor, base: Expr, start: number): Expr {
  bump(p);
  if (eat(p, T.KW_AWAIT)) return { kind: 'await', of: base, span: spanFrom(p, start) };
  const name = parseMemberName(p);
  const typeArgs = parseTurbofish(p, name);
  if (kind(p) !== T.PAREN_OPEN || name.text === '') return { kind: 'field', base, name, span: spanFrom(p, start) };
  const args = parseArgs(p);
  const span = spanFrom(p, start);
  return typeArgs === undefined
    ? { kind: 'method', receiver: base, name, ...args, span }
    : { kind: 'method', receiver: base, name, typeArgs, ...args, span };
}

function parseMemberName(p: Cursor): Name {
  const token = kind(p);
  const isName = token === T.IDENT || token === T.INT;
  if (isName && !beginsNextStatement(p)) return takeName(p);
  // A keyword right after the dot is a name on its way: `x.mat`, `x.match`.
  if (token >= T.KW_AS && p.ends[p.pos - 1] === startOf(p)) {
    p.errors++;
    return takeName(p);
  }
  return missingName(p);
}

/** `cipher.`, left unfinished, with `name!(..)`, `Some::path` or `pattern =>` on the next line. */
function beginsNextStatement(p: Cursor): boolean {
  const next = peek(p, 1);
  const betrays =
    (next === T.BANG && !(peek(p, 2) === T.EQUALS && joined(p, 1))) ||
    (next === T.COLON && peek(p, 2) === T.COLON && peek(p, 3) !== T.LESS) ||
    (next === T.EQUALS && peek(p, 2) === T.GREATER && joined(p, 1)) ||
    next === T.IDENT;
  return betrays && atLineStart(p);
}

function parseTurbofish(p: Cursor, name: Name): readonly TypeNode[] | undefined {
  if (kind(p) !== T.COLON || peek(p, 1) !== T.COLON || peek(p, 2) !== T.LESS) return undefined;
  p.pos += 2;
  return parseGenericArgs(p, name).args ?? [];
}
