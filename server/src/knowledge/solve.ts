// Which impls hold for a type, associated types, dereferencing.
import { createDefinitions } from './solve/definitions.js';
import { createImpls, type ImplMatch, type Impls } from './solve/impls.js';
import { createProjections } from './solve/projections.js';
import type { Node, Tables } from './tables.js';
import type { DefId, TraitRef, Ty } from './ty.js';
import type { Truth } from './unify.js';

export type { ImplMatch };

export interface Solver {
  item(def: DefId, kinds?: ReadonlySet<string>): Node | undefined;
  expand(ty: Ty): Ty;
  implsOf(ty: Ty): readonly ImplMatch[];
  implements(ty: Ty, trait: DefId, args?: readonly Ty[]): Truth;
  project(ty: Ty): Ty;
  derefTarget(ty: Ty): Ty | undefined;
}

const DEREF: TraitRef = { def: { crate: 'std', path: 'ops::deref::Deref' }, args: [] };

export function createSolver(tables: Tables): Solver {
  const definitions = createDefinitions(tables);
  const types = createProjections(definitions, () => impls);
  const impls: Impls = createImpls(definitions, types);

  const dereferenced = new WeakMap<Ty, { readonly target: Ty | undefined }>();
  function derefTarget(ty: Ty): Ty | undefined {
    const known = dereferenced.get(ty);
    if (known) return known.target;
    const target = types.associatedType(types.expand(ty), DEREF, 'Target');
    const made = { target: target && types.project(target) };
    dereferenced.set(ty, made);
    return made.target;
  }

  return {
    item: definitions.item,
    expand: types.expand,
    implsOf: impls.implsOf,
    implements: impls.implements,
    project: types.project,
    derefTarget,
  };
}
