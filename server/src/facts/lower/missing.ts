// Notes what the tables say does not exist on a type. Missing paths are noted by the names.

import type { CrateInfo } from '../../knowledge/api.js';
import { extendsValues } from '../../knowledge/bystanders.js';
import { sequenceForms } from '../../knowledge/stdNames.js';
import { showTy, type Ty } from '../../knowledge/ty.js';
import { splitCrate } from '../../knowledge/versions.js';
import type { Expr, Name } from '../../syntax/ast.js';
import type { MissingItem } from '../model.js';
import { migrationOf } from '../names/migration.js';
import { describe, tableOf } from '../names/missing.js';
import type { Frame } from './frame.js';
import { isCalledAlike, takesAsMany } from './proposals.js';
import { reshapedCall } from './reshaped.js';

export interface MissingOnType {
  readonly ty: Ty;
  readonly name: Name;
  readonly kind: MissingItem['kind'];
  /** The call, when it is a method. */
  readonly call?: Expr & { readonly kind: 'method' };
  /** What a crate calls the type. */
  readonly alias?: { readonly name: string; readonly crate: CrateInfo };
}

export function noteMissing(frame: Frame, { ty, name, kind, call, alias }: MissingOnType): void {
  const def = ty.kind === 'named' ? ty.def : ty.kind === 'impl' ? ty.bounds[0]?.def : undefined;
  const instead = frame.world.api
    .suggest(ty, name.text, 'value')
    .filter((one) => one.why === 'renamed' || isCalledAlike(frame, ty, { name: name.text, kind, other: one.name }))
    .slice(0, 3);
  const unless = ofField(kind) ? undefined : doubtsHere(frame);
  const reshaped = call && reshapedCall(frame, ty, call);
  const isHistoric = reshaped !== undefined || instead[0]?.since !== undefined;
  const migration = isHistoric && def ? migrationOf(frame.world.api, def.crate) : undefined;
  frame.out.missing.push({
    ...(migration ? { migration } : {}),
    ...(reshaped ? { reshaped } : {}),
    ...(unless ? { unless } : {}),
    span: name.span,
    name: name.text,
    kind,
    within:
      alias?.name ??
      frame.world.models.typeFor(ty)?.path.split('::').at(-1) ??
      (ty.kind === 'impl' && def ? def.path.split('::').at(-1) : undefined) ??
      showTy(ty),
    table: alias ? describe(alias.crate) : def ? tableOf(frame.world.api, def.crate) : '',
    pinned: alias ? frame.world.api.isPinned(alias.crate) : def === undefined || frame.world.api.isPinned(def),
    instead: instead.map(({ name: other, fits, note, since, until }) => ({
      name: other,
      fits:
        fits && (ofField(kind) || (isInReach(frame, ty, other) && (!call || takesAsMany(frame, ty, other, call.args)))),
      ...(note === undefined ? {} : { note }),
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
    })),
  });
}

/** The crate, by its name in paths, that has the type but not what the code calls on it. */
export function lostOn(ty: Ty): { readonly lost?: string } {
  if (ty.kind !== 'named' || !ty.def.crate.includes('@')) return {};
  return { lost: ty.def.crate.slice(0, ty.def.crate.lastIndexOf('@')).replaceAll('-', '_') };
}

/** A trait of the user's own, or one that nothing is known of, may give one of the types something of this name. */
export function mayBeOwn(frame: Frame, name: string, chain: readonly Ty[]): boolean {
  const std = chain.some((ty) => sequenceForms(ty) || isOfStd(ty)) ? 'std' : undefined;
  const scope = frame.scope.traits();
  if (chain.some((ty) => isValueFor(scope.crates, ty))) return true;
  return scope.mayBring(name, std) || frame.scope.ownTraitHas(name);
}

/** `impl Iterator` and the like: `itertools` gives methods to all of them. */
const isOfStd = (ty: Ty): boolean =>
  (ty.kind === 'impl' || ty.kind === 'dyn') && ty.bounds.some(({ def }) => def.crate === 'std');

/** `data.into_sql()` of a `serde_json::Value`, where something of diesel is imported. */
function isValueFor(crates: ReadonlySet<string>, ty: Ty): boolean {
  if (ty.kind !== 'named' || !ty.def.crate.includes('@')) return false;
  const of = splitCrate(ty.def.crate)[0].replaceAll('-', '_');
  return [...crates].some((crate) => extendsValues(crate, of));
}

const ofField = (kind: MissingItem['kind']): boolean => kind === 'field' || kind === 'variant';

/** Imports that would give the name if they were traits. */
export function doubtsHere(frame: Frame): readonly string[] | undefined {
  const { doubts } = frame.scope.traits();
  return doubts.size === 0 ? undefined : [...doubts];
}

/** The type itself gives the name, or a trait in scope does. */
function isInReach(frame: Frame, ty: Ty, name: string): boolean {
  const found = frame.world.api.method(ty, name);
  const all = found.verdict === 'found' ? found : frame.world.api.associated(ty, name);
  if (all.verdict !== 'found') return true;
  const scope = frame.scope.traits();
  return all.items.some(({ trait, bound }) => trait === undefined || bound || scope.has(trait));
}
