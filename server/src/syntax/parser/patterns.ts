// Patterns.
import type { Expr, Name, Path, Pattern } from '../ast.js';
import { skipAttributes } from './attributes.js';
import { parseBlock } from './blocks.js';
import {
  bump,
  type Cursor,
  eat,
  eatPair,
  eatRange,
  joined,
  kind,
  MAX_DEPTH,
  missing,
  missingName,
  nowhere,
  peek,
  skipTree,
  spanFrom,
  startOf,
  takeName,
} from './cursor.js';
import { beginsPath, isLiteral, parseLiteral, parsePath } from './paths.js';
import { parseList } from './recovery.js';
import * as T from './tokens.js';

/** A pattern with alternatives: `A | B`. */
export function parsePattern(p: Cursor): Pattern {
  const start = startOf(p);
  const leading = eat(p, T.PIPE);
  const first = parsePatternNoOr(p);
  if (!atAlternative(p)) return leading ? { ...first, span: spanFrom(p, start) } : first;
  const of = [first];
  while (atAlternative(p)) {
    bump(p);
    of.push(parsePatternNoOr(p));
  }
  return { kind: 'or', of, span: spanFrom(p, start) };
}

const atAlternative = (p: Cursor): boolean => kind(p) === T.PIPE && !(peek(p, 1) === T.EQUALS && joined(p, 0));

/** A pattern where `|` ends it: a closure's parameter. */
export function parsePatternNoOr(p: Cursor): Pattern {
  if (p.depth >= MAX_DEPTH) {
    p.errors++;
    const start = startOf(p);
    skipTree(p);
    return { kind: 'missing', span: spanFrom(p, start) };
  }
  p.depth++;
  const pattern = parseUnguarded(p);
  p.depth--;
  return pattern;
}

function parseUnguarded(p: Cursor): Pattern {
  const start = startOf(p);
  const token = kind(p);
  switch (token) {
    case T.UNDERSCORE:
      bump(p);
      return { kind: 'wild', span: spanFrom(p, start) };
    case T.AMP: {
      bump(p);
      eat(p, T.KW_MUT);
      const of = parsePatternNoOr(p);
      return { kind: 'ref', of, span: spanFrom(p, start) };
    }
    case T.PAREN_OPEN:
      return parseParenthesized(p, start);
    case T.BRACKET_OPEN: {
      const elements = parseList(p, parseElement);
      return { kind: 'slice', elements, span: spanFrom(p, start) };
    }
    case T.DOT:
      return parseOpenRange(p, start);
    case T.KW_REF:
    case T.KW_MUT:
      return parseBinding(p, start);
    default:
      if (token === T.IDENT && !continuesPath(p)) return parseIdentifier(p, start);
      return beginsPath(p) ? parsePathPattern(p, start) : parseValuePattern(p, start);
  }
}

function parseElement(p: Cursor): Pattern {
  skipAttributes(p);
  return parsePattern(p);
}

function parseParenthesized(p: Cursor, start: number): Pattern {
  const elements = parseList(p, parseElement);
  const span = spanFrom(p, start);
  const only = elements[0];
  const single = only !== undefined && elements.length === 1 && p.kinds[p.pos - 2] !== T.COMMA && only.kind !== 'rest';
  return single ? only : { kind: 'tuple', elements, span };
}

// ---------------------------------------------------------------- names and paths

function continuesPath(p: Cursor): boolean {
  const next = peek(p, 1);
  if (next === T.COLON) return peek(p, 2) === T.COLON && joined(p, 1);
  return next === T.PAREN_OPEN || next === T.BRACE_OPEN || next === T.BANG || (next === T.DOT && atRange(p, 1));
}

function parseIdentifier(p: Cursor, start: number): Pattern {
  if (p.text.startsWith('box', start) && peek(p, 1) === T.IDENT) {
    bump(p);
    const of = parsePatternNoOr(p);
    return { kind: 'ref', of, span: spanFrom(p, start) };
  }
  const c = p.text.charCodeAt(start);
  const isConstant = c >= 65 && c <= 90 && peek(p, 1) !== T.AT;
  return isConstant ? parsePathPattern(p, start) : parseBinding(p, start);
}

function parseBinding(p: Cursor, start: number): Pattern {
  const byRef = eat(p, T.KW_REF);
  const mutable = eat(p, T.KW_MUT);
  if (kind(p) !== T.IDENT && kind(p) !== T.KW_SELF) {
    p.errors++;
    return { kind: 'missing', span: spanFrom(p, start) };
  }
  const name = takeName(p);
  if (!eat(p, T.AT)) return { kind: 'bind', name, byRef, mutable, span: spanFrom(p, start) };
  const sub = parsePatternNoOr(p);
  return { kind: 'bind', name, byRef, mutable, sub, span: spanFrom(p, start) };
}

function parsePathPattern(p: Cursor, start: number): Pattern {
  const path = parsePath(p, 'expr');
  switch (kind(p)) {
    case T.PAREN_OPEN: {
      const elements = parseList(p, parseElement);
      return { kind: 'tupleStruct', path, elements, span: spanFrom(p, start) };
    }
    case T.BRACE_OPEN:
      return parseStructPattern(p, path, start);
    case T.BANG:
      // What a macro stands for cannot be read.
      if (peek(p, 1) === T.EQUALS) break;
      bump(p);
      skipTree(p);
      return { kind: 'missing', span: spanFrom(p, start) };
    default:
  }
  if (atRange(p, 0)) return parseRangeRest(p, { kind: 'path', path, span: path.span }, start);
  return { kind: 'path', path, span: path.span };
}

function parseStructPattern(p: Cursor, path: Path, start: number): Pattern {
  const fields = parseList(p, parseFieldPattern).filter((field) => field !== undefined);
  return { kind: 'struct', path, fields, span: spanFrom(p, start) };
}

/** Nothing for the `..` at the end. */
function parseFieldPattern(p: Cursor): { readonly name: Name; readonly pattern: Pattern } | undefined {
  skipAttributes(p);
  if (eatPair(p, T.DOT, T.DOT)) return undefined;
  const token = kind(p);
  if ((token === T.IDENT || token === T.INT) && peek(p, 1) === T.COLON) {
    const name = takeName(p);
    bump(p);
    return { name, pattern: parsePattern(p) };
  }
  if (token !== T.IDENT && token !== T.KW_REF && token !== T.KW_MUT) {
    return { name: missingName(p), pattern: { kind: 'missing', span: nowhere(p) } };
  }
  const start = startOf(p);
  if (token === T.IDENT && p.text.startsWith('box', start) && peek(p, 1) === T.IDENT) bump(p);
  const pattern = parseBinding(p, startOf(p));
  return { name: pattern.kind === 'bind' ? pattern.name : { text: '', span: pattern.span }, pattern };
}

// ---------------------------------------------------------------- values and ranges

const atRange = (p: Cursor, ahead: number): boolean =>
  peek(p, ahead) === T.DOT && peek(p, ahead + 1) === T.DOT && joined(p, ahead);

function parseOpenRange(p: Cursor, start: number): Pattern {
  if (!atRange(p, 0)) {
    p.errors++;
    return { kind: 'missing', span: nowhere(p) };
  }
  const dotted = eatRange(p);
  const to = parseBoundary(p);
  if (to === undefined) return dotted ? { kind: 'range', span: spanFrom(p, start) } : restAt(p, start);
  return { kind: 'range', to, span: spanFrom(p, start) };
}

const restAt = (p: Cursor, start: number): Pattern => ({ kind: 'rest', span: spanFrom(p, start) });

function parseValuePattern(p: Cursor, start: number): Pattern {
  const value = parseBoundary(p);
  if (value === undefined) return { kind: 'missing', span: missing(p).span };
  return atRange(p, 0) ? parseRangeRest(p, value, start) : { kind: 'literal', value, span: value.span };
}

function parseRangeRest(p: Cursor, from: Expr, start: number): Pattern {
  eatRange(p);
  const to = parseBoundary(p);
  const span = spanFrom(p, start);
  return to === undefined ? { kind: 'range', from, span } : { kind: 'range', from, to, span };
}

/** A literal, a constant or a `const` block: what may bound a range. */
function parseBoundary(p: Cursor): Expr | undefined {
  const start = startOf(p);
  const token = kind(p);
  if (token === T.MINUS) {
    bump(p);
    const of = isLiteral(kind(p)) ? parseLiteral(p) : missing(p);
    return { kind: 'unary', op: '-', of, span: spanFrom(p, start) };
  }
  if (isLiteral(token)) return parseLiteral(p);
  if (token === T.KW_CONST && peek(p, 1) === T.BRACE_OPEN) {
    bump(p);
    const block = parseBlock(p);
    return { kind: 'block', flavour: 'const', block, span: spanFrom(p, start) };
  }
  if (!beginsPath(p)) return undefined;
  const path = parsePath(p, 'expr');
  return { kind: 'path', path, span: path.span };
}
