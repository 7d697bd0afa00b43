// Loops, and what they go over.
import { refTo, type Ty, UNIT, UNKNOWN } from '../../knowledge/ty.js';
import type { Expr } from '../../syntax/ast.js';
import { isOfCrate } from '../census.js';
import { coreOf, makeVal, retyped, type Source, type Val } from '../values/val.js';
import { block, inBlock } from './blocks.js';
import { repeat } from './control.js';
import { evaluate, strip, unknown } from './expressions.js';
import type { Frame } from './frame.js';
import { bind } from './patterns.js';

export const endlessLoop = (frame: Frame, expr: Expr & { kind: 'loop' }, expected?: Ty): Val =>
  repeat(frame, 'loop', expr.span, (region) => {
    endless(frame, region);
    block(frame, expr.body);
    return unknown(frame, expected);
  });

export const whileLoop = (frame: Frame, expr: Expr & { kind: 'while' }): Val =>
  repeat(frame, 'loop', expr.span, (region) =>
    inBlock(frame, [], () => {
      // `while offset < length` ends; `while let Some(message) = queue.recv()` may not.
      if (expr.condition.kind === 'let' && !takesFromList(expr.condition.value)) endless(frame, region);
      evaluate(frame, expr.condition);
      block(frame, expr.body);
      return unknown(frame, UNIT);
    }),
  );

/** `queue.pop()`: the list has an end. */
const takesFromList = (expr: Expr): boolean =>
  expr.kind === 'method' && /^(?:pop(?:_front|_back|_first|_last)?|next|next_back)$/.test(expr.name.text);

function endless(frame: Frame, region: number): void {
  const entry = frame.out.regions.get(region);
  if (entry) entry.endless = true;
}

export function forLoop(frame: Frame, expr: Expr & { kind: 'for' }): Val {
  const over = evaluate(frame, expr.over);
  return repeat(frame, 'loop', expr.span, () =>
    inBlock(frame, [], () => {
      bind(frame, expr.pattern, { ...elementOf(frame, over), id: {}, regions: frame.regions });
      block(frame, expr.body);
      return unknown(frame, UNIT);
    }),
  );
}

const ITERATOR = { def: { crate: 'std', path: 'iter::traits::iterator::Iterator' }, args: [] };

/** What an iterator of a crate's, or one that is known by its bounds alone, goes over. */
export function iterated(frame: Frame, ty: Ty): Ty | undefined {
  if (ty.kind === 'impl' || ty.kind === 'dyn')
    return ty.bounds.find(({ def, bindings }) => def.crate === 'std' && /Iterator$/.test(def.path) && bindings)
      ?.bindings?.Item;
  if (!isOfCrate(ty)) return undefined;
  const item = frame.world.api.project({ kind: 'projection', self: ty, trait: ITERATOR, name: 'Item' });
  return item.kind === 'unknown' || item.kind === 'projection' ? undefined : item;
}

/** One of the things that an iteration gives. */
export function elementOf(frame: Frame, over: Val): Val {
  const bare = strip(over.ty);
  const element =
    bare.kind === 'array' || bare.kind === 'slice'
      ? bare.of
      : bare.kind === 'named' && bare.def.crate === 'std'
        ? (bare.args[0] ?? UNKNOWN)
        : (iterated(frame, bare) ?? UNKNOWN);
  const ty = over.ty.kind === 'ref' && bare.kind !== 'named' ? refTo(element, over.ty.mutable) : element;
  const core = coreOf(over);
  if (core.kind === 'counted') return countedElement(frame, core, ty);
  // What goes over two things at once is held as the pair of their elements.
  if (core.kind === 'struct' && ty.kind === 'tuple') return retyped({ ...over, regions: frame.regions }, ty);
  const at = over.at ? { at: { ...over.at, part: true } } : {};
  return { ...makeVal({ kind: 'of', of: over, part: true }, ty, frame.regions), ...at };
}

/** A number, or a number and what it counts. */
function countedElement(frame: Frame, { from, of, span }: Source & { kind: 'counted' }, ty: Ty): Val {
  const number = makeVal({ kind: 'counter', from, span }, of || ty.kind === 'unknown' ? from.ty : ty, frame.regions);
  if (!of) return number;
  const fields = new Map([
    ['0', number],
    ['1', elementOf(frame, of)],
  ]);
  return makeVal({ kind: 'struct', fields }, ty, frame.regions);
}
