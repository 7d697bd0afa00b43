// Expressions by the strength of their operators; what stands between operators is read in `primaries.ts`.
import type { Expr } from '../ast.js';
import { skipAttributes } from './attributes.js';
import {
  ALLOW_LET,
  bump,
  type Cursor,
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
import { parsePattern } from './patterns.js';
import { parsePostfix } from './postfix.js';
import { beginsBlockLike, parseBlockLike, parseClosure, parsePrimary } from './primaries.js';
import * as T from './tokens.js';
import { parseTypeNoPlus } from './types.js';

// Strengths of operators.
const ASSIGN = 1;
const RANGE = 2;
const OR = 3;
const AND = 4;
const COMPARE = 5;
const BIT_OR = 6;
const BIT_XOR = 7;
const BIT_AND = 8;
const SHIFT = 9;
const SUM = 10;
const PRODUCT = 11;
const CAST = 12;
const UNARY = 13;

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
  skipAttributes(p);
  const start = startOf(p);
  const expr = parseInfix(p, parsePrefix(p, start), start, strength);
  p.height = Math.max(outerHeight, p.height + 1);
  p.depth--;
  return expr;
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
      return parseClosure(p, start);
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

/** Goes past `..`, `..=` or `...`; true when the end belongs to the range. */
function eatRange(p: Cursor): boolean {
  const third = joined(p, 1) ? peek(p, 2) : T.EOF;
  const inclusive = third === T.EQUALS || third === T.DOT;
  p.pos += inclusive ? 3 : 2;
  return inclusive;
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

interface Operator {
  readonly text: string;
  readonly strength: number;
  readonly tokens: number;
}

const operator = (text: string, strength: number, tokens = text.length): Operator => ({ text, strength, tokens });
const assigning = (text: string): Operator => operator(text, ASSIGN);

const OPERATORS = {
  assign: assigning('='),
  equal: operator('==', COMPARE),
  unequal: operator('!=', COMPARE),
  less: operator('<', COMPARE),
  lessEqual: operator('<=', COMPARE),
  greater: operator('>', COMPARE),
  greaterEqual: operator('>=', COMPARE),
  shiftLeft: operator('<<', SHIFT),
  shiftRight: operator('>>', SHIFT),
  shiftLeftAssign: assigning('<<='),
  shiftRightAssign: assigning('>>='),
  and: operator('&&', AND),
  or: operator('||', OR),
  range: operator('..', RANGE),
  cast: operator('as', CAST, 1),
};

/** Operators that stand alone or before `=`. */
const ARITHMETIC: ReadonlyMap<number, readonly [plain: Operator, assign: Operator]> = new Map([
  [T.PLUS, [operator('+', SUM), assigning('+=')]],
  [T.MINUS, [operator('-', SUM), assigning('-=')]],
  [T.STAR, [operator('*', PRODUCT), assigning('*=')]],
  [T.SLASH, [operator('/', PRODUCT), assigning('/=')]],
  [T.PERCENT, [operator('%', PRODUCT), assigning('%=')]],
  [T.CARET, [operator('^', BIT_XOR), assigning('^=')]],
  [T.AMP, [operator('&', BIT_AND), assigning('&=')]],
  [T.PIPE, [operator('|', BIT_OR), assigning('|=')]],
]);

function peekOperator(p: Cursor): Operator | undefined {
  const token = kind(p);
  const second = joined(p, 0) ? peek(p, 1) : T.EOF;
  switch (token) {
    case T.SEMI:
    case T.COMMA:
    case T.PAREN_CLOSE:
      return undefined;
    case T.EQUALS:
      if (second === T.EQUALS) return OPERATORS.equal;
      return second === T.GREATER ? undefined : OPERATORS.assign;
    case T.BANG:
      return second === T.EQUALS ? OPERATORS.unequal : undefined;
    case T.LESS:
      if (second === T.EQUALS) return OPERATORS.lessEqual;
      if (second !== T.LESS) return OPERATORS.less;
      return joined(p, 1) && peek(p, 2) === T.EQUALS ? OPERATORS.shiftLeftAssign : OPERATORS.shiftLeft;
    case T.GREATER:
      if (second === T.EQUALS) return OPERATORS.greaterEqual;
      if (second !== T.GREATER) return OPERATORS.greater;
      return joined(p, 1) && peek(p, 2) === T.EQUALS ? OPERATORS.shiftRightAssign : OPERATORS.shiftRight;
    case T.DOT:
      return second === T.DOT ? OPERATORS.range : undefined;
    case T.KW_AS:
      return OPERATORS.cast;
    case T.AMP:
      if (second === T.AMP) return OPERATORS.and;
      break;
    case T.PIPE:
      if (second === T.PIPE) return OPERATORS.or;
      break;
    case T.MINUS:
      if (second === T.GREATER) return undefined;
      break;
    default:
  }
  return ARITHMETIC.get(token)?.[second === T.EQUALS ? 1 : 0];
}

function parseInfix(p: Cursor, first: Expr, start: number, strength: number): Expr {
  let left = first;
  for (;;) {
    const op = peekOperator(p);
    if (op === undefined || op.strength < strength) return left;
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
