// Puts an AEAD in the place of a cipher that a message goes through in steps, all of them in one function.
import type { CryptoCall, Facts, FixContext } from '../../facts/model.js';
import type { Expr, Statement } from '../../syntax/ast.js';
import { variableName } from '../../syntax/onlyName.js';
import { contains, isSameSpan, type Span } from '../../text/span.js';
import { wholeLine } from '../statement.js';
import { exprAt, type Tree, takenOut, treeOf, usesOf } from '../tree.js';
import { authenticatedMode, shortened, textAtOnce } from './atOnce.js';
import { hasFixedNonce, ignoring } from './fixedNonce.js';
import type { Rewrite } from './rewrite.js';

/** `call` makes the object, or gives one its key: one `update` and what ends it follow. */
export function stepsInstead(call: CryptoCall, { calls }: Facts): Rewrite | undefined {
  const { fix, args, direction: does } = call;
  const item = fix.item();
  const [algorithm, key, nonce] = ['algorithm', 'key', 'nonce'].map((role) => args.find((arg) => arg.role === role));
  const recipe = does && fix.insteadOf(call.path, 'at-once');
  const mode = algorithm && authenticatedMode(algorithm, calls);
  if (item?.kind !== 'fn' || !item.body || !recipe || !mode || !key || !nonce) return undefined;
  const steps = stepsOf(call, item.body.statements, treeOf(item.body), calls);
  const isFixed = hasFixedNonce(call);
  const given = fix.text(nonce.span);
  const short = shortened(given);
  if (!steps || (short === undefined && !isFixed)) return undefined;
  const text = textAtOnce(call, recipe.text.replace('{does}', does), isFixed ? 'instead-fresh' : 'instead', {
    algorithm: mode.text,
    key: /^Some\(([\s\S]*)\)$/.exec(fix.text(key.span))?.[1] ?? fix.text(key.span),
    [does === 'encrypt' ? 'plaintext' : 'ciphertext']: fix.text(steps.data.span),
    ...(short === undefined ? {} : { nonce: short }),
  });
  const [last] = steps.gone.slice(-1);
  if (text === undefined || !last) return undefined;
  const indent = fix.indent(last.span.start);
  const made = `let ${steps.out} = ${text.replaceAll('\n', `\n${indent}`)}${steps.failure};`;
  return {
    does,
    to: mode.name,
    notes: [isFixed ? 'a fresh nonce goes in front' : "the IV's first 12 bytes become the nonce"],
    edits: [
      ...[...unread(algorithm.span, item.body.statements, steps.gone, fix), ...steps.gone.slice(0, -1)].map(
        ({ span }) => ({ span: wholeLine(span, fix), newText: '' }),
      ),
      { span: last.span, newText: made },
      ...(isFixed ? ignoring(nonce.span, fix) : []),
    ],
    uses: [],
    fix,
  };
}

interface Steps {
  /** The statements that one call takes the place of. */
  readonly gone: readonly Statement[];
  readonly data: Expr;
  /** The pattern of the variable that holds what comes out. */
  readonly out: string;
  /** What is written behind the call that makes the object. */
  readonly failure: string;
}

function stepsOf(
  call: CryptoCall,
  statements: readonly Statement[],
  tree: Tree,
  calls: readonly CryptoCall[],
): Steps | undefined {
  const text = (span: Span): string => call.fix.text(span);
  const expr = exprAt(tree, call.span);
  const taken = expr && takenOut(tree, expr);
  const by = taken && tree.get(taken)?.bound;
  const object =
    by?.pattern.kind === 'bind' ? by.pattern.name.text : expr?.kind === 'method' && variableName(expr.receiver);
  const uses = object ? usesOf(tree, object) : undefined;
  if (!expr || taken === expr || !taken || !object || !uses) return undefined;
  const updates = uses.flatMap((use) => {
    const method = tree.get(use)?.parent;
    const row = calls.find(
      ({ span, args }) => method && isSameSpan(span, method.span) && args.some(({ role }) => role === 'plaintext'),
    );
    return row && method?.kind === 'method' && method.receiver === use ? [method] : [];
  });
  const [update, ...more] = updates;
  const [data, buffer] = update?.args ?? [];
  const out = buffer && rootOf(buffer);
  if (!data || out === undefined || more.length > 0) return undefined;
  // What names the object goes, what counts along with it, and the making of the buffer.
  const names = new Set([object]);
  const mentions = (statement: Statement): boolean =>
    [...names].some((name) => new RegExp(String.raw`\b${name}\b`).test(text(statement.span)));
  const gone: Statement[] = [];
  for (const statement of statements) {
    const bound =
      statement.kind === 'let' && statement.pattern.kind === 'bind' ? statement.pattern.name.text : undefined;
    if (!mentions(statement) && bound !== object && bound !== out) continue;
    if (bound !== undefined && bound !== out) names.add(bound);
    if (statement.kind === 'let' && bound === undefined) return undefined;
    gone.push(statement);
  }
  const [first, last] = [gone[0], gone.at(-1)];
  if (!first || !last || !gone.some(({ span }) => contains(span, call.span))) return undefined;
  const between = statements.filter(({ span }) => first.span.start < span.start && span.end < last.span.end);
  const speaksOfOut = (statement: Statement): boolean => new RegExp(String.raw`\b${out}\b`).test(text(statement.span));
  const isApart = between.every((statement) => gone.includes(statement) || !speaksOfOut(statement));
  const rest = text({ start: last.span.end, end: call.fix.item()?.span.end ?? last.span.end });
  const isKept = [...names].some((name) => new RegExp(String.raw`\b${name}\b`).test(rest));
  const runsOnce = [call.span, update?.span].every((span) => {
    const place = span && tree.get(exprAt(tree, span) ?? expr);
    return (
      place?.direct === true && place.loop === undefined && gone.some((one) => contains(one.span, span ?? one.span))
    );
  });
  const hasBuffer = gone.some(
    (one) => one.kind === 'let' && one.pattern.kind === 'bind' && one.pattern.name.text === out,
  );
  if (!isApart || isKept || !runsOnce || !hasBuffer || gone.some(leaves)) return undefined;
  const isChanged = new RegExp(
    String.raw`\b${out}\s*\.\s*(?:push|extend|append|insert|truncate|resize|splice|clear)|&mut\s+${out}\b`,
  ).test(rest);
  const failure = text({ start: expr.span.end, end: taken.span.end });
  return { gone, data, out: isChanged ? `mut ${out}` : out, failure };
}

/** The `let` of the variable that the span is, when what stays does not read it. */
function unread(
  at: Span,
  statements: readonly Statement[],
  gone: readonly Statement[],
  fix: FixContext,
): readonly Statement[] {
  const text = (span: Span): string => fix.text(span);
  const name = /^\w+$/.exec(text(at))?.[0];
  const isBound = (one: Statement): boolean =>
    one.kind === 'let' && one.pattern.kind === 'bind' && one.pattern.name.text === name;
  const all = text({ start: statements[0]?.span.start ?? 0, end: Number.POSITIVE_INFINITY });
  const count = (written: string): number => written.match(new RegExp(String.raw`\b${name}\b`, 'g'))?.length ?? 0;
  const [bound] = statements.filter((one) => isBound(one) && !gone.includes(one));
  const read = gone.reduce((sum, { span }) => sum + count(text(span)), 0);
  return name !== undefined && bound && count(all) === read + 1 ? [bound] : [];
}

/** It does more than one of the steps: a loop, a branch. */
const leaves = (statement: Statement): boolean =>
  statement.kind === 'expr' && /^(?:if|for|while|loop|match|block|return)$/.test(statement.expr.kind);

function rootOf(expr: Expr): string | undefined {
  if (expr.kind === 'ref') return rootOf(expr.of);
  return expr.kind === 'index' ? rootOf(expr.base) : variableName(expr);
}
