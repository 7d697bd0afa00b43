// `if`, `match` and the loops.
import type { Block, Expr, MatchArm } from '../ast.js';
import { skipAttributes } from './attributes.js';
import { parseBlock } from './blocks.js';
import {
  ALLOW_LET,
  atLineStart,
  bump,
  type Cursor,
  eat,
  eatPair,
  expect,
  kind,
  MAX_DEPTH,
  missing,
  NO_STRUCT,
  peek,
  skipTree,
  spanFrom,
  startOf,
} from './cursor.js';
import { beginsExpr, parseHead, parseStatementExpr } from './expressions.js';
import { parsePattern } from './patterns.js';
import { atFreshStart } from './recovery.js';
import * as T from './tokens.js';

export function parseIf(p: Cursor, start: number): Expr {
  bump(p);
  const condition = parseHead(p, NO_STRUCT | ALLOW_LET);
  const then = parseBlock(p);
  if (!eat(p, T.KW_ELSE)) return { kind: 'if', condition, then, span: spanFrom(p, start) };
  const otherwise = parseElse(p);
  return { kind: 'if', condition, then, otherwise, span: spanFrom(p, start) };
}

function parseElse(p: Cursor): Expr {
  const start = startOf(p);
  if (kind(p) !== T.KW_IF) return blockExpr(p, parseBlock(p), start);
  if (p.depth >= MAX_DEPTH) {
    // A chain too long to nest: its rest is left out.
    while (eat(p, T.KW_IF)) {
      while (kind(p) !== T.BRACE_OPEN && kind(p) !== T.BRACE_CLOSE && kind(p) !== T.EOF) skipTree(p);
      if (kind(p) === T.BRACE_OPEN) skipTree(p);
      if (eat(p, T.KW_ELSE) && kind(p) === T.BRACE_OPEN) skipTree(p);
    }
    p.errors++;
    return { kind: 'missing', span: spanFrom(p, start) };
  }
  p.depth++;
  const otherwise = parseIf(p, start);
  p.depth--;
  return otherwise;
}

const blockExpr = (p: Cursor, block: Block, start: number): Expr => ({
  kind: 'block',
  flavour: 'plain',
  block,
  span: spanFrom(p, start),
});

export function parseLoop(p: Cursor, start: number): Expr {
  bump(p);
  const body = parseBlock(p);
  return { kind: 'loop', body, span: spanFrom(p, start) };
}

export function parseWhile(p: Cursor, start: number): Expr {
  bump(p);
  const condition = parseHead(p, NO_STRUCT | ALLOW_LET);
  const body = parseBlock(p);
  return { kind: 'while', condition, body, span: spanFrom(p, start) };
}

export function parseFor(p: Cursor, start: number): Expr {
  bump(p);
  const pattern = parsePattern(p);
  const over = expect(p, T.KW_IN) ? parseHead(p, NO_STRUCT) : missing(p);
  const body = parseBlock(p);
  return { kind: 'for', pattern, over, body, span: spanFrom(p, start) };
}

export function parseMatch(p: Cursor, start: number): Expr {
  bump(p);
  const on = parseHead(p, NO_STRUCT);
  const arms = kind(p) === T.BRACE_OPEN ? parseArms(p) : [];
  return { kind: 'match', on, arms, span: spanFrom(p, start) };
}

function parseArms(p: Cursor): readonly MatchArm[] {
  const mode = p.mode;
  const arms: MatchArm[] = [];
  p.mode = 0;
  bump(p);
  while (!eat(p, T.BRACE_CLOSE)) {
    const conditional = skipAttributes(p);
    if (kind(p) === T.EOF || kind(p) === T.KW_LET || atFreshStart(p)) {
      p.errors++;
      break;
    }
    const before = p.pos;
    parseArm(p, arms, conditional);
    if (p.pos === before) bump(p);
  }
  p.mode = mode;
  return arms;
}

function parseArm(p: Cursor, arms: MatchArm[], conditional: boolean): void {
  const pattern = parsePattern(p);
  const guard = eat(p, T.KW_IF) ? parseHead(p, ALLOW_LET) : undefined;
  if (!eatPair(p, T.EQUALS, T.GREATER)) {
    p.errors++;
    skipArm(p);
    return;
  }
  const read = beginsExpr(p) ? parseStatementExpr(p) : { expr: missing(p), complete: false };
  arms.push({ pattern, ...(guard && { guard }), body: read.expr, ...(conditional && { conditional }) });
  if (eat(p, T.COMMA) || read.complete || kind(p) === T.BRACE_CLOSE) return;
  p.errors++;
  if (!atLineStart(p)) skipArm(p);
}

/** Leaves a broken arm: past its comma, or where the next one may begin. */
function skipArm(p: Cursor): void {
  while (kind(p) !== T.BRACE_CLOSE && kind(p) !== T.EOF && !eat(p, T.COMMA)) {
    const body = kind(p) === T.BRACE_OPEN || (kind(p) === T.SEMI && peek(p, 1) !== T.EOF);
    skipTree(p);
    if (body || atLineStart(p)) return;
  }
}
