// Impls of a crate's source, those that derives make included.
import type { Attribute, ImplItem, Item } from '../../syntax/ast.js';
import type { Ref, TableGenerics, TableItem, TableTrait, TableType } from '../tableFormat.js';
import { conditionsOf, type Derived, derivesOf, isRewritten, isTestOnly } from './attributes.js';
import type { SourceModule } from './modules.js';
import type { Refs } from './refs.js';
import type { Scope } from './scope.js';
import type { StdIndex } from './stdNames.js';
import type { TypePlace, TypeWriter } from './types.js';

export interface ImplWriter {
  /** Writes the impl and says to which types and traits of the crate it belongs. */
  impl(item: ImplItem, module: SourceModule, conditions: readonly string[]): readonly Written[];
  derived(attributes: readonly Attribute[], on: DerivedOn): readonly Written[];
  /** An impl of nobody knows what: the type may have more than is seen. */
  open(on: Ref): Written;
}

export interface Written {
  readonly ref: Ref;
  readonly owners: readonly Ref[];
}

export interface DerivedOn {
  readonly ref: Ref;
  readonly module: SourceModule;
  readonly g: TableGenerics | undefined;
}

export interface ImplParts {
  readonly refs: Refs;
  readonly types: TypeWriter;
  readonly scope: Scope;
  readonly std: StdIndex;
  /** Writes a function, constant or type of an impl. */
  readonly member: (item: Item, at: TypePlace, conditions: readonly string[]) => Ref | undefined;
}

/** Derives that give a type their trait and nothing else. */
const PLAIN_DERIVES = new Set(
  'Serialize Deserialize Zeroize ZeroizeOnDrop Error ConstantTimeEq Pod Zeroable'.split(' '),
);

export function createImplWriter({ refs, types, scope, std, member }: ImplParts): ImplWriter {
  const isStd = (ref: Ref): string | undefined => {
    const [crate, path] = ref < 0 ? (refs.outside[-1 - ref] ?? []) : [];
    return crate === 'std' ? path : undefined;
  };

  /** Where it belongs: the type it is for, and a trait of the crate's own. */
  const owners = (on: TableType, trait: TableTrait | undefined): readonly Ref[] => {
    return [typeMeant(on), trait?.[0] ?? -1].filter((ref) => ref >= 0);
  };

  /** Below zero when it is none of the crate's own; what an alias stands for has the impl. */
  const typeMeant = (on: TableType, left = 8): Ref => {
    const bare = bareType(on);
    const ref = typeof bare !== 'string' && bare[0] === 'n' ? bare[1] : -1;
    const item = refs.items[ref];
    return item?.k === 'alias' && item.ty !== undefined && left > 0 ? typeMeant(item.ty, left - 1) : ref;
  };

  const written = (item: TableItem): Written => ({
    ref: refs.push(item),
    owners: item.for === undefined ? [] : owners(item.for, item.t),
  });

  /** What an impl of a trait of std brings; a trait that is not known may bring anything. */
  function ofTrait(trait: TableTrait): Pick<TableItem, 't' | 'an'> {
    const path = isStd(trait[0]);
    if (path === undefined) return { t: trait };
    const given = std.given(path);
    if (!given) return { t: [refs.nowhere] };
    return given.length > 0 ? { t: trait, an: given } : { t: trait };
  }

  return {
    impl(item, module, conditions) {
      const place: TypePlace = { module, params: new Set() };
      const params = new Set(
        item.generics.params.filter(({ kind }) => kind !== 'lifetime').map(({ name }) => name.text),
      );
      const at: TypePlace = { ...place, params };
      const target = types.type(item.self, at);
      const { g } = types.generics(item.generics, place);
      const common = { k: 'impl' as const, ...gate(conditions), ...(g ? { g } : {}), for: target };
      const isOpen = isRewritten(item) || item.items.some(({ kind }) => kind === 'macro' || kind === 'broken');
      if (!item.trait) {
        // To call what is private is an error of another kind, so that private functions are there too.
        const own = item.items.filter((one) => one.kind !== 'type' && !isTestOnly(one));
        const a = own.flatMap((one) => member(one, at, [...conditions, ...conditionsOf(one.attributes)]) ?? []);
        const made = written({ ...common, a });
        return isOpen ? [made, ...made.owners.map(open)] : [made];
      }
      const trait = types.trait(item.trait, at);
      const a = item.items.filter(({ kind }) => kind === 'type').flatMap((one) => member(one, at, []) ?? []);
      return [written({ ...common, ...ofTrait(trait), ...(a.length > 0 ? { a } : {}) })];
    },
    derived: (attributes, on) => derivesOf(attributes).flatMap((one) => derive(one, on)),
    open,
  };

  function open(on: Ref): Written {
    return written({ k: 'impl', for: ['n', on], t: [refs.nowhere] });
  }

  function derive({ path, condition }: Derived, { ref, module, g }: DerivedOn): readonly Written[] {
    const name = path.at(-1) ?? '';
    const meaning = scope.find(path, 'macro', module, { global: false, used: false });
    const known =
      meaning.kind === 'none' || meaning.kind === 'std' ? (std.prelude(name) ?? stdDerive(name)) : undefined;
    const params = (g?.p ?? []).map(([param]): TableType => `'${param}`);
    const on: TableType = ['n', ref, ...params];
    const shared = { k: 'impl' as const, ...gate(condition === undefined ? [] : [condition]), for: on };
    if (known) {
      const trait = refs.ofMeaning({ kind: 'std', path: known.path.split('::') }, 'type') ?? refs.nowhere;
      const bounded = g && { p: g.p.map((param) => bound(param, trait)) };
      return [written({ ...shared, ...(bounded ? { g: bounded } : {}), ...ofTrait([trait]) })];
    }
    // A derive mostly goes by the name of its trait and stands beside it.
    const meant = scope.find(path, 'type', module, { global: false, used: false });
    const trait = refs.ofMeaning(meant, 'type');
    const own = trait === undefined ? [] : [written({ ...shared, ...(g ? { g } : {}), t: [trait] })];
    return PLAIN_DERIVES.has(name) && trait !== undefined ? own : [...own, written({ ...shared, t: [refs.nowhere] })];
  }

  function stdDerive(name: string): { readonly path: string } | undefined {
    const path = STD_DERIVES[name];
    return path === undefined ? undefined : { path };
  }
}

const STD_DERIVES: Readonly<Record<string, string>> = {
  Clone: 'clone::Clone',
  Copy: 'marker::Copy',
  Debug: 'fmt::Debug',
  Default: 'default::Default',
  Eq: 'cmp::Eq',
  Hash: 'hash::Hash',
  Ord: 'cmp::Ord',
  PartialEq: 'cmp::PartialEq',
  PartialOrd: 'cmp::PartialOrd',
};

const bound = ([name, kind, bounds, given]: TableGenerics['p'][number], trait: Ref): TableGenerics['p'][number] => {
  const all: TableTrait[] = kind === 't' ? [...(bounds ?? []), [trait]] : [...(bounds ?? [])];
  return given === undefined ? [name, kind, all] : [name, kind, all, given];
};

/** Without references. */
function bareType(type: TableType): TableType {
  return typeof type !== 'string' && (type[0] === '&' || type[0] === '&m') ? bareType(type[1]) : type;
}

export const gate = (conditions: readonly string[]): Pick<TableItem, 'c'> => {
  const all = [...new Set(conditions)];
  const [first] = all;
  if (first === undefined) return {};
  return { c: all.length === 1 ? first : `all(${all.join(', ')})` };
};
