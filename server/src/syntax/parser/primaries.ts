// Expressions that are not made by an operator.
import type { Expr, Path } from '../ast.js';
import { skipAttributes } from './attributes.js';
import { parseBlock } from './blocks.js';
import { parseFor, parseIf, parseLoop, parseMatch, parseWhile } from './control.js';
import {
  bump,
  type Cursor,
  eat,
  eatPair,
  isOpener,
  isWord,
  joined,
  kind,
  missing,
  missingName,
  NO_STRUCT,
  peek,
  spanFrom,
  startOf,
  takeName,
} from './cursor.js';
import { beginsExpr, parseExpr, parseExprAbove } from './expressions.js';
import { parseMacroCall } from './macros.js';
import { beginsPath, isLiteral, parseLiteral, parsePath } from './paths.js';
import { parsePatternNoOr } from './patterns.js';
import { parseList } from './recovery.js';
import * as T from './tokens.js';
import { parseType, parseTypeNoPlus, skipForBinder } from './types.js';

export function parsePrimary(p: Cursor, start: number): Expr {
  const token = kind(p);
  if (isLiteral(token)) return parseLiteral(p);
  switch (token) {
    case T.PAREN_OPEN:
      return parseParenthesized(p, start);
    case T.BRACKET_OPEN:
      return parseArray(p, start);
    case T.UNDERSCORE:
      bump(p);
      return { kind: 'underscore', span: spanFrom(p, start) };
    case T.KW_RETURN:
    case T.KW_BREAK:
      return parseJump(p, token === T.KW_RETURN ? 'return' : 'break', start);
    case T.KW_CONTINUE:
      bump(p);
      eat(p, T.LIFETIME);
      return { kind: 'continue', span: spanFrom(p, start) };
    case T.KW_MOVE:
    case T.KW_STATIC:
      return parseClosure(p, start);
    case T.KW_ASYNC:
      return parseAsync(p, start);
    case T.KW_CONST:
      if (peek(p, 1) !== T.BRACE_OPEN) return parseClosure(p, start);
      break;
    case T.KW_FOR:
      if (peek(p, 1) === T.LESS) return parseClosure(p, start);
      break;
    default:
  }
  if (beginsBlockLike(p)) return parseBlockLike(p, start);
  return beginsPath(p) ? parsePathExpr(p, start) : missing(p);
}

// ---------------------------------------------------------------- blocks and control

/** True at an expression that ends with a block and may stand as a statement without `;`. */
export function beginsBlockLike(p: Cursor): boolean {
  switch (kind(p)) {
    case T.BRACE_OPEN:
    case T.KW_IF:
    case T.KW_MATCH:
    case T.KW_WHILE:
    case T.KW_LOOP:
      return true;
    case T.KW_FOR:
      return peek(p, 1) !== T.LESS;
    case T.KW_UNSAFE:
    case T.KW_CONST:
      return peek(p, 1) === T.BRACE_OPEN;
    case T.LIFETIME:
      return peek(p, 1) === T.COLON;
    case T.IDENT:
      return peek(p, 1) === T.BRACE_OPEN && isWord(p, 'try');
    default:
      return false;
  }
}

export function parseBlockLike(p: Cursor, start: number): Expr {
  if (kind(p) === T.LIFETIME) p.pos += 2;
  switch (kind(p)) {
    case T.KW_IF:
      return parseIf(p, start);
    case T.KW_MATCH:
      return parseMatch(p, start);
    case T.KW_WHILE:
      return parseWhile(p, start);
    case T.KW_LOOP:
      return parseLoop(p, start);
    case T.KW_FOR:
      return parseFor(p, start);
    case T.KW_UNSAFE:
      return parseMarkedBlock(p, 'unsafe', start);
    case T.KW_CONST:
      return parseMarkedBlock(p, 'const', start);
    case T.IDENT:
      return parseMarkedBlock(p, 'plain', start);
    case T.BRACE_OPEN: {
      const block = parseBlock(p);
      return { kind: 'block', flavour: 'plain', block, span: spanFrom(p, start) };
    }
    default:
      return missing(p);
  }
}

function parseMarkedBlock(p: Cursor, flavour: 'plain' | 'unsafe' | 'async' | 'const', start: number): Expr {
  bump(p);
  const block = parseBlock(p);
  return { kind: 'block', flavour, block, span: spanFrom(p, start) };
}

function parseAsync(p: Cursor, start: number): Expr {
  const next = peek(p, 1) === T.KW_MOVE ? peek(p, 2) : peek(p, 1);
  if (next === T.PIPE) return parseClosure(p, start);
  if (peek(p, 1) === T.KW_MOVE) bump(p);
  return parseMarkedBlock(p, 'async', start);
}

function parseJump(p: Cursor, jump: 'return' | 'break', start: number): Expr {
  bump(p);
  if (jump === 'break' && kind(p) === T.LIFETIME && peek(p, 1) !== T.COLON) bump(p);
  if (!beginsExpr(p)) return { kind: jump, span: spanFrom(p, start) };
  const value = parseExprAbove(p, 0);
  return { kind: jump, value, span: spanFrom(p, start) };
}

// ---------------------------------------------------------------- closures

/** `|a, b: T| body` with its `for<..>`, `static`, `async` and `move`. */
export function parseClosure(p: Cursor, start: number): Expr {
  skipForBinder(p);
  if (!eat(p, T.KW_CONST)) eat(p, T.KW_STATIC);
  const isAsync = eat(p, T.KW_ASYNC);
  eat(p, T.KW_MOVE);
  if (!eat(p, T.PIPE)) return missing(p);
  const params = parseClosureParams(p);
  if (!eatPair(p, T.MINUS, T.GREATER)) {
    const body = parseExprAbove(p, 0);
    return { kind: 'closure', params, body, isAsync, span: spanFrom(p, start) };
  }
  const returns = parseTypeNoPlus(p);
  const bodyStart = startOf(p);
  const block = parseBlock(p);
  const body: Expr = { kind: 'block', flavour: 'plain', block, span: spanFrom(p, bodyStart) };
  return { kind: 'closure', params, returns, body, isAsync, span: spanFrom(p, start) };
}

type ClosureParams = (Expr & { kind: 'closure' })['params'];

function parseClosureParams(p: Cursor): ClosureParams {
  const params: ClosureParams[number][] = [];
  while (!eat(p, T.PIPE)) {
    const before = p.pos;
    skipAttributes(p);
    const pattern = parsePatternNoOr(p);
    params.push(eat(p, T.COLON) ? { pattern, type: parseType(p) } : { pattern });
    if (eat(p, T.COMMA)) continue;
    if (eat(p, T.PIPE)) break;
    p.errors++;
    if (p.pos === before || kind(p) !== T.IDENT) break;
  }
  return params;
}

// ---------------------------------------------------------------- tuples and arrays

function parseParenthesized(p: Cursor, start: number): Expr {
  const elements = parseList(p, parseExpr);
  const only = elements[0];
  if (only !== undefined && elements.length === 1 && p.kinds[p.pos - 2] !== T.COMMA) return only;
  return { kind: 'tuple', elements, span: spanFrom(p, start) };
}

function parseArray(p: Cursor, start: number): Expr {
  let length: Expr | undefined;
  const elements = parseList(p, () => {
    const element = parseExpr(p);
    if (length === undefined && eat(p, T.SEMI)) length = parseExpr(p);
    return element;
  });
  const span = spanFrom(p, start);
  const only = elements[0];
  if (only === undefined || length === undefined) return { kind: 'array', elements, span };
  return { kind: 'repeat', element: only, length, span };
}

// ---------------------------------------------------------------- paths and what they begin

function parsePathExpr(p: Cursor, start: number): Expr {
  const path = parsePath(p, 'expr');
  const token = kind(p);
  if (token === T.BANG && isOpener(peek(p, 1))) return parseMacroCall(p, path, start);
  if (token === T.BRACE_OPEN && (p.mode & NO_STRUCT) === 0 && looksLikeFields(p)) return parseStruct(p, path, start);
  return { kind: 'path', path, span: path.span };
}

/** A block that follows a path by mistake is not a struct literal. */
function looksLikeFields(p: Cursor): boolean {
  const first = peek(p, 1);
  const second = peek(p, 2);
  if (first === T.BRACE_CLOSE || first === T.HASH) return true;
  if (first === T.DOT) return second === T.DOT;
  if (first !== T.IDENT && first !== T.INT) return false;
  if (second === T.COLON) return !(peek(p, 3) === T.COLON && joined(p, 2));
  return second === T.COMMA || second === T.BRACE_CLOSE;
}

type StructExpr = Expr & { kind: 'struct' };
type Field = StructExpr['fields'][number];

function parseStruct(p: Cursor, path: Path, start: number): Expr {
  let base: Expr | undefined;
  const parts = parseList(p, (): Field | undefined => {
    const conditional = skipAttributes(p);
    if (!eatPair(p, T.DOT, T.DOT)) {
      const field = parseField(p);
      return conditional ? { ...field, value: { ...field.value, conditional } } : field;
    }
    if (beginsExpr(p)) base = parseExpr(p);
    return undefined;
  });
  const fields = parts.filter((field) => field !== undefined);
  const span = spanFrom(p, start);
  return base === undefined ? { kind: 'struct', path, fields, span } : { kind: 'struct', path, fields, base, span };
}

function parseField(p: Cursor): Field {
  const token = kind(p);
  if (token !== T.IDENT && token !== T.INT) return { name: missingName(p), value: missing(p), shorthand: false };
  const name = takeName(p);
  if (eat(p, T.COLON)) return { name, value: parseExpr(p), shorthand: false };
  const path = { span: name.span, global: false, segments: [{ name }] };
  return { name, value: { kind: 'path', path, span: name.span }, shorthand: true };
}
