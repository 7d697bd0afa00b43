// Which impls hold for a type: their headers and bounds, associated types, dereferencing.
import { givesBytes } from './stdNames.js';
import type { TableType } from './tableFormat.js';
import { defOfRef, genericsIn, type Node, nodeAt, type Tables, traitIn, typeIn } from './tables.js';
import { type DefId, defKey, mapTypes, partsOf, sameDef, substitute, type TraitRef, type Ty, UNKNOWN } from './ty.js';
import { type Bindings, both, showKey, type Truth, unify } from './unify.js';

export interface ImplMatch {
  readonly impl: Node;
  readonly trait: TraitRef | undefined;
  readonly bound: Bindings;
  readonly truth: Truth;
}

export interface Solver {
  item(def: DefId, kinds?: ReadonlySet<string>): Node | undefined;
  expand(ty: Ty): Ty;
  implsOf(ty: Ty): readonly ImplMatch[];
  implements(ty: Ty, trait: DefId, args?: readonly Ty[]): Truth;
  project(ty: Ty): Ty;
  derefTarget(ty: Ty): Ty | undefined;
}

const DEEPEST = 6;
/** Associated types asked for on the way to one. */
const MOST_NESTED = 12;

export function createSolver(tables: Tables): Solver {
  const implementing = new Map<string, Truth>();
  /** Keys of what was answered `unknown` while another question was being searched. */
  const unsettled: string[] = [];
  let depth = 0;

  function item(def: DefId, kinds?: ReadonlySet<string>): Node | undefined {
    const loaded = tables.load(def.crate);
    const refs = loaded?.byPath.get(def.path);
    const ref = refs?.find((one) => kinds === undefined || kinds.has(loaded?.table.items[one]?.k ?? ''));
    return loaded && ref !== undefined ? nodeAt(loaded, ref) : undefined;
  }

  const aliases = new WeakMap<DefId, { readonly alias: Node | undefined }>();
  function aliasAt(def: DefId): Node | undefined {
    const known = aliases.get(def);
    if (known) return known.alias;
    const alias = item(def, ALIAS);
    aliases.set(def, { alias });
    return alias;
  }

  function expand(ty: Ty): Ty {
    let at = ty;
    for (let i = 0; i < 12 && at.kind === 'named'; i += 1) {
      const alias = aliasAt(at.def);
      if (!alias || alias.item.ty === undefined) return withDefaults(at);
      at = substitute(typeIn(alias.in, alias.item.ty), argumentsOf(alias, at.args));
    }
    return at.kind === 'projection' ? project(at) : at;
  }

  /** Fills in the parameters that have defaults. */
  function withDefaults(ty: Ty & { kind: 'named' }): Ty {
    if (ty.args.length === 0) return ty;
    const node = item(ty.def, TYPES);
    const generics = node ? genericsIn(node.in, node.item.g) : [];
    if (generics.length <= ty.args.length) return ty;
    const bound = new Map<string, Ty>();
    const args = generics.map((generic, i) => {
      const arg = ty.args[i] ?? (generic.default ? substitute(generic.default, bound) : UNKNOWN);
      bound.set(generic.name, arg);
      return arg;
    });
    return { ...ty, args };
  }

  function argumentsOf(node: Node, args: readonly Ty[]): Bindings {
    const bound = new Map<string, Ty>();
    genericsIn(node.in, node.item.g).forEach((generic, i) => {
      bound.set(generic.name, args[i] ?? (generic.default ? substitute(generic.default, bound) : UNKNOWN));
    });
    return bound;
  }

  /** Impls that stand with the type, also those for references to it. */
  function implsOf(ty: Ty): readonly ImplMatch[] {
    const bare = expand(ty);
    const node = bare.kind === 'named' ? item(bare.def, TYPES) : undefined;
    if (!node) return [];
    const forms: readonly Ty[] = [
      bare,
      { kind: 'ref', mutable: false, to: bare },
      { kind: 'ref', mutable: true, to: bare },
    ];
    return (node.item.i ?? []).flatMap((ref) => {
      const impl = nodeAt(node.in, ref);
      const match = impl && forms.map((form) => matchImpl(impl, form)).find((one) => one !== undefined);
      return match ? [match] : [];
    });
  }

  /** Without aliases, at any depth. What is projected stays: to settle it the impls are asked. */
  function seenThrough(ty: Ty): Ty {
    if (isPlain(ty)) return ty;
    switch (ty.kind) {
      case 'named': {
        const args = withArgs(ty, mapTypes(ty.args, seenThrough));
        return aliasAt(ty.def) ? expand(args) : args;
      }
      case 'ref': {
        const to = seenThrough(ty.to);
        return to === ty.to ? ty : { ...ty, to };
      }
      default:
        return ty;
    }
  }

  /** `undefined` when the impl is for another type. */
  function matchImpl(impl: Node, ty: Ty): ImplMatch | undefined {
    const { item: one, in: from } = impl;
    if (one.for === undefined || one.neg) return undefined;
    const bound: Bindings = new Map();
    // The header may be written with aliases, as in `impl ArrayEncoding for U256`.
    const target = seenThrough(typeIn(from, one.for));
    const fit = unify(target, ty, bound);
    if (fit === 'no') return undefined;
    const trait = one.t && traitIn(from, one.t);
    const bounds = one.bl ? copyHolds(impl, ty) : boundsHold(impl, bound);
    // For an impl for every type the bound alone tells to which it belongs. Elsewhere a bound that seems to fail may
    // hold by an impl that the tables do not list, as those on type-level numbers.
    if (bounds === 'never' || (bounds === 'no' && (target.kind === 'param' || one.bl))) return undefined;
    const truth = both(fit, bounds === 'no' ? 'unknown' : bounds);
    return { impl, trait, bound, truth };
  }

  /** A copy of an impl for every type stands with each type that may have it; its bounds speak of the type. */
  function copyHolds(impl: Node, ty: Ty): Truth {
    const [of] = genericsIn(impl.in, impl.item.g);
    if (!of || ty.kind !== 'named' || ty.args.length === 0) return 'yes';
    return of.bounds.some((trait) => implementsTrait(ty, trait.def, []) === 'no') ? 'no' : 'yes';
  }

  /** Whether the bounds of an impl hold under what its parameters are bound to. */
  function boundsHold(impl: Node, bound: Bindings): Truth | 'never' {
    let truth: Truth = 'yes';
    for (const generic of genericsIn(impl.in, impl.item.g)) {
      const ty = bound.get(generic.name);
      for (const trait of generic.bounds) {
        truth = both(truth, ty ? holds(ty, trait, bound) : 'unknown');
        if (truth === 'no') return ty && isMarker(trait) && hasAllImpls(ty) ? 'never' : 'no';
      }
    }
    for (const [on, traits] of impl.item.g?.w ?? []) {
      const ty = project(substitute(typeIn(impl.in, on), bound));
      for (const trait of traits) {
        truth = both(truth, holds(ty, traitIn(impl.in, trait), bound));
        if (truth === 'no') return 'no';
      }
    }
    return truth;
  }

  /** `HashMarker` and `MacMarker` are written for each type by hand, to tell kinds apart. */
  const isMarker = ({ def }: TraitRef): boolean => item(def, TRAIT)?.item.a?.length === 0;

  /** Numbers of the type level have their impls by rules that the tables do not list; other types have them listed. */
  const hasAllImpls = (ty: Ty): boolean =>
    ty.kind === 'named' && /@/.test(ty.def.crate) && !/^(?:typenum|generic-array|hybrid-array)@/.test(ty.def.crate);

  function holds(ty: Ty, trait: TraitRef, bound: Bindings): Truth {
    const args = trait.args.map((arg) => substitute(arg, bound));
    const truth = implementsTrait(ty, trait.def, args);
    return truth !== 'no' && bindsOther(ty, { ...trait, args }, bound) ? 'no' : truth;
  }

  /** `TryRng<Error = Infallible>` is not what a generator is that may fail. */
  function bindsOther(ty: Ty, trait: TraitRef, bound: Bindings): boolean {
    return Object.entries(trait.bindings ?? {}).some(([name, wanted]) => {
      const given = ty.kind === 'named' ? associatedType(expand(ty), trait, name) : undefined;
      return given !== undefined && unify(project(substitute(wanted, bound)), project(given), new Map()) === 'no';
    });
  }

  function implementsTrait(ty: Ty, trait: DefId, args: readonly Ty[] = []): Truth {
    if (trait.crate === 'std' && WRITTEN_OUT.has(trait.path)) return implementsStd(expand(ty), trait);
    if (trait.crate === 'std' && trait.path === 'convert::AsRef' && givesBytes(ty, args[0])) return 'yes';
    if (trait.crate === 'std' || trait.crate === '?') return 'unknown';
    const bare = expand(ty);
    if (bare.kind === 'unknown' || bare.kind === 'param' || bare.kind === 'projection') return 'unknown';
    const key = `${showKey(bare)}:${defKey(trait)}<${args.map(showKey).join(',')}>`;
    const known = implementing.get(key);
    if (known) return known;
    if (depth > DEEPEST) return 'unknown';
    implementing.set(key, 'unknown');
    depth += 1;
    const truth = search(bare, trait);
    depth -= 1;
    implementing.set(key, truth);
    if (truth === 'unknown') unsettled.push(key);
    // Below another question `unknown` may only mean that the two ask each other. It is kept for as long as that one is
    // searched, or the same would be searched again and again, and asked anew by the next.
    if (depth === 0) for (const open of unsettled.splice(0)) if (open !== key) implementing.delete(open);
    return truth;
  }

  function search(bare: Ty, trait: DefId): Truth {
    if (bare.kind === 'impl' || bare.kind === 'dyn') {
      if (bare.bounds.some((one) => sameDef(one.def, trait) || superOf(one.def, trait, 4))) return 'yes';
    }
    const node = item(trait, TRAIT);
    if (!node || node.item.priv) return 'unknown';
    let best: Truth = 'no';
    const candidates = [...(node.item.i ?? []).map((ref) => nodeAt(node.in, ref)), ...ownImpls(bare)];
    for (const impl of candidates) {
      const given = impl?.item.t && defOfRef(impl.in, impl.item.t[0]);
      if (!impl || !given || !(isAnyTrait(given) || sameDef(given, trait))) continue;
      const match = matchImpl(impl, bare);
      if (match?.truth === 'yes' && !isAnyTrait(given)) return 'yes';
      if (match) best = 'unknown';
    }
    // Impls of the trait for types of other crates stand in the table of the crate that writes them.
    return best === 'no' && bare.kind !== 'named' ? 'unknown' : best;
  }

  /** A crate's table lists what the crate's types implement of these. */
  function implementsStd(bare: Ty, trait: DefId): Truth {
    const node = bare.kind === 'named' ? item(bare.def, TYPES) : undefined;
    if (!node || node.in.entry.unsure === true) return 'unknown';
    let best: Truth = 'no';
    for (const impl of ownImpls(bare)) {
      const given = impl?.item.t && defOfRef(impl.in, impl.item.t[0]);
      if (!impl || !given || !(isAnyTrait(given) || sameDef(given, trait))) continue;
      const match = matchImpl(impl, bare);
      if (match?.truth === 'yes' && !isAnyTrait(given)) return 'yes';
      if (match) best = 'unknown';
    }
    return best;
  }

  function ownImpls(bare: Ty): readonly (Node | undefined)[] {
    const node = bare.kind === 'named' ? item(bare.def, TYPES) : undefined;
    return node ? (node.item.i ?? []).map((ref) => nodeAt(node.in, ref)) : [];
  }

  function superOf(trait: DefId, wanted: DefId, left: number): boolean {
    const node = left > 0 ? item(trait, TRAIT) : undefined;
    return (node?.item.b ?? []).some((bound) => {
      const def = node ? defOfRef(node.in, bound[0]) : trait;
      return sameDef(def, wanted) || superOf(def, wanted, left - 1);
    });
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

  const plain = new WeakMap<Ty, boolean>();
  /** There is nothing to project in it, now or ever. */
  function isPlain(ty: Ty): boolean {
    switch (ty.kind) {
      case 'projection':
        return false;
      case 'named':
      case 'tuple':
      case 'ref':
      case 'pointer':
      case 'slice':
      case 'array': {
        const known = plain.get(ty);
        if (known !== undefined) return known;
        const answer = partsOf(ty).every(isPlain) && !(ty.kind === 'named' && aliasAt(ty.def));
        plain.set(ty, answer);
        return answer;
      }
      default:
        return true;
    }
  }

  /** Aliases are replaced, so that `Key<Aes256Gcm>` becomes the array that it is. */
  function expandShallow(ty: Ty & { kind: 'named' }, level: number): Ty {
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
    if (depth === 0 && asking.size === 0) associatedTypes.set(key, { type });
    return type;
  }

  /** What the one impl that surely holds says, or what all that may hold agree on. */
  function searchAssociatedType(self: Ty, trait: TraitRef, name: string): Ty | undefined {
    const possible = new Map<string, Ty>();
    for (const impl of [...ownImpls(self), ...implsOfTrait(trait.def)]) {
      if (!impl?.item.t) continue;
      if (trait.def.path !== '' && !sameDef(defOfRef(impl.in, impl.item.t[0]), trait.def)) continue;
      const written = typeWritten(impl, name);
      const match = written && matchImpl(impl, self);
      if (!match || match.truth === 'no') continue;
      const fit = argsFit(match, trait);
      if (fit === 'no') continue;
      const type = substitute(substitute(typeIn(impl.in, written), match.bound), new Map([['Self', self]]));
      // On the way to another answer the first that may hold has to do: each further one asks as much again.
      if (both(match.truth, fit) === 'yes' || asking.size > 1 || depth > 0) return type;
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

  const dereferenced = new WeakMap<Ty, { readonly target: Ty | undefined }>();
  const DEREF: TraitRef = { def: { crate: 'std', path: 'ops::deref::Deref' }, args: [] };

  return {
    item,
    expand,
    implsOf,
    implements: implementsTrait,
    project,
    derefTarget(ty) {
      const known = dereferenced.get(ty);
      if (known) return known.target;
      const target = associatedType(expand(ty), DEREF, 'Target');
      const made = { target: target && project(target) };
      dereferenced.set(ty, made);
      return made.target;
    },
  };
}

const ALIAS = new Set(['alias']);
/** Traits of std that hold by an impl alone: neither the compiler nor a blanket impl of std gives them to a type. */
const WRITTEN_OUT = new Set(['ops::deref::Deref', 'ops::deref::DerefMut', 'iter::traits::iterator::Iterator']);
const TRAIT = new Set(['trait']);
const TYPES = new Set(['struct', 'enum', 'union']);

type Named = Ty & { readonly kind: 'named' };

const withArgs = (ty: Named, args: readonly Ty[]): Named => (args === ty.args ? ty : { ...ty, args });

/** What a macro or a derive that is not known may implement. */
const isAnyTrait = (def: DefId): boolean => def.crate === '?';
