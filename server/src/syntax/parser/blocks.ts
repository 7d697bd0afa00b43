// Blocks and their statements.
import type { Block, Expr, Statement } from '../ast.js';
import { isConditional, parseAttributes } from './attributes.js';
import {
  atLineStart,
  bump,
  type Cursor,
  eat,
  expect,
  kind,
  MAX_DEPTH,
  missing,
  nowhere,
  skipTree,
  spanFrom,
  startOf,
} from './cursor.js';
import { beginsExpr, parseExpr, parseStatementExpr } from './expressions.js';
import { beginsItem, parseItemAfterAttributes } from './items.js';
import { parsePattern } from './patterns.js';
import { atFreshStart, skipStatement } from './recovery.js';
import * as T from './tokens.js';
import { parseType } from './types.js';

/** A block; an empty one nowhere when the current token is not `{`. */
export function parseBlock(p: Cursor): Block {
  if (kind(p) !== T.BRACE_OPEN) {
    p.errors++;
    return { span: nowhere(p), statements: [] };
  }
  const start = startOf(p);
  if (p.depth >= MAX_DEPTH) {
    p.errors++;
    skipTree(p);
    return { span: spanFrom(p, start), statements: [] };
  }
  const mode = p.mode;
  p.mode = 0;
  p.depth++;
  bump(p);
  const statements: Statement[] = [];
  const tail = parseStatements(p, statements);
  expect(p, T.BRACE_CLOSE);
  p.depth--;
  p.mode = mode;
  const span = spanFrom(p, start);
  return tail === undefined ? { span, statements } : { span, statements, tail };
}

/** Fills `statements` up to the `}`; gives the expression that the block yields. */
function parseStatements(p: Cursor, statements: Statement[]): Expr | undefined {
  for (;;) {
    while (eat(p, T.SEMI));
    const attributes = parseAttributes(p);
    const conditional = isConditional(attributes);
    const token = kind(p);
    if (token === T.BRACE_CLOSE || token === T.EOF) return undefined;
    const before = p.pos;
    if (token === T.KW_LET) {
      const statement = parseLet(p);
      statements.push(conditional ? { ...statement, conditional } : statement);
    } else if (beginsItem(p)) {
      const item = parseItemAfterAttributes(p, attributes);
      statements.push({ kind: 'item', item, span: item.span });
    } else if (beginsExpr(p)) {
      const tail = parseExprStatement(p, statements, conditional);
      if (tail !== undefined) return tail;
    } else {
      p.errors++;
      skipStatement(p);
    }
    if (p.pos === before) bump(p);
  }
}

/** The expression is given back when it is the last of its block and no `;` ends it. */
function parseExprStatement(p: Cursor, statements: Statement[], conditional: boolean): Expr | undefined {
  const start = startOf(p);
  const { expr: read, complete } = parseStatementExpr(p);
  const expr: Expr = conditional ? { ...read, conditional } : read;
  if (kind(p) === T.BRACE_CLOSE) return expr;
  const ended = eat(p, T.SEMI);
  statements.push({ kind: 'expr', expr, span: spanFrom(p, start) });
  if (!ended && !complete) resume(p);
  return undefined;
}

/** After a statement that is not ended: what begins on a new line is left to be read as the next statement. */
function resume(p: Cursor): void {
  p.errors++;
  if (atFreshStart(p) || (atLineStart(p) && beginsExpr(p))) return;
  skipStatement(p);
}

function parseLet(p: Cursor): Statement {
  const start = startOf(p);
  bump(p);
  const pattern = parsePattern(p);
  const type = eat(p, T.COLON) ? parseType(p) : undefined;
  const value = eat(p, T.EQUALS) ? parseLetValue(p) : undefined;
  const otherwise = eat(p, T.KW_ELSE) ? parseBlock(p) : undefined;
  const ended = eat(p, T.SEMI);
  const statement: Statement = {
    kind: 'let',
    span: spanFrom(p, start),
    pattern,
    ...(type && { type }),
    ...(value && { value }),
    ...(otherwise && { otherwise }),
  };
  if (!ended && kind(p) !== T.BRACE_CLOSE) resume(p);
  else if (!ended) p.errors++;
  return statement;
}

const parseLetValue = (p: Cursor): Expr => (beginsExpr(p) ? parseExpr(p) : missing(p));
