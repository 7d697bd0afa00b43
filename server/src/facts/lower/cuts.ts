// Notes where a known number of bytes is taken off a longer value: it may be a tag.

import type { Expr } from '../../syntax/ast.js';
import { variableName } from '../../syntax/onlyName.js';
import type { Span } from '../../text/span.js';
import type { Val } from '../values/val.js';
import { constantLength } from './arrays.js';
import { strip } from './expressions.js';
import type { Frame } from './frame.js';

/** More than this is no cut that anybody would mind. */
const ENOUGH = 16;

export function noteCut(frame: Frame, of: Val, units: number | undefined, span: Span): void {
  if (units === undefined || units < 1) return;
  const ty = strip(of.ty);
  // Two digits make a byte.
  const text =
    (ty.kind === 'primitive' && ty.name === 'str') || (ty.kind === 'named' && ty.def.path.endsWith('String'));
  const bytes = text ? Math.floor(units / 2) : units;
  if (bytes >= ENOUGH) return;
  const name = frame.naming.name;
  frame.out.cuts.push({ of, bytes, span, names: [frame.functionName, ...(name === undefined ? [] : [name])] });
}

const CUTTING = new Set(['truncate', 'take']);

/** `tag.truncate(4)`, `tag.iter().take(4)`. */
export function noteCuttingMethod(frame: Frame, expr: Expr & { kind: 'method' }, receiver: Val): void {
  const [only] = expr.args;
  if (!only || expr.args.length !== 1 || !CUTTING.has(expr.name.text)) return;
  noteCut(frame, receiver, constantLength(frame, only), expr.span);
}

/** `[tag[0], tag[1]]`: pieces of one value, side by side. */
export function noteCutList(frame: Frame, elements: readonly Expr[], vals: readonly Val[], span: Span): void {
  const [first] = elements;
  const base = first && pieceOf(first, 0);
  const val = vals[0];
  if (base === undefined || !val || val.src.kind !== 'of') return;
  if (!elements.every((element, i) => pieceOf(element, i) === base)) return;
  noteCut(frame, val.src.of, elements.length, span);
}

/** The variable of `tag[3]`, when 3 is the index. */
function pieceOf(expr: Expr, index: number): string | undefined {
  if (expr.kind !== 'index' || expr.index.kind !== 'literal' || Number(expr.index.value) !== index) return undefined;
  return variableName(expr.base);
}
