// Takes the fallback away that stands in the source: without the secret the program does not go on.
import type { NamedLiteral } from '../facts/model.js';
import type { Fix } from '../findings/model.js';
import type { Expr, Pattern } from '../syntax/ast.js';
import { onlyName, variableName } from '../syntax/onlyName.js';
import { forEachExpr } from '../syntax/walk.js';
import { contains, type Span } from '../text/span.js';
import { exprsAround, type Tree, treeOfItem } from './tree.js';

/** `.expect(..)`, or what hands the failure on, in place of `.unwrap_or("..")`; `panic!` in place of `Err(_) => ".."`. */
export function withoutFallback(literal: NamedLiteral): readonly Fix[] {
  const tree = treeOfItem(literal.fix.item());
  const call = exprsAround(tree, literal.span).find((expr) => isFallback(expr, literal.span));
  return call?.kind === 'method' ? withoutCall(call, literal) : withoutArm(tree, literal);
}

const FALLBACKS = new Set(['unwrap_or', 'unwrap_or_else']);

const isFallback = (expr: Expr, place: Span): boolean =>
  expr.kind === 'method' && FALLBACKS.has(expr.name.text) && contains(expr.argsSpan, place);

function withoutCall({ receiver, span }: Expr & { kind: 'method' }, { handsOn }: NamedLiteral): readonly Fix[] {
  const asked = variableAsked(receiver);
  const panics = asked === undefined ? '.expect("the secret is configured")' : `.expect("${asked} is set")`;
  const newText = (isQuestion(receiver) ? handsOn() : undefined) ?? panics;
  const title = asked === undefined ? 'Do not go on without it' : `Do not go on without \`${asked}\``;
  return [{ title, safety: 'review', edits: [{ span: { start: receiver.span.end, end: span.end }, newText }] }];
}

/** `Err(_) => ".."` and `else { ".." }` end the program instead. */
function withoutArm(tree: Tree, { span, owned = span }: NamedLiteral): readonly Fix[] {
  const source = exprsAround(tree, owned)
    .map((expr) => askedBefore(expr, owned))
    .find((expr) => expr !== undefined);
  const asked = source && variableAsked(madeWith(tree, source));
  if (asked === undefined) return [];
  return [
    {
      title: `Do not go on without \`${asked}\``,
      safety: 'review',
      edits: [{ span: owned, newText: `panic!("${asked} is not set")` }],
    },
  ];
}

/** What a `match` or an `if let` looks at before it comes to give what stands at the place, for want of something else. */
function askedBefore(expr: Expr, place: Span): Expr | undefined {
  if (expr.kind === 'match')
    return expr.arms.some((arm) => isOtherwise(arm.pattern) && isWhole(arm.body, place)) ? expr.on : undefined;
  const isElse = expr.kind === 'if' && expr.otherwise && isWhole(expr.otherwise, place);
  return isElse && expr.condition.kind === 'let' ? expr.condition.value : undefined;
}

/** `Err(_)`, `None`, `_` */
const isOtherwise = (pattern: Pattern): boolean =>
  pattern.kind === 'wild' ||
  (pattern.kind === 'path' && onlyName(pattern.path)?.text === 'None') ||
  (pattern.kind === 'tupleStruct' && onlyName(pattern.path)?.text === 'Err' && pattern.elements.every(takesAny));

const takesAny = ({ kind }: Pattern): boolean => kind === 'wild' || kind === 'bind';

/** The expression is what stands there, alone or in braces. */
function isWhole(expr: Expr, place: Span): boolean {
  if (expr.kind !== 'block') return expr.span.start === place.start && expr.span.end === place.end;
  const { statements, tail } = expr.block;
  return tail !== undefined && statements.length === 0 && isWhole(tail, place);
}

/** What a variable was made with. */
function madeWith(tree: Tree, expr: Expr): Expr {
  const name = variableName(expr);
  const made = [...tree.keys()].findLast((one) => {
    const pattern = tree.get(one)?.bound?.pattern;
    return one.span.end < expr.span.start && pattern?.kind === 'bind' && pattern.name.text === name;
  });
  return made && name !== undefined ? made : expr;
}

/** The variable of the environment that the expression asks for, the first of several. */
function variableAsked(expr: Expr): string | undefined {
  const asked: string[] = [];
  forEachExpr(expr, (one) => {
    const [name] = isQuestion(one) || isBuildQuestion(one) ? one.args : [];
    if (name?.kind === 'literal' && /^\w+$/.test(name.value)) asked.push(name.value);
  });
  return asked[0];
}

/** `env::var("NAME")` */
const isQuestion = (expr: Expr): expr is Expr & { kind: 'call' } =>
  expr.kind === 'call' && expr.callee.kind === 'path' && expr.callee.path.segments.at(-1)?.name.text === 'var';

/** `option_env!("NAME")` */
const isBuildQuestion = (expr: Expr): expr is Expr & { kind: 'macro' } =>
  expr.kind === 'macro' && expr.path.segments.at(-1)?.name.text === 'option_env';
