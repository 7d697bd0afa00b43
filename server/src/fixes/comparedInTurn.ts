// Replaces a loop of one's own that compares byte by byte and ends with the first difference.
import type { Comparison, FixContext } from '../facts/model.js';
import type { Fix } from '../findings/model.js';
import type { Block, Expr, Pattern } from '../syntax/ast.js';
import { variableName } from '../syntax/onlyName.js';
import { forEachExpr } from '../syntax/walk.js';
import type { Span } from '../text/span.js';
import { hasWord } from './itemText.js';
import { offer, ready, replace } from './recipe.js';
import { exprAt, type Tree, treeOfItem } from './tree.js';

/** The whole loop gives way to one comparison of both slices. */
export function compareAtOnce(comparison: Comparison): readonly Fix[] {
  const { fix, asks } = comparison;
  const tree = treeOfItem(fix.item());
  const expr = exprAt(tree, comparison.span);
  const loop =
    expr && (asks === 'equal' || asks === 'different')
      ? (byAdapter(expr, asks, tree) ?? byLoop(expr, asks, tree))
      : undefined;
  const sides = loop && expr && slices(loop, expr, fix);
  const made = sides && ready(fix, 'equal', sides);
  if (!loop || !made) return [];
  // `!(..).any(..)` needs no second one.
  const isTurned = loop.negated && fix.text({ start: loop.span.start - 1, end: loop.span.start }) === '!';
  const text = `${loop.negated && !isTurned ? '!' : ''}${made.text}`;
  const span = isTurned ? { start: loop.span.start - 1, end: loop.span.end } : loop.span;
  const newText = loop.runs ? `if ${text} ${fix.text(loop.runs).replaceAll('\n    ', '\n')}` : text;
  return offer(
    { title: 'Compare in constant time', safety: 'review', edits: replace(span, { ...made, text: newText }) },
    made,
    fix,
  );
}

interface Loop {
  /** All that gives way. */
  readonly span: Span;
  readonly pattern: Pattern;
  readonly over: Expr;
  /** It is about the two being different. */
  readonly negated: boolean;
  /** What runs then. */
  readonly runs?: Span;
}

/** `a.iter().zip(b).all(|(x, y)| x == y)` */
function byAdapter(expr: Expr, asks: 'equal' | 'different', tree: Tree): Loop | undefined {
  const closure = tree.get(expr)?.parent;
  const call = closure && tree.get(closure)?.parent;
  if (closure?.kind !== 'closure' || closure.body !== expr || call?.kind !== 'method') return undefined;
  const asksAll = call.name.text === 'all' && asks === 'equal';
  if (!asksAll && !(call.name.text === 'any' && asks === 'different')) return undefined;
  const pattern = closure.params[0]?.pattern;
  return pattern && { span: call.span, pattern, over: call.receiver, negated: !asksAll };
}

/** `for (x, y) in a.iter().zip(b) { if x != y { return false; } }` */
function byLoop(expr: Expr, asks: 'equal' | 'different', tree: Tree): Loop | undefined {
  const condition = tree.get(expr)?.parent;
  const loop = condition && tree.get(condition)?.loop;
  if (asks !== 'different' || condition?.kind !== 'if' || condition.condition !== expr || condition.otherwise)
    return undefined;
  if (loop?.kind !== 'for' || !isOnly(condition, loop.body) || !leaves(condition.then)) return undefined;
  return { span: loop.span, pattern: loop.pattern, over: loop.over, negated: true, runs: condition.then.span };
}

function isOnly(expr: Expr, { statements, tail }: Block): boolean {
  const [only, ...more] = [
    ...statements.map((one) => (one.kind === 'expr' ? one.expr : undefined)),
    ...(tail ? [tail] : []),
  ];
  return only === expr && more.length === 0;
}

/** It ends the function and not only the loop. */
function leaves(block: Block): boolean {
  let [isLeft, staysIn] = [false, false];
  forEachExpr(block, ({ kind }) => {
    isLeft ||= kind === 'return';
    staysIn ||= kind === 'break' || kind === 'continue';
  });
  return isLeft && !staysIn;
}

/** Both as expressions of `&[u8]`. */
function slices(
  { pattern, over, runs }: Loop,
  expr: Expr,
  fix: FixContext,
): { left: string; right: string } | undefined {
  if (expr.kind !== 'binary') return undefined;
  const names = namesIn(pattern);
  const speaksOf = (text: string): boolean => names.some((name) => hasWord(text, name));
  if (runs && speaksOf(fix.text(runs))) return undefined;
  if (over.kind === 'method' && over.name.text === 'zip' && over.args[0] && names.length === 2) {
    const areBoth = [expr.left, expr.right].every((side) => speaksOf(fix.text(side.span)) && isElement(side));
    return areBoth ? { left: whole(over.receiver, fix), right: whole(over.args[0], fix) } : undefined;
  }
  const to =
    over.kind === 'range' && !over.inclusive && over.from && fix.text(over.from.span) === '0' ? over.to : undefined;
  const [left, right] = [expr.left, expr.right].map((side) =>
    side.kind === 'index' && variableName(side.index) === names[0] && to
      ? `&${fix.text(side.base.span)}${partTo(to, side.base, fix)}`
      : undefined,
  );
  return left !== undefined && right !== undefined && names.length === 1 ? { left, right } : undefined;
}

/** Up to its own length it is all of it. */
function partTo(to: Expr, base: Expr, fix: FixContext): string {
  const end = fix.text(to.span);
  return end === `${fix.text(base.span)}.len()` ? '[..]' : `[..${end}]`;
}

/** `x`, `*x` */
const isElement = (expr: Expr): boolean => variableName(expr.kind === 'unary' ? expr.of : expr) !== undefined;

function namesIn(pattern: Pattern): readonly string[] {
  if (pattern.kind === 'bind') return [pattern.name.text];
  if (pattern.kind === 'ref') return namesIn(pattern.of);
  return pattern.kind === 'tuple' ? pattern.elements.flatMap(namesIn) : [];
}

/** What is gone through, as a slice. */
function whole(expr: Expr, fix: FixContext): string {
  if (expr.kind === 'ref') return whole(expr.of, fix);
  if (expr.kind === 'method' && expr.args.length === 0 && GOES_THROUGH.has(expr.name.text))
    return whole(expr.receiver, fix);
  if (expr.kind === 'method' && expr.args.length === 0 && expr.name.text === 'bytes')
    return `${fix.text(expr.receiver.span)}.as_bytes()`;
  return `&${fix.text(expr.span)}[..]`;
}

const GOES_THROUGH = new Set(['iter', 'into_iter', 'copied', 'cloned']);
