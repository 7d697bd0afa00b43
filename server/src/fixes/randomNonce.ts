// A random nonce in place of one that can be foreseen: where it is made, or where it is used when more than one call has it.
import type { Argument, CryptoCall } from '../facts/model.js';
import type { Fix } from '../findings/model.js';
import type { Expr } from '../syntax/ast.js';
import { contains, type Span } from '../text/span.js';
import { freshNonce, type Place, placeOf } from './freshNonce.js';
import { randomInstead } from './randomValue.js';
import { exprAt, type Tree, usesOf } from './tree.js';

/** Where it is made, or else where it is used. */
export function randomNonce(call: CryptoCall, nonce: Argument): readonly Fix[] {
  const place = placeOf(call, nonce);
  const other = place && sharedUse(place);
  if (other) return freshNonce(call, nonce, other);
  const instead = place && isMadeOutside(place) ? [] : randomInstead(call, nonce, 'nonce');
  return instead.length > 0 ? instead : freshNonce(call, nonce);
}

/** The variable holds the nonce of another call of the same function too. */
function sharedUse({ call, nonce, tree, expr }: Place): Span | undefined {
  const name = calledName(expr);
  return boundNames(tree, nonce)
    .flatMap((variable) => usesOf(tree, variable) ?? [])
    .find((use) => !contains(call.span, use.span) && isTakenBy(tree, use, name))?.span;
}

function isTakenBy(tree: Tree, use: Expr, name: string | undefined): boolean {
  for (let at = tree.get(use)?.parent; at; at = tree.get(at)?.parent) {
    if (name !== undefined && calledName(at) === name) return true;
  }
  return false;
}

const calledName = (expr: Expr): string | undefined =>
  expr.kind === 'method' ? expr.name.text : expr.kind === 'call' ? lastName(expr.callee) : undefined;

const lastName = (expr: Expr): string | undefined =>
  expr.kind === 'path' ? expr.path.segments.at(-1)?.name.text : undefined;

function boundNames(tree: Tree, nonce: Argument): readonly string[] {
  return nonce.value.steps().flatMap(({ bound, span }) => {
    const expr = bound ? exprAt(tree, span) : undefined;
    const pattern = expr && tree.get(expr)?.bound?.pattern;
    return pattern?.kind === 'bind' ? [pattern.name.text] : [];
  });
}

/** A variable outside what runs again would give each message the same nonce. */
const isMadeOutside = ({ nonce, run }: Place): boolean =>
  run.isInner && nonce.value.steps().some(({ bound, span }) => bound && !contains(run.body.span, span));
