// Expressions by the strength of their operators; what stands between operators is read in `primaries.ts`.
import type { Expr } from '../ast.js';
import { skipAttributes } from './attributes.js';
import {
  ALLOW_LET,
  bump,
  type Cursor,
  eatRange,
  joined,
  kind,
  MAX_DEPTH,
  MAX_HEIGHT,
  missing,
  NO_STRUCT,
  peek,
  skipTree,
  spanFrom,
  startOf,
} from './cursor.js';
import { macroAhead } from './macros.js';
import { ASSIGN, COMPARE, OPERATORS, type Operator, peekOperator, RANGE, UNARY } from './operators.js';
import { parsePattern } from './patterns.js';
import { parsePostfix } from './postfix.js';
import { beginsBlockLike, parseBlockLike, parseClosure, parsePrimary } from './primaries.js';
import * as T from './tokens.js';
import { parseTypeNoPlus } from './types.js';

/** An expression in a place where struct literals may stand. */
export function parseExpr(p: Cursor): Expr {
  const mode = p.mode;
  p.mode = 0;
  const expr = parseExprAbove(p, 0);
  p.mode = mode;
  return expr;
}

/** The head of `if`, `while`, `match` and `for`; `let` conditions where `mode` says so. */
export function parseHead(p: Cursor, mode: number): Expr {
  const outer = p.mode;
  p.mode = mode;
  const expr = parseExprAbove(p, 0);
  p.mode = outer;
  return expr;
}

/** An expression whose operators are at least as strong as `strength`, in the current mode. */
export function parseExprAbove(p: Cursor, strength: number): Expr {
  if (p.depth >= MAX_DEPTH) return tooDeep(p);
  p.depth++;
  const outerHeight = p.height;
  p.height = 0;
  const conditional = skipAttributes(p);
  const start = startOf(p);
  const expr = parseInfix(p, parsePrefix(p, start), start, strength);
  p.height = Math.max(outerHeight, p.height + 1);
  p.depth--;
  return conditional ? { ...expr, conditional } : expr;
}

function tooDeep(p: Cursor): Expr {
  p.errors++;
  const start = startOf(p);
  if (beginsExpr(p)) skipTree(p);
  return { kind: 'missing', span: spanFrom(p, start) };
}

/**
 * An expression where a statement begins. One that ends with a block is `complete`: no operator continues it and no
 * `;` needs to end it.
 */
export function parseStatementExpr(p: Cursor): { readonly expr: Expr; readonly complete: boolean } {
  const start = startOf(p);
  const blockLike = beginsBlockLike(p);
  if (!blockLike && peek(p, macroAhead(p)) !== T.BRACE_OPEN) return { expr: parseExprAbove(p, 0), complete: false };
  if (p.depth >= MAX_DEPTH) return { expr: tooDeep(p), complete: true };
  p.depth++;
  const outerHeight = p.height;
  p.height = 0;
  const first = blockLike ? parseBlockLike(p, start) : parsePrimary(p, start);
  const continues = kind(p) === T.QUESTION || (kind(p) === T.DOT && peek(p, 1) !== T.DOT);
  const expr = continues ? parseInfix(p, parsePostfix(p, first, start), start, 0) : first;
  p.height = Math.max(outerHeight, p.height + 1);
  p.depth--;
  return { expr, complete: !continues };
}

// ---------------------------------------------------------------- what an expression may begin with

const BEGINNERS = new Set([
  ...[T.IDENT, T.LIFETIME, T.INT, T.FLOAT, T.STR, T.RAW_STR, T.BYTE_STR, T.RAW_BYTE_STR, T.C_STR, T.RAW_C_STR],
  ...[T.CHAR, T.BYTE, T.BANG, T.AMP, T.PAREN_OPEN, T.STAR, T.MINUS, T.LESS, T.BRACKET_OPEN, T.UNDERSCORE, T.PIPE],
  ...[T.KW_ASYNC, T.KW_BREAK, T.KW_CONTINUE, T.KW_CRATE, T.KW_FALSE, T.KW_FOR, T.KW_IF, T.KW_LOOP, T.KW_MATCH],
  ...[T.KW_MOVE, T.KW_RETURN, T.KW_SELF, T.KW_SELF_TYPE, T.KW_SUPER, T.KW_TRUE, T.KW_UNSAFE, T.KW_WHILE],
]);
const BEGINS = Uint8Array.from({ length: 256 }, (_, token) => (BEGINNERS.has(token) ? 1 : 0));

export function beginsExpr(p: Cursor): boolean {
  const token = kind(p);
  if (BEGINS[token] === 1) return true;
  switch (token) {
    case T.BRACE_OPEN:
      return (p.mode & NO_STRUCT) === 0;
    case T.DOT:
      return peek(p, 1) === T.DOT && joined(p, 0);
    case T.COLON:
      return peek(p, 1) === T.COLON && joined(p, 0);
    case T.HASH:
      return peek(p, 1) === T.BRACKET_OPEN;
    case T.KW_CONST:
      return peek(p, 1) === T.BRACE_OPEN || peek(p, 1) === T.PIPE || peek(p, 1) === T.KW_ASYNC;
    case T.KW_STATIC:
      return peek(p, 1) === T.PIPE || peek(p, 1) === T.KW_MOVE;
    case T.KW_LET:
      return (p.mode & ALLOW_LET) !== 0;
    default:
      return false;
  }
}

// ---------------------------------------------------------------- prefix operators

function parsePrefix(p: Cursor, start: number): Expr {
  switch (kind(p)) {
    case T.MINUS:
      return parseUnary(p, '-', start);
    case T.BANG:
      return parseUnary(p, '!', start);
    case T.STAR:
      return parseUnary(p, '*', start);
    case T.AMP:
      return parseReference(p, start);
    case T.DOT:
      return parsePrefixRange(p, start);
    case T.PIPE:
      // With a return type, the body is a block that a call may follow.
      return parsePostfix(p, parseClosure(p, start), start);
    case T.KW_LET:
      return parseLetCondition(p, start);
    default:
      return parsePostfix(p, parsePrimary(p, start), start);
  }
}

function parseUnary(p: Cursor, op: '-' | '!' | '*', start: number): Expr {
  bump(p);
  const of = parseExprAbove(p, UNARY);
  return { kind: 'unary', op, of, span: spanFrom(p, start) };
}

/** `&x`, `&mut x`, `&raw const x`; the first `&` of `&&x` takes a reference to a reference. */
function parseReference(p: Cursor, start: number): Expr {
  bump(p);
  const next = peek(p, 1);
  const isRaw =
    kind(p) === T.IDENT && (next === T.KW_MUT || next === T.KW_CONST) && p.text.startsWith('raw', startOf(p));
  if (isRaw) bump(p);
  const mutable = kind(p) === T.KW_MUT;
  if (mutable || isRaw) bump(p);
  const of = parseExprAbove(p, UNARY);
  return { kind: 'ref', mutable, of, span: spanFrom(p, start) };
}

function parsePrefixRange(p: Cursor, start: number): Expr {
  if (peek(p, 1) !== T.DOT || !joined(p, 0)) return missing(p);
  const inclusive = eatRange(p);
  if (!beginsExpr(p)) return { kind: 'range', inclusive, span: spanFrom(p, start) };
  const to = parseExprAbove(p, RANGE + 1);
  return { kind: 'range', inclusive, to, span: spanFrom(p, start) };
}

function parseLetCondition(p: Cursor, start: number): Expr {
  if ((p.mode & ALLOW_LET) === 0) return missing(p);
  bump(p);
  const pattern = parsePattern(p);
  const hasValue = kind(p) === T.EQUALS;
  if (hasValue) bump(p);
  const value = hasValue ? parseExprAbove(p, COMPARE) : missing(p);
  return { kind: 'let', pattern, value, span: spanFrom(p, start) };
}

// ---------------------------------------------------------------- infix operators

function parseInfix(p: Cursor, first: Expr, start: number, strength: number): Expr {
  let left = first;
  for (;;) {
    const op = peekOperator(p);
    if (op === undefined || op.strength < strength) return left;
    // In `[u8; = ..` and `a: , = ..` the sign belongs to what is around the missing expression.
    if (op === OPERATORS.assign && left.kind === 'missing') return left;
    if (p.height >= MAX_HEIGHT) {
      p.errors++;
      p.height = 0;
      left = { kind: 'missing', span: left.span };
    }
    left = parseOperation(p, left, op, start);
    p.height++;
  }
}

function parseOperation(p: Cursor, left: Expr, op: Operator, start: number): Expr {
  if (op === OPERATORS.range) {
    const inclusive = eatRange(p);
    if (!beginsExpr(p)) return { kind: 'range', from: left, inclusive, span: spanFrom(p, start) };
    const to = parseExprAbove(p, RANGE + 1);
    return { kind: 'range', from: left, to, inclusive, span: spanFrom(p, start) };
  }
  p.pos += op.tokens;
  if (op === OPERATORS.cast) {
    const to = parseTypeNoPlus(p);
    return { kind: 'cast', of: left, to, span: spanFrom(p, start) };
  }
  if (op.strength === ASSIGN) {
    const value = parseExprAbove(p, ASSIGN);
    return { kind: 'assign', op: op.text, target: left, value, span: spanFrom(p, start) };
  }
  const right = parseExprAbove(p, op.strength + 1);
  return { kind: 'binary', op: op.text, left, right, span: spanFrom(p, start) };
}
