// Closures: their bodies are walked where they stand, with what they are given.
import { NEVER, UNKNOWN } from '../../knowledge/ty.js';

import type { Expr } from '../../syntax/ast.js';
import { makeVal, retyped, type Val } from '../values/val.js';
import { inBlock } from './blocks.js';
import { choose, joined, repeat } from './control.js';
import { evaluate, unknown } from './expressions.js';
import type { Frame } from './frame.js';
import { bind } from './patterns.js';

export function closure(frame: Frame, expr: Expr & { kind: 'closure' }): Val {
  return closureOver(frame, expr, [], 'closure');
}

/** Walks a closure's body with what it is given, and says what it returns. */
export function closureOver(
  frame: Frame,
  expr: Expr & { kind: 'closure' },
  given: readonly Val[],
  runs: 'closure' | 'each' | 'once',
): Val {
  const walk = (): Val =>
    inBlock(frame, [], () => {
      expr.params.forEach((param, i) => {
        const declared = param.type && frame.scope.type(param.type);
        const val = given[i] ?? unknown(frame);
        bind(frame, param.pattern, declared && declared.kind !== 'unknown' ? retyped(val, declared) : val);
      });
      const returns = frame.out.returns.length;
      const outerReturn = frame.returnTy;
      frame.returnTy = expr.returns && frame.scope.type(expr.returns);
      const wasDead = frame.diverged;
      const tail = evaluate(frame, expr.body, frame.returnTy);
      const results = [...frame.out.returns.splice(returns), ...(frame.diverged ? [] : [tail])];
      frame.diverged = wasDead;
      frame.returnTy = outerReturn;
      return results.length === 0 ? unknown(frame, NEVER) : joined(results, frame.regions);
    });
  if (runs === 'once') return choose(frame, [walk], false) ?? unknown(frame);
  let region = 0;
  const returns = repeat(frame, runs, expr.span, (number) => {
    region = number;
    return walk();
  });
  return makeVal({ kind: 'closure', region, returns }, UNKNOWN, frame.regions);
}
