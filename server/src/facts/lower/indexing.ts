// `value[i]` and `value[a..b]`.
import { type Ty, UNKNOWN } from '../../knowledge/ty.js';
import type { Expr } from '../../syntax/ast.js';
import { coreOf, exactType, type Source, type Val } from '../values/val.js';
import { constantLength } from './arrays.js';
import { noteCut } from './cuts.js';
import { evaluate, strip } from './expressions.js';
import type { Frame } from './frame.js';

/** What `[i]` gives of a named type: of a map its value, of a crate's type what it dereferences to holds. */
function indexed(frame: Frame, ty: Ty): Ty {
  if (ty.kind !== 'named') return UNKNOWN;
  if (ty.def.crate === 'std') return (ty.def.path.endsWith('Map') ? ty.args[1] : ty.args[0]) ?? UNKNOWN;
  const target = ty.def.crate.includes('@') ? frame.world.api.derefTarget(ty) : undefined;
  return target?.kind === 'slice' || target?.kind === 'array' ? target.of : UNKNOWN;
}

export function index(frame: Frame, expr: Expr & { kind: 'index' }): Val {
  const base = evaluate(frame, expr.base);
  const at = evaluate(frame, expr.index);
  const bare = strip(base.ty);
  const ranged = expr.index.kind === 'range';
  const element = bare.kind === 'slice' || bare.kind === 'array' ? bare.of : indexed(frame, bare);
  const ty: Ty = ranged ? (bare.kind === 'primitive' ? bare : { kind: 'slice', of: element }) : element;
  // One of the characters of an alphabet, drawn at random, is as good as what draws it.
  if (!ranged && coreOf(at).kind === 'made' && isWritten(base)) return { ...at, ty: element };
  const whole = ranged && expr.index.kind === 'range' && !expr.index.from && !expr.index.to;
  const range = expr.index.kind === 'range' ? rangeOf(frame, expr.index) : undefined;
  if (range?.end !== undefined) noteCut(frame, base, range.end - range.start, expr.span);
  const src: Source = { kind: 'of', of: base, part: !whole, ...(range && !whole ? { range } : {}) };
  // A range of bytes is a slice, whatever kind of range it is.
  const isExact = ranged && (bare.kind === 'slice' || bare.kind === 'array') && exactType(base) !== undefined;
  return {
    ty,
    ...(isExact ? { exact: ty } : {}),
    src,
    id: base.id,
    regions: base.regions,
    ...(base.at ? { at: { ...base.at, part: base.at.part || !whole } } : {}),
  };
}

const isWritten = (val: Val): boolean => /^(?:literal|item)$/.test(coreOf(val).kind);

/** `4..12`, where the code tells both ends. */
function rangeOf(frame: Frame, { from, to, inclusive }: Expr & { kind: 'range' }) {
  const start = from ? constantLength(frame, from) : 0;
  const end = to && constantLength(frame, to);
  if (start === undefined || (to && end === undefined)) return undefined;
  return { start, ...(end === undefined ? {} : { end: inclusive ? end + 1 : end }) };
}
