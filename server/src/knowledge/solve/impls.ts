// Which impls hold for a type, by their headers and bounds.
import { givesBytes } from '../stdNames.js';
import { defOfRef, genericsIn, type Node, nodeAt, traitIn, typeIn } from '../tables.js';
import { type DefId, defKey, mapTypes, sameDef, substitute, type TraitRef, type Ty } from '../ty.js';
import { type Bindings, both, showKey, type Truth, unify } from '../unify.js';
import { type Definitions, TRAIT, TYPES, withArgs } from './definitions.js';

export interface ImplMatch {
  readonly impl: Node;
  readonly trait: TraitRef | undefined;
  readonly bound: Bindings;
  readonly truth: Truth;
}

/** The other half of the question: a bound may speak of an associated type, and that type be found by an impl. */
export interface TypesOfTraits {
  expand(ty: Ty): Ty;
  project(ty: Ty): Ty;
  associatedType(self: Ty, trait: TraitRef, name: string): Ty | undefined;
  /** An associated type is being searched. */
  isSearching(): boolean;
}

export interface Impls {
  /** Impls that stand with the type, also those for references to it. */
  implsOf(ty: Ty): readonly ImplMatch[];
  implements(ty: Ty, trait: DefId, args?: readonly Ty[]): Truth;
  /** `undefined` when the impl is for another type. */
  matchImpl(impl: Node, ty: Ty): ImplMatch | undefined;
  /** All impls that stand with the type, whatever they are for. */
  ownImpls(bare: Ty): readonly (Node | undefined)[];
  /** An answer is being searched: what is asked now is asked on its behalf. */
  isSearching(): boolean;
  /** Nothing is being searched any more: answers that may have leant on a question in the middle are given up. */
  searched(): void;
}

const DEEPEST = 6;
/** Types whose impls are kept. */
const MOST_KEPT = 2000;
/** Traits of std that hold by an impl alone: neither the compiler nor a blanket impl of std gives them to a type. */
const WRITTEN_OUT = new Set(['ops::deref::Deref', 'ops::deref::DerefMut', 'iter::traits::iterator::Iterator']);

/** What a macro or a derive that is not known may implement. */
const isAnyTrait = (def: DefId): boolean => def.crate === '?';

export function createImpls(definitions: Definitions, types: TypesOfTraits): Impls {
  const { item, aliasAt, isPlain } = definitions;
  const { expand, project, associatedType } = types;
  const implementing = new Map<string, Truth>();
  /** Keys of what was answered `unknown` while another question was being searched. */
  const unsettled: string[] = [];
  let depth = 0;

  /** Every name that is looked for on a type asks for them. */
  const implsByType = new Map<string, readonly ImplMatch[]>();
  function implsOf(ty: Ty): readonly ImplMatch[] {
    const bare = expand(ty);
    const node = bare.kind === 'named' ? item(bare.def, TYPES) : undefined;
    if (!node) return [];
    // On behalf of another question the answer may only be that the two ask each other.
    if (depth > 0 || types.isSearching()) return findImpls(node, bare);
    const key = JSON.stringify(bare);
    const known = implsByType.get(key);
    if (known) return known;
    const found = findImpls(node, bare);
    if (implsByType.size > MOST_KEPT) implsByType.clear();
    implsByType.set(key, found);
    return found;
  }

  function findImpls(node: Node, bare: Ty): readonly ImplMatch[] {
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
    if (depth === 0 && !types.isSearching()) searched(key);
    return truth;
  }

  function searched(asked?: string): void {
    for (const open of unsettled.splice(0)) if (open !== asked) implementing.delete(open);
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
    return best === 'no' && !isListed(bare) ? 'unknown' : best;
  }

  /** What the type's own crate implements for it is known. */
  const isListed = (bare: Ty): boolean =>
    bare.kind === 'named' && (bare.def.crate === 'std' || item(bare.def, TYPES) !== undefined);

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

  return { implsOf, implements: implementsTrait, matchImpl, ownImpls, isSearching: () => depth > 0, searched };
}
