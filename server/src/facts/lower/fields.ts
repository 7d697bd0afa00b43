// `value.field`: of the user's own structs, of tuples, and of crates' types.
import { type Ty, UNKNOWN } from '../../knowledge/ty.js';
import type { Expr, Name } from '../../syntax/ast.js';
import { coreOf, exactly, exactType, inexact, retyped, type Val } from '../values/val.js';
import { ofCrate } from './associated.js';
import { evaluate, unknown } from './expressions.js';
import type { Frame } from './frame.js';
import { noteMissing } from './missing.js';
import { fieldOf, pointedAt } from './places.js';

export function field(frame: Frame, expr: Expr & { kind: 'field' }): Val {
  const base = evaluate(frame, expr.base);
  const name = expr.name.text;
  const bare = holderOf(frame, pointedAt(base.ty), name);
  const fields = frame.scope.fields(bare);
  const owner = fields && bare.kind === 'named' ? `${bare.def.crate}::${bare.def.path}` : undefined;
  const ty: Ty =
    fields?.get(name) ??
    (bare.kind === 'tuple' ? bare.of[Number(name)] : undefined) ??
    crateField(frame, bare, expr.name);
  if (bare.kind === 'unknown' && base.src.kind === 'unknown') return unknown(frame);
  const val = ofDefault(fieldOf(base, name, expr.name.span, frame.regions, owner), ty);
  const at = base.at && { ...base.at, fields: [...base.at.fields, name] };
  const typed = ty.kind === 'unknown' ? val : retyped(val, ty);
  const exact = fields?.has(name) && exactType(base) ? exactly(typed) : inexact(typed);
  return at ? { ...exact, at } : exact;
}

/** `web::Data<AppState>`: a crate's type around one of the user's that has the field dereferences to it. */
function holderOf(frame: Frame, ty: Ty, name: string): Ty {
  const isForeign = ty.kind === 'named' && ty.def.crate.startsWith('?') && ty.args.length === 1;
  const inner = isForeign && ty.args[0] ? pointedAt(ty.args[0]) : ty;
  return frame.scope.fields(inner)?.has(name) ? inner : ty;
}

/** An array within a struct whose `Default` is derived holds zeros. */
function ofDefault(val: Val, ty: Ty): Val {
  const base = val.src.kind === 'field' && val.src.owner !== undefined ? coreOf(val.src.base) : undefined;
  if (base?.kind !== 'zeros' || ty.kind !== 'array' || ty.of.kind !== 'primitive') return val;
  return { ...val, src: { kind: 'zeros', span: base.span } };
}

/** The type of a field of a crate's struct; one that is not there is noted. */
export function crateField(frame: Frame, ty: Ty, name: Name): Ty {
  if (ty.kind !== 'named' || !ofCrate(ty)) return UNKNOWN;
  const found = frame.world.api.field(ty, name.text);
  if (found.verdict === 'absent') noteMissing(frame, { ty, name, kind: 'field' });
  if (found.verdict === 'found' && found.items[0]) frame.scope.names(name.span, found.items[0]);
  return found.verdict === 'found' ? (found.items[0]?.type ?? UNKNOWN) : UNKNOWN;
}
