// Declarations of a crate's source as items of a table.
import type { FieldDef, FunctionItem, Item, TraitItem, Variant } from '../../syntax/ast.js';
import type { Ref, TableItem, TableTrait } from '../tableFormat.js';
import { conditionsOf, deprecationOf, isRewritten } from './attributes.js';
import { gate } from './impls.js';
import type { Declared } from './modules.js';
import type { Refs } from './refs.js';
import type { TypePlace, TypeWriter } from './types.js';

export interface ItemWriter {
  /** Fills the place that was kept for a declaration; modules are filled elsewhere. */
  declaration(declared: Declared): void;
  /** A function, constant or type of an impl. */
  member(item: Item, at: TypePlace, conditions: readonly string[]): Ref | undefined;
}

export function createItemWriter(refs: Refs, types: TypeWriter): ItemWriter {
  const write = (declared: Declared): TableItem | undefined => {
    const { item, module, conditions } = declared;
    const path = module.path === '' ? declared.name : `${module.path}::${declared.name}`;
    const deprecated = deprecationOf(item.attributes);
    const base = {
      n: declared.name,
      ...(path === declared.name ? {} : { p: path }),
      ...(deprecated ? { d: deprecated } : {}),
      ...gate(conditions),
      ...(declared.isPublic ? {} : { priv: 1 as const }),
    };
    const at: TypePlace = { module, params: new Set() };
    switch (item.kind) {
      case 'struct':
      case 'union': {
        const inner = within(at, item);
        return { k: item.kind, ...base, ...types.generics(item.generics, at), ...fields(item.fields, inner), i: [] };
      }
      case 'enum': {
        const inner = within(at, item);
        const v = item.variants.map((one) => variant(declared, path, one, inner));
        return { k: 'enum', ...base, ...types.generics(item.generics, at), v, i: [] };
      }
      case 'trait':
        return trait(item, base, at, refs.of(declared) ?? refs.nowhere);
      case 'type': {
        const ty = types.type(item.type, within(at, item));
        return { k: 'alias', ...base, ...types.generics(item.generics, at), ty };
      }
      case 'fn':
        return { k: 'fn', ...base, ...signature(item, at) };
      case 'const':
      case 'static':
        return { k: item.kind, ...base, ty: types.type(item.type, at) };
      case 'macro':
        return { k: 'macro', ...base };
      default:
        return undefined;
    }
  };

  const signature = (item: FunctionItem, around: TypePlace): Pick<TableItem, 'g' | 'self' | 'P' | 'R'> => {
    // What a macro makes of it may take and return anything.
    if (isRewritten(item)) return {};
    const at = within(around, item);
    return {
      ...types.generics(item.generics, around),
      ...(item.self ? { self: SELF[item.self] } : {}),
      P: item.params.map(({ pattern, type }) => [
        pattern.kind === 'bind' ? pattern.name.text : '_',
        types.type(type, at),
      ]),
      ...(item.returns ? { R: types.type(item.returns, at) } : {}),
    };
  };

  const fields = (defs: readonly FieldDef[], at: TypePlace, all = false): Pick<TableItem, 'f' | 'o'> => ({
    f: defs.filter(({ isPublic }) => all || isPublic).map(({ name, type }) => [name.text, types.type(type, at)]),
    ...(!all && defs.some(({ isPublic }) => !isPublic) ? { o: 1 as const } : {}),
  });

  const variant = (of: Declared, path: string, { name, fields: defs }: Variant, at: TypePlace): Ref => {
    const item: TableItem = { k: 'variant', n: name.text, p: `${path}::${name.text}`, ...fields(defs, at, true) };
    const known = refs.variant(of, name.text);
    if (known === undefined) return refs.push(item);
    refs.items[known] = item;
    return known;
  };

  const trait = (item: TraitItem, base: Partial<TableItem>, around: TypePlace, self: Ref): TableItem => {
    const params = item.generics.params.filter(({ kind }) => kind !== 'lifetime').map(({ name }) => name.text);
    const of: TableTrait = params.length > 0 ? [self, params.map((param) => `'${param}`)] : [self];
    const at: TypePlace = { ...within(around, item), trait: of };
    const b = item.supertraits.map((path) => types.trait(path, at));
    const open = item.items.some(({ kind }) => kind === 'macro' || kind === 'broken') || isRewritten(item);
    return {
      k: 'trait',
      ...base,
      ...types.generics(item.generics, around),
      // A macro may give it any name, and a trait that nothing is known of has them too.
      ...(open ? { open: 1 as const } : {}),
      b: open ? [...b, [refs.nowhere]] : b,
      a: item.items.flatMap((one) => member(one, at, conditionsOf(one.attributes)) ?? []),
      i: [],
    };
  };

  const member: ItemWriter['member'] = (item, at, conditions) => {
    if (!('name' in item)) return undefined;
    const deprecated = deprecationOf(item.attributes);
    const base = { n: item.name.text, ...(deprecated ? { d: deprecated } : {}), ...gate(conditions) };
    switch (item.kind) {
      case 'fn':
        return refs.push({ k: 'fn', ...base, ...signature(item, at), ...hiddenIn(at, item) });
      case 'const':
        return refs.push({ k: 'const', ...base, ty: types.type(item.type, at) });
      case 'type': {
        const ty = item.type && types.type(item.type, within(at, item));
        return refs.push({ k: 'type', ...base, ...(ty === undefined ? {} : { ty }), b: [] });
      }
      default:
        return undefined;
    }
  };

  return {
    declaration(declared) {
      const ref = refs.of(declared);
      const item = ref === undefined ? undefined : write(declared);
      if (ref !== undefined && item) refs.items[ref] = item;
    },
    member,
  };
}

/** A function of an impl that only its crate may call. */
const hiddenIn = (at: TypePlace, { isPublic }: FunctionItem): Pick<TableItem, 'priv'> =>
  isPublic || at.trait ? {} : { priv: 1 };

const SELF = { value: 'v', shared: 'v', ref: 'r', mut: 'm' } as const;

const within = (at: TypePlace, { generics }: Pick<TraitItem, 'generics'>): TypePlace => ({
  ...at,
  params: new Set([
    ...at.params,
    ...generics.params.filter(({ kind }) => kind !== 'lifetime').map(({ name }) => name.text),
  ]),
});
