// Blocks: their items, statements and `let`s, in the order in which they run.
import { type Ty, UNIT } from '../../knowledge/ty.js';
import type { Block, Expr, Item, Statement } from '../../syntax/ast.js';
import type { Val } from '../values/val.js';
import { annotated } from './annotated.js';
import { quietly } from './conditional.js';
import { choose } from './control.js';
import { evaluate, unknown } from './expressions.js';
import type { Frame } from './frame.js';
import { localItem } from './localItems.js';
import { noteNamed } from './namedSecrets.js';
import { bind } from './patterns.js';
import { noteDropped, noteKept, noteLetElse } from './verdicts.js';

export function inBlock<T>(frame: Frame, items: readonly Item[], walk: () => T): T {
  const leave = items.length > 0 ? frame.scope.enter(items) : undefined;
  frame.blocks.push(new Map());
  const result = walk();
  frame.blocks.pop();
  leave?.();
  return result;
}

export function block(frame: Frame, node: Block, expected?: Ty): Val {
  const items = node.statements.flatMap((statement) => (statement.kind === 'item' ? [statement.item] : []));
  return inBlock(frame, items, () => {
    for (const item of items) {
      const conditional = item.attributes.some(({ path }) => path === 'cfg');
      quietly(frame, conditional, () => localItem(frame, item));
    }
    for (const one of node.statements) {
      const last = one === node.statements.at(-1) && one.kind === 'expr' && node.tail;
      if (last) frame.following = { after: one.expr, tail: last };
      statement(frame, one);
    }
    return node.tail ? tail(frame, node.tail, expected) : unknown(frame, UNIT);
  });
}

/** What a block yields stands where a statement stands. */
function tail(frame: Frame, expr: Expr, expected?: Ty): Val {
  const outerStatement = frame.statement;
  frame.statement = { span: expr.span };
  const val = { ...evaluate(frame, expr, expected) };
  frame.statement = outerStatement;
  return val;
}

function statement(frame: Frame, node: Statement): void {
  if (node.kind === 'item') return;
  const outerStatement = frame.statement;
  frame.statement = { span: node.span, ...(node.kind === 'expr' ? { alone: bareCall(node.expr).span } : {}) };
  if (node.kind === 'expr') noteDropped(evaluate(frame, node.expr), node.span);
  else quietly(frame, node.conditional, () => letStatement(frame, node));
  frame.statement = outerStatement;
}

/** The call whose result a statement throws away, seen through `?` and `unwrap`. */
function bareCall(expr: Expr): Expr {
  if (expr.kind === 'try' || expr.kind === 'await') return bareCall(expr.of);
  if (expr.kind === 'method' && (expr.name.text === 'unwrap' || expr.name.text === 'expect'))
    return bareCall(expr.receiver);
  return expr;
}

function letStatement(frame: Frame, node: Statement & { kind: 'let' }): void {
  const wanted = node.type && frame.scope.type(node.type);
  const outer = frame.naming;
  frame.naming =
    node.pattern.kind === 'bind'
      ? { name: node.pattern.name.text, nameSpan: node.pattern.name.span, position: 'binding' }
      : { position: 'other' };
  const value = node.value ? evaluate(frame, node.value, wanted) : unknown(frame, wanted);
  frame.naming = outer;
  noteKept(value, node.pattern);
  if (node.otherwise) {
    const { otherwise } = node;
    noteLetElse(value, otherwise);
    choose(frame, [() => block(frame, otherwise), () => undefined], true);
  }
  const typed = annotated(value, wanted);
  if (node.pattern.kind === 'bind' && node.value) noteNamed(frame, node.pattern.name.text, node.value.span, typed);
  bind(frame, node.pattern, typed, node.value?.span);
}
