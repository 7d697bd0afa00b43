// Functions, constants and types of impls and traits, as a type has them.
import type { ApiGeneric, AssocItem } from './api.js';
import type { Gates } from './gates.js';
import type { Items } from './items.js';
import type { ImplMatch, Solver } from './solve.js';
import { behind, defOf, genericsIn, type Node, nodeAt, typeIn } from './tables.js';
import { memberOfTrait } from './traitMembers.js';
import { substitute, type Ty, UNKNOWN } from './ty.js';
import type { Truth } from './unify.js';

export interface AssocItems {
  /** What an impl that fits the type has under the name; `foreign` when nothing is known of the trait that it is of. */
  inImpl(match: ImplMatch, ty: Ty, name: string): AssocItem | 'foreign' | undefined;
  /** What a trait gives the type. */
  traitMember(trait: Node, member: Node, ty: Ty, truth: Truth, args?: readonly Ty[]): AssocItem;
}

export const TRAIT_KIND = new Set(['trait']);

export function createAssocItems(solver: Solver, { apiItem, signatureOf }: Items, gates: Gates): AssocItems {
  function inImpl(match: ImplMatch, ty: Ty, name: string): AssocItem | 'foreign' | undefined {
    const { impl, trait } = match;
    if (!trait) {
      const member = (impl.item.a ?? []).map((ref) => nodeAt(impl.in, ref)).find((one) => one?.item.n === name);
      if (!member) return undefined;
      const shut = gates.shutting(behind(member, impl.in, impl.item.c));
      const more = { on: ty, uncertain: match.truth !== 'yes', ...(shut ? { gate: shut } : {}) };
      const open = openForm(impl, ty);
      if (!open) return assocItem(member, new Map(match.bound).set('Self', ty), more);
      return withGenerics(assocItem(member, new Map([['Self', open.self]]), more), open.generics);
    }
    if (trait.def.crate === 'std') {
      if (!impl.item.an?.includes(name)) return undefined;
      return { def: trait.def, kind: 'fn', name, trait: trait.def, on: ty, uncertain: match.truth !== 'yes' };
    }
    const node = solver.item(trait.def, TRAIT_KIND);
    if (!node) return 'foreign';
    const member = memberOfTrait(node, name);
    if (!member && node.item.open === 1) return 'foreign';
    return member && traitMember(node, member, ty, match.truth, trait.args);
  }

  /** `Zeroizing::new(key)`: which `Zeroizing` it is, the arguments tell; the impl's parameters are those of the function. */
  function openForm(impl: Node, ty: Ty): { readonly self: Ty; readonly generics: readonly ApiGeneric[] } | undefined {
    if (ty.kind !== 'named' || ty.args.length > 0 || impl.item.for === undefined) return undefined;
    const generics = genericsIn(impl.in, impl.item.g);
    return generics.length > 0 ? { self: typeIn(impl.in, impl.item.for), generics } : undefined;
  }

  const withGenerics = (item: AssocItem, generics: readonly ApiGeneric[]): AssocItem =>
    item.signature
      ? { ...item, signature: { ...item.signature, generics: [...generics, ...item.signature.generics] } }
      : item;

  function traitMember(trait: Node, member: Node, ty: Ty, truth: Truth, args: readonly Ty[] = []): AssocItem {
    const bound = new Map<string, Ty>([['Self', ty]]);
    genericsIn(trait.in, trait.item.g).forEach((generic, i) => {
      bound.set(generic.name, args[i] ?? (generic.default ? substitute(generic.default, bound) : UNKNOWN));
    });
    const shut = gates.shutting(member);
    return assocItem(member, bound, {
      on: ty,
      uncertain: truth !== 'yes',
      trait: defOf(trait),
      ...(shut ? { gate: shut } : {}),
    });
  }

  function assocItem(
    member: Node,
    bound: ReadonlyMap<string, Ty>,
    more: Pick<AssocItem, 'on' | 'uncertain' | 'trait' | 'gate'>,
  ): AssocItem {
    const base = apiItem(member);
    return {
      ...base,
      ...(member.item.k === 'fn' && member.item.P ? { signature: signatureOf(member, bound) } : {}),
      ...(base.type ? { type: solver.project(substitute(base.type, bound)) } : {}),
      ...more,
    };
  }

  return { inImpl, traitMember };
}
