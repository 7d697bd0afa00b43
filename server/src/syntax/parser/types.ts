// Types.
import type { Path, TypeNode } from '../ast.js';
import {
  atPair,
  bump,
  type Cursor,
  eat,
  eatPair,
  expect,
  isWord,
  joined,
  kind,
  MAX_DEPTH,
  nowhere,
  peek,
  skipTree,
  spanFrom,
  startOf,
} from './cursor.js';
import { parseExpr } from './expressions.js';
import { beginsPath, eatPlus, isSegment, parseBound, parseBounds, parsePath } from './paths.js';
import { parseList } from './recovery.js';
import * as T from './tokens.js';

/** A type; `A + B` without `dyn`, as old code writes trait objects, included. */
export function parseType(p: Cursor): TypeNode {
  const type = parseTypeNoPlus(p);
  if (type.kind !== 'path' || kind(p) !== T.PLUS || !eatPlus(p)) return type;
  return { kind: 'dyn', bounds: [type.path, ...parseBounds(p)], span: spanFrom(p, type.span.start) };
}

/** A type after which `+` is an operator, as in `x as u8 + 1`. */
export function parseTypeNoPlus(p: Cursor): TypeNode {
  if (p.depth >= MAX_DEPTH) return tooDeep(p);
  p.depth++;
  const type = parseUnguarded(p);
  p.depth--;
  return type;
}

function tooDeep(p: Cursor): TypeNode {
  p.errors++;
  const start = startOf(p);
  skipTree(p);
  return { kind: 'missing', span: spanFrom(p, start) };
}

function parseUnguarded(p: Cursor): TypeNode {
  const start = startOf(p);
  switch (kind(p)) {
    case T.AMP: {
      bump(p);
      eat(p, T.LIFETIME);
      const mutable = eat(p, T.KW_MUT);
      const to = parseTypeNoPlus(p);
      return { kind: 'ref', mutable, to, span: spanFrom(p, start) };
    }
    case T.STAR: {
      bump(p);
      const mutable = eat(p, T.KW_MUT);
      if (!mutable) eat(p, T.KW_CONST);
      const to = parseTypeNoPlus(p);
      return { kind: 'pointer', mutable, to, span: spanFrom(p, start) };
    }
    case T.BRACKET_OPEN:
      return parseSliceOrArray(p, start);
    case T.PAREN_OPEN:
      return parseParenthesized(p, start);
    case T.BANG:
      bump(p);
      return { kind: 'never', span: spanFrom(p, start) };
    case T.UNDERSCORE:
      bump(p);
      return { kind: 'infer', span: spanFrom(p, start) };
    case T.KW_IMPL:
    case T.KW_DYN: {
      const written = kind(p) === T.KW_IMPL ? 'impl' : 'dyn';
      bump(p);
      const bounds = parseBounds(p);
      return { kind: written, bounds, span: spanFrom(p, start) };
    }
    case T.KW_FOR:
      return parseHigherRanked(p, start);
    case T.KW_FN:
      // The function that follows an unfinished type.
      if (peek(p, 1) !== T.PAREN_OPEN) break;
      return parseFnType(p, start);
    case T.KW_UNSAFE:
    case T.KW_EXTERN:
      return parseFnType(p, start);
    case T.QUESTION:
    case T.TILDE:
    case T.LIFETIME: {
      const bounds = parseBounds(p);
      return { kind: 'dyn', bounds, span: spanFrom(p, start) };
    }
    default:
  }
  return parsePathType(p, start);
}

function parsePathType(p: Cursor, start: number): TypeNode {
  if (!beginsPath(p)) {
    p.errors++;
    return { kind: 'missing', span: nowhere(p) };
  }
  const path = parsePath(p, 'type');
  const opensMacro = kind(p) === T.BANG && isMacroBody(peek(p, 1));
  if (!opensMacro) return { kind: 'path', path, span: path.span };
  bump(p);
  skipTree(p);
  return { kind: 'macro', span: spanFrom(p, start) };
}

const isMacroBody = (token: number): boolean =>
  token === T.PAREN_OPEN || token === T.BRACKET_OPEN || token === T.BRACE_OPEN;

function parseSliceOrArray(p: Cursor, start: number): TypeNode {
  bump(p);
  const of = parseType(p);
  if (!eat(p, T.SEMI)) {
    expect(p, T.BRACKET_CLOSE);
    return { kind: 'slice', of, span: spanFrom(p, start) };
  }
  const length = parseExpr(p);
  expect(p, T.BRACKET_CLOSE);
  return { kind: 'array', of, length, span: spanFrom(p, start) };
}

function parseParenthesized(p: Cursor, start: number): TypeNode {
  const of = parseList(p, parseType);
  const span = spanFrom(p, start);
  const only = of[0];
  const trailingComma = p.kinds[p.pos - 2] === T.COMMA;
  return only !== undefined && of.length === 1 && !trailingComma ? only : { kind: 'tuple', of, span };
}

function parseHigherRanked(p: Cursor, start: number): TypeNode {
  skipForBinder(p);
  if (kind(p) === T.KW_FN || kind(p) === T.KW_UNSAFE || kind(p) === T.KW_EXTERN) return parseFnType(p, start);
  const bounds: Path[] = [];
  parseBound(p, bounds);
  while (eatPlus(p)) parseBound(p, bounds);
  return { kind: 'dyn', bounds, span: spanFrom(p, start) };
}

/** `for<'a>`, wherever it stands. */
export function skipForBinder(p: Cursor): void {
  if (kind(p) !== T.KW_FOR || peek(p, 1) !== T.LESS) return;
  p.pos += 2;
  while (kind(p) === T.LIFETIME || kind(p) === T.COMMA || kind(p) === T.COLON || kind(p) === T.PLUS) bump(p);
  expect(p, T.GREATER);
}

function parseFnType(p: Cursor, start: number): TypeNode {
  eat(p, T.KW_UNSAFE);
  if (eat(p, T.KW_EXTERN) && (kind(p) === T.STR || kind(p) === T.RAW_STR)) bump(p);
  expect(p, T.KW_FN);
  const params = kind(p) === T.PAREN_OPEN ? parseList(p, parseFnTypeParam).filter((type) => type !== undefined) : [];
  const returns = eatPair(p, T.MINUS, T.GREATER) ? parseTypeNoPlus(p) : undefined;
  const span = spanFrom(p, start);
  return returns === undefined ? { kind: 'fn', params, span } : { kind: 'fn', params, returns, span };
}

/** `name: T`, `T` or `...`, which is no parameter of its own. */
function parseFnTypeParam(p: Cursor): TypeNode | undefined {
  while (kind(p) === T.HASH && peek(p, 1) === T.BRACKET_OPEN) {
    bump(p);
    skipTree(p);
  }
  if (atPair(p, T.DOT, T.DOT)) {
    p.pos += 2;
    eat(p, T.DOT);
    return undefined;
  }
  if (isWord(p, 'mut')) bump(p);
  const isNamed = (isSegment(kind(p)) || kind(p) === T.UNDERSCORE) && peek(p, 1) === T.COLON;
  if (isNamed && !(peek(p, 2) === T.COLON && joined(p, 1))) p.pos += 2;
  return parseType(p);
}
