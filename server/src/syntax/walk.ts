// Walks the expressions of a tree in the order they are written.
import type { Block, Expr, Statement } from './ast.js';

/** `false` leaves out what the expression holds. */
type Visit = (expr: Expr) => unknown;

/**
 * Visits an expression or the expressions of a block, outer before inner. Items among the statements are not entered:
 * they share no names with the code around them. Nor are the expressions in types and patterns.
 */
export function forEachExpr(node: Expr | Block, visit: Visit): void {
  if ('statements' in node) walkBlock(node, visit);
  else walkExpr(node, visit);
}

function walkExpr(expr: Expr, visit: Visit): void {
  if (visit(expr) === false) return;
  forEachChild(
    expr,
    (child) => walkExpr(child, visit),
    (block) => walkBlock(block, visit),
  );
}

function walkBlock(block: Block, visit: Visit): void {
  for (const statement of block.statements) walkStatement(statement, visit);
  if (block.tail) walkExpr(block.tail, visit);
}

function walkStatement(statement: Statement, visit: Visit): void {
  if (statement.kind === 'expr') walkExpr(statement.expr, visit);
  if (statement.kind !== 'let') return;
  if (statement.value) walkExpr(statement.value, visit);
  if (statement.otherwise) walkBlock(statement.otherwise, visit);
}

/** Calls `onExpr` or `onBlock` for each expression and block that stands directly in `expr`. */
export function forEachChild(expr: Expr, onExpr: (child: Expr) => void, onBlock: (block: Block) => void): void {
  const each = (children: readonly Expr[]): void => {
    for (const child of children) onExpr(child);
  };
  const maybe = (child: Expr | undefined): void => {
    if (child) onExpr(child);
  };
  switch (expr.kind) {
    case 'call':
      onExpr(expr.callee);
      each(expr.args);
      return;
    case 'method':
      onExpr(expr.receiver);
      each(expr.args);
      return;
    case 'field':
      onExpr(expr.base);
      return;
    case 'index':
      onExpr(expr.base);
      onExpr(expr.index);
      return;
    case 'ref':
    case 'unary':
    case 'try':
    case 'await':
    case 'cast':
      onExpr(expr.of);
      return;
    case 'binary':
      onExpr(expr.left);
      onExpr(expr.right);
      return;
    case 'assign':
      onExpr(expr.target);
      onExpr(expr.value);
      return;
    case 'range':
      maybe(expr.from);
      maybe(expr.to);
      return;
    case 'array':
    case 'tuple':
      each(expr.elements);
      return;
    case 'repeat':
      onExpr(expr.element);
      onExpr(expr.length);
      return;
    case 'struct':
      for (const field of expr.fields) onExpr(field.value);
      maybe(expr.base);
      return;
    case 'block':
      onBlock(expr.block);
      return;
    case 'if':
      onExpr(expr.condition);
      onBlock(expr.then);
      maybe(expr.otherwise);
      return;
    case 'let':
      onExpr(expr.value);
      return;
    case 'match':
      onExpr(expr.on);
      for (const arm of expr.arms) {
        maybe(arm.guard);
        onExpr(arm.body);
      }
      return;
    case 'loop':
      onBlock(expr.body);
      return;
    case 'while':
      onExpr(expr.condition);
      onBlock(expr.body);
      return;
    case 'for':
      onExpr(expr.over);
      onBlock(expr.body);
      return;
    case 'closure':
      onExpr(expr.body);
      return;
    case 'return':
    case 'break':
      maybe(expr.value);
      return;
    case 'macro':
      each(expr.args);
      return;
    default:
      return;
  }
}
