// Associated types: `<T as Trait>::Name` settled by the impl that says what it is.
import type { TableType } from '../tableFormat.js';
import { defOfRef, type Node, nodeAt, typeIn } from '../tables.js';
import { type DefId, defKey, mapTypes, sameDef, substitute, type TraitRef, type Ty, UNKNOWN } from '../ty.js';
import { both, showKey, type Truth, unify } from '../unify.js';
import { type Definitions, type NamedTy, TRAIT, withArgs } from './definitions.js';
import type { ImplMatch, Impls, TypesOfTraits } from './impls.js';

const DEEPEST = 6;
/** Associated types asked for on the way to one. */
const MOST_NESTED = 12;

export function createProjections(definitions: Definitions, impls: () => Impls): TypesOfTraits {
  const { item, aliasAt, withoutAlias, isPlain } = definitions;

  function expand(ty: Ty): Ty {
    const bare = withoutAlias(ty);
    return bare.kind === 'projection' ? project(bare) : bare;
  }

  /** Projections within projections: arithmetic on types may go on without end. */
  let nested = 0;
  function project(ty: Ty): Ty {
    if (nested > MOST_NESTED) return UNKNOWN;
    nested += 1;
    try {
      return projectIn(ty, 0);
    } finally {
      nested -= 1;
    }
  }

  function projectIn(ty: Ty, level: number): Ty {
    const inner = (one: Ty): Ty => projectIn(one, level);
    if (level > DEEPEST || isPlain(ty)) return ty;
    switch (ty.kind) {
      case 'projection': {
        const self = expand(inner(ty.self));
        const settled = associatedType(self, ty.trait, ty.name);
        return settled ? projectIn(settled, level + 1) : UNKNOWN;
      }
      case 'named':
        return expandShallow(withArgs(ty, mapTypes(ty.args, inner)), level);
      case 'ref':
      case 'pointer': {
        const to = inner(ty.to);
        return to === ty.to ? ty : { ...ty, to };
      }
      case 'slice':
      case 'array': {
        const of = inner(ty.of);
        return of === ty.of ? ty : { ...ty, of };
      }
      case 'tuple': {
        const of = mapTypes(ty.of, inner);
        return of === ty.of ? ty : { ...ty, of };
      }
      default:
        return ty;
    }
  }

  /** Aliases are replaced, so that `Key<Aes256Gcm>` becomes the array that it is. */
  function expandShallow(ty: NamedTy, level: number): Ty {
    if (!aliasAt(ty.def)) return ty;
    const expanded = expand(ty);
    return expanded.kind === 'named' && sameDef(expanded.def, ty.def) ? expanded : projectIn(expanded, level + 1);
  }

  const associatedTypes = new Map<string, { readonly type: Ty | undefined }>();
  /** What is being asked: an impl's bounds may ask the same again, or more and more. */
  const asking = new Set<string>();
  function associatedType(self: Ty, trait: TraitRef, name: string): Ty | undefined {
    if (self.kind === 'impl' || self.kind === 'dyn') {
      return self.bounds.find((bound) => bound.bindings?.[name])?.bindings?.[name];
    }
    const key = `${showKey(self)}|${defKey(trait.def)}<${trait.args.map(showKey).join(',')}>|${name}`;
    const known = associatedTypes.get(key);
    if (known) return known.type;
    if (asking.has(key) || asking.size > MOST_NESTED) return undefined;
    asking.add(key);
    const type = searchAssociatedType(self, trait, name);
    asking.delete(key);
    // Within another question a bound may only seem open because the two ask each other.
    if (!impls().isSearching() && asking.size === 0) {
      associatedTypes.set(key, { type });
      impls().searched();
    }
    return type;
  }

  /** What the one impl that surely holds says, or what all that may hold agree on. */
  function searchAssociatedType(self: Ty, trait: TraitRef, name: string): Ty | undefined {
    const possible = new Map<string, Ty>();
    for (const impl of [...impls().ownImpls(self), ...implsOfTrait(trait.def)]) {
      if (!impl?.item.t) continue;
      if (trait.def.path !== '' && !sameDef(defOfRef(impl.in, impl.item.t[0]), trait.def)) continue;
      const written = typeWritten(impl, name);
      const match = written && impls().matchImpl(impl, self);
      if (!match || match.truth === 'no') continue;
      const fit = argsFit(match, trait);
      if (fit === 'no') continue;
      const type = substitute(substitute(typeIn(impl.in, written), match.bound), new Map([['Self', self]]));
      // On the way to another answer the first that may hold has to do: each further one asks as much again.
      if (both(match.truth, fit) === 'yes' || asking.size > 1 || impls().isSearching()) return type;
      possible.set(showKey(type), type);
    }
    return possible.size === 1 ? [...possible.values()][0] : undefined;
  }

  /** `Mul<Scalar>` and `Mul<Point>` of one type give different things. */
  function argsFit(match: ImplMatch, trait: TraitRef): Truth {
    return trait.args.reduce<Truth>((truth, arg, i) => {
      const declared = match.trait?.args[i];
      return both(truth, declared ? unify(substitute(declared, match.bound), arg, new Map()) : 'unknown');
    }, 'yes');
  }

  function typeWritten(impl: Node, name: string): TableType | undefined {
    for (const ref of impl.item.a ?? []) {
      const type = nodeAt(impl.in, ref);
      if (type?.item.k === 'type' && type.item.n === name) return type.item.ty;
    }
    return undefined;
  }

  function implsOfTrait(def: DefId): readonly (Node | undefined)[] {
    const node = item(def, TRAIT);
    return node ? (node.item.i ?? []).map((ref) => nodeAt(node.in, ref)) : [];
  }

  return { expand, project, associatedType, isSearching: () => asking.size > 0 };
}
