// Has a MAC check a tag by itself, where the code computes one and compares the two.
import type { Comparison, CryptoCall, Facts } from '../facts/model.js';
import type { AnchoredEdit, Fix } from '../findings/model.js';
import type { Expr } from '../syntax/ast.js';
import { variableName } from '../syntax/onlyName.js';
import { isSameSpan } from '../text/span.js';
import { fill } from './recipe.js';
import { wholeLine } from './statement.js';
import { exprAt, type Let, type Tree, treeOfItem, usesOf } from './tree.js';

/** `mac.verify_slice(tag).is_ok()` in place of `mac.finalize().into_bytes()[..] == *tag`. */
export function checkByMac(
  comparison: Comparison,
  { calls }: Facts,
  bytes: readonly (string | undefined)[],
): readonly Fix[] {
  const { sides, fix } = comparison;
  const tree = treeOfItem(fix.item());
  const at = sides.findIndex(
    ({ secret, form, cut }) => secret?.kind === 'mac' && secret.evidence === 'model' && form !== 'text' && !cut,
  );
  const side = sides[at];
  const tag = bytes[1 - at];
  const expr = side && exprAt(tree, side.span);
  const made = expr && madeBy(expr, tree, calls);
  if (!made || tag === undefined) return [];
  const recipe = fix.insteadOf(made.call.path, 'verify');
  const isAlike = made.kept.length === 0 || isInStep(comparison, made.call, tree);
  const given = new Map(made.call.args.map((arg) => [arg.role, fix.text(arg.span)]));
  const check = recipe && fill(recipe.text, { ...Object.fromEntries(given), tag });
  if (check === undefined || !isAlike) return [];
  const edits: AnchoredEdit[] = [
    ...made.kept.map((statement) => ({ span: wholeLine(statement.span, fix), newText: '' })),
    { span: comparison.span, newText: judged(comparison, check) },
  ];
  return [{ title: 'Have the MAC check the tag, in constant time', safety: 'review', edits }];
}

/** The answer as the comparison gave it. */
function judged({ by, asks, asserts, sides, span, fix }: Comparison, check: string): string {
  const answer = `${check}.${asks === 'different' ? 'is_err' : 'is_ok'}()`;
  return asserts
    ? `${by.replace(/_[en][eq]!$/, '!')}(${answer}${fix.text({ start: sides[1].span.end, end: span.end })}`
    : answer;
}

interface Made {
  readonly call: CryptoCall;
  /** Statements that do nothing but keep what it gives. */
  readonly kept: readonly Let[];
}

/** The call that gives the bytes, behind conversions and variables of which nothing else knows. */
function madeBy(expr: Expr, tree: Tree, calls: readonly CryptoCall[], kept: readonly Let[] = []): Made | undefined {
  const call = calls.find(
    ({ span, via, action }) => action === 'mac' && via.length === 0 && isSameSpan(span, expr.span),
  );
  if (call) return { call, kept };
  const inner = converted(expr);
  if (inner) return madeBy(inner, tree, calls, kept);
  const name = variableName(expr);
  if (name === undefined || kept.length > 3 || usesOf(tree, name)?.length !== 1) return undefined;
  const lets = [...tree].filter(([, { bound }]) => bound?.pattern.kind === 'bind' && bound.pattern.name.text === name);
  const [first, ...more] = lets;
  const [value, { bound }] = first ?? [undefined, {}];
  return value && bound && more.length === 0 ? madeBy(value, tree, calls, [...kept, bound]) : undefined;
}

/** What the expression holds in another form. */
function converted(expr: Expr): Expr | undefined {
  switch (expr.kind) {
    case 'ref':
    case 'unary':
      return expr.of;
    case 'method':
      return expr.args.length === 0 ? expr.receiver : undefined;
    case 'index':
      return expr.index.kind === 'range' && !expr.index.from && !expr.index.to ? expr.base : undefined;
    case 'call':
      return expr.args.length === 1 ? expr.args[0] : undefined;
    default:
      return undefined;
  }
}

/** Both run as often as the function does: what the check takes away is there. */
function isInStep({ span }: Comparison, made: CryptoCall, tree: Tree): boolean {
  const [here, there] = [span, made.span].map((one) => exprAt(tree, one)).map((expr) => expr && tree.get(expr));
  return here?.direct === true && there?.direct === true && here.loop === there.loop;
}
