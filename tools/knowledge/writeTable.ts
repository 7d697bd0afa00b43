// Turns one crate's rustdoc JSON into a table: what can be named, called and implemented, and nothing else.
import type {
  Ref,
  Table,
  TableGeneric,
  TableGenerics,
  TableItem,
  TableTrait,
  TableType,
} from '../../server/src/knowledge/tableFormat.js';

export interface RustdocEntry {
  readonly crate: string;
  readonly libName: string;
  readonly version: string;
  readonly features: Readonly<Record<string, readonly string[]>>;
  readonly defaultFeatures: readonly string[];
  readonly implicitFeatures?: readonly string[];
  readonly rustdocFeatures: readonly string[];
  readonly deps: readonly string[];
  readonly file: string;
  readonly upstreamFeatures?: { readonly removedByDebian?: readonly string[] };
  readonly debianPatches?: readonly { readonly files: readonly string[] }[];
}

// The parts of rustdoc's format that are read. Ids are numbers within one file.
interface DocItem {
  readonly id: number;
  readonly crate_id: number;
  readonly name: string | null;
  readonly visibility: string | object;
  readonly inner: Readonly<Record<string, DocInner>>;
  readonly cfg?: string;
  readonly deprecation?: { readonly since?: string | null; readonly note?: string | null } | null;
  readonly docOnly?: boolean;
  readonly priv?: boolean;
}
// biome-ignore lint/suspicious/noExplicitAny: the shape depends on the kind; each reader below knows its own
type DocInner = any;
export interface Rustdoc {
  readonly root: number;
  readonly index: Readonly<Record<string, DocItem>>;
  readonly paths: Readonly<
    Record<string, { readonly crate_id: number; readonly path: readonly string[]; readonly kind: string }>
  >;
  readonly external_crates: Readonly<
    Record<string, { readonly name: string; readonly package: string; readonly version: string }>
  >;
}

const when = ({ cfg }: DocItem): [string?] => (cfg ? [cfg] : []);

const STD = new Set(['std', 'core', 'alloc', 'proc_macro', 'test']);
const KINDS: Readonly<Record<string, TableItem['k']>> = {
  module: 'mod',
  struct: 'struct',
  enum: 'enum',
  union: 'union',
  trait: 'trait',
  type_alias: 'alias',
  function: 'fn',
  constant: 'const',
  static: 'static',
  macro: 'macro',
  variant: 'variant',
  impl: 'impl',
  assoc_type: 'type',
  assoc_const: 'const',
};

export function writeTable(doc: Rustdoc, entry: RustdocEntry): Table {
  const items: TableItem[] = [];
  const numbers = new Map<number, Ref>();
  const outside: [string, string, string][] = [];
  const outsideNumbers = new Map<string, Ref>();
  const todo: { readonly id: number; readonly at: Ref }[] = [];

  /** The number of an item of this crate; it is written later. */
  const local = (id: number): Ref => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    const at = items.length;
    numbers.set(id, at);
    items.push({ k: 'mod' });
    todo.push({ id, at });
    return at;
  };
  const foreign = (crate: string, path: string, kind: string): Ref => {
    const key = `${crate}|${path}|${kind}`;
    const known = outsideNumbers.get(key);
    if (known !== undefined) return known;
    outside.push([crate, path, kind]);
    outsideNumbers.set(key, -outside.length);
    return -outside.length;
  };
  const crateOf = (id: number): string => {
    if (id === 0) return `${entry.crate}@${entry.version}`;
    const crate = doc.external_crates[id];
    if (!crate) return '?';
    return STD.has(crate.name) ? 'std' : `${crate.package}@${crate.version}`;
  };
  const refTo = (id: number): Ref => {
    const item = doc.index[id];
    if (item && item.crate_id === 0) return local(id);
    const path = doc.paths[id];
    if (!path) return foreign('?', String(id), '?');
    return foreign(crateOf(path.crate_id), path.path.slice(1).join('::'), path.kind);
  };
  const isStd = (ref: Ref): boolean => ref < 0 && outside[-1 - ref]?.[0] === 'std';

  const type = (node: DocInner): TableType => {
    if (!node || typeof node === 'string') return '?';
    if (node.generic !== undefined) return `'${node.generic}`;
    if (node.primitive !== undefined) return node.primitive === 'never' ? '!' : node.primitive;
    if (node.resolved_path) {
      const args = angleArgs(node.resolved_path.args);
      return ['n', refTo(node.resolved_path.id), ...args];
    }
    if (node.borrowed_ref) return [node.borrowed_ref.is_mutable ? '&m' : '&', type(node.borrowed_ref.type)];
    if (node.raw_pointer) return [node.raw_pointer.is_mutable ? '*m' : '*', type(node.raw_pointer.type)];
    if (node.slice) return ['[', type(node.slice)];
    if (node.array) {
      const length = Number(String(node.array.len).replace(/_|usize/g, ''));
      return ['[;', type(node.array.type), Number.isFinite(length) ? length : -1];
    }
    if (node.tuple) return ['(', ...node.tuple.map(type)];
    if (node.impl_trait) return ['i', ...bounds(node.impl_trait)];
    if (node.dyn_trait) return ['d', ...node.dyn_trait.traits.map((one: DocInner) => trait(one.trait))];
    if (node.qualified_path) {
      const { self_type, trait: of, name } = node.qualified_path;
      return ['p', type(self_type), of ? trait(of) : 0, name];
    }
    if (node.function_pointer) {
      const { sig } = node.function_pointer;
      return ['f', sig.inputs.map((input: DocInner) => type(input[1])), sig.output ? type(sig.output) : ['(']];
    }
    return '?';
  };
  const angleArgs = (args: DocInner): TableType[] =>
    (args?.angle_bracketed?.args ?? []).flatMap((arg: DocInner) => {
      if (arg.type) return [type(arg.type)];
      if (arg.const) return [constArg(arg.const)];
      return arg === 'infer' ? ['?'] : [];
    });
  /** A constant as an argument stands as the array of that length would. */
  const constArg = (node: DocInner): TableType => {
    const value = String(node.value ?? node.expr ?? '');
    const number = Number(value.replace(/_|[iu](?:8|16|32|64|128|size)$/g, ''));
    return value !== '' && Number.isFinite(number) ? ['[;', '?', number] : `'${value}`;
  };
  const trait = (node: DocInner): TableTrait => {
    const args = angleArgs(node.args);
    const bindings: [string, TableType][] = (node.args?.angle_bracketed?.constraints ?? []).flatMap((one: DocInner) =>
      one.binding?.equality?.type ? [[one.name, type(one.binding.equality.type)]] : [],
    );
    const parenthesized = node.args?.parenthesized;
    if (parenthesized)
      return [
        refTo(node.id),
        [['(', ...parenthesized.inputs.map(type)]],
        [['Output', parenthesized.output ? type(parenthesized.output) : ['(']]],
      ];
    return bindings.length > 0
      ? [refTo(node.id), args, bindings]
      : args.length > 0
        ? [refTo(node.id), args]
        : [refTo(node.id)];
  };
  const bounds = (list: DocInner): TableTrait[] =>
    (list ?? []).flatMap((bound: DocInner) =>
      bound.trait_bound && bound.trait_bound.modifier === 'none' ? [trait(bound.trait_bound.trait)] : [],
    );
  const generics = (node: DocInner): TableGenerics | undefined => {
    const params = new Map<string, { kind: 't' | 'c'; bounds: TableTrait[]; default?: TableType }>();
    for (const param of node?.params ?? []) {
      if (param.kind.type) {
        params.set(param.name, {
          kind: 't',
          bounds: bounds(param.kind.type.bounds),
          ...(param.kind.type.default ? { default: type(param.kind.type.default) } : {}),
        });
      } else if (param.kind.const) params.set(param.name, { kind: 'c', bounds: [] });
    }
    const other: [TableType, TableTrait[]][] = [];
    for (const predicate of node?.where_predicates ?? []) {
      const on = predicate.bound_predicate;
      if (!on) continue;
      const list = bounds(on.bounds);
      const param = on.type.generic === undefined ? undefined : params.get(on.type.generic);
      if (param) param.bounds.push(...list);
      else if (list.length > 0) other.push([type(on.type), list]);
    }
    if (params.size === 0 && other.length === 0) return undefined;
    const p = [...params].map(([name, one]): TableGeneric => {
      if (one.default !== undefined) return [name, one.kind, one.bounds, one.default];
      return one.bounds.length > 0 ? [name, one.kind, one.bounds] : [name, one.kind];
    });
    return other.length > 0 ? { p, w: other } : { p };
  };
  const exists = (id: number): boolean => {
    const item = doc.index[id];
    return item !== undefined && !item.docOnly;
  };

  const common = (item: DocItem): Pick<TableItem, 'n' | 'p' | 'd' | 'c' | 'priv'> => {
    const path = doc.paths[item.id]?.path.slice(1).join('::');
    return {
      ...(item.name === null ? {} : { n: item.name }),
      ...(path !== undefined && path !== item.name ? { p: path } : {}),
      ...(item.deprecation
        ? {
            d: {
              ...(item.deprecation.since ? { s: item.deprecation.since } : {}),
              ...(item.deprecation.note ? { n: item.deprecation.note } : {}),
            },
          }
        : {}),
      ...(item.cfg ? { c: item.cfg } : {}),
      ...(item.priv ? { priv: 1 } : {}),
    };
  };

  const moduleMembers = (ids: readonly number[]): Pick<TableItem, 'm' | 's' | 'sc' | 'open'> => {
    const members: [string, Ref, string?][] = [];
    const globs: Ref[] = [];
    const conditions: (string | 0)[] = [];
    let open = false;
    for (const id of ids) {
      const item = doc.index[id];
      if (!item || item.docOnly) continue;
      const { use, extern_crate } = item.inner;
      if (extern_crate) {
        const wanted = extern_crate.rename ?? extern_crate.name;
        const crate = Object.entries(doc.external_crates).find(([, one]) => one.name === wanted);
        if (crate) members.push([extern_crate.name, foreign(crateOf(Number(crate[0])), '', 'module'), ...when(item)]);
        else open = true;
      } else if (use) {
        if (use.id === null || use.id === undefined) open = open || use.is_glob;
        else if (use.is_glob) {
          globs.push(refTo(use.id));
          conditions.push(item.cfg ?? 0);
        } else members.push([use.name, refTo(use.id), ...when(item)]);
      } else if (item.name !== null) members.push([item.name, local(id)]);
    }
    return {
      m: members,
      ...(globs.length > 0 ? { s: globs } : {}),
      ...(conditions.some((one) => one !== 0) ? { sc: conditions } : {}),
      ...(open ? { open: 1 } : {}),
    };
  };

  const fields = (ids: readonly (number | null)[]): [string, TableType][] =>
    ids.flatMap((id): [string, TableType][] => {
      const item = id === null ? undefined : doc.index[id];
      return item?.inner.struct_field && item.name !== null && !item.docOnly
        ? [[item.name, type(item.inner.struct_field)]]
        : [];
    });
  const structFields = (kind: DocInner): Pick<TableItem, 'f' | 'o'> => {
    if (kind?.plain) return { f: fields(kind.plain.fields), ...(kind.plain.has_stripped_fields ? { o: 1 } : {}) };
    if (kind?.struct) return { f: fields(kind.struct.fields), ...(kind.struct.has_stripped_fields ? { o: 1 } : {}) };
    if (kind?.tuple) return { f: fields(kind.tuple), ...(kind.tuple.includes(null) ? { o: 1 } : {}) };
    return {};
  };

  const write = (id: number): TableItem => {
    const item = doc.index[id];
    if (!item) return { k: 'mod' };
    const [kind, inner] = Object.entries(item.inner)[0] ?? ['', {}];
    const base = common(item);
    const g = generics(inner.generics);
    const withGenerics = g ? { g } : {};
    switch (kind) {
      case 'module':
        return { k: 'mod', ...base, ...moduleMembers(inner.items) };
      case 'struct':
        return {
          k: 'struct',
          ...base,
          ...withGenerics,
          ...structFields(inner.kind),
          i: inner.impls.filter(exists).map(local),
        };
      case 'union':
        return {
          k: 'union',
          ...base,
          ...withGenerics,
          f: fields(inner.fields),
          i: inner.impls.filter(exists).map(local),
        };
      case 'enum':
        return {
          k: 'enum',
          ...base,
          ...withGenerics,
          v: inner.variants.filter(exists).map(local),
          i: inner.impls.filter(exists).map(local),
        };
      case 'variant':
        return { k: 'variant', ...base, ...structFields(inner.kind === 'plain' ? undefined : inner.kind) };
      case 'trait':
        return {
          k: 'trait',
          ...base,
          ...withGenerics,
          b: bounds(inner.bounds),
          a: inner.items.filter(exists).map(local),
          i: inner.implementations.filter(exists).map(local),
        };
      case 'type_alias':
        return { k: 'alias', ...base, ...withGenerics, ty: type(inner.type) };
      case 'function':
        return { k: 'fn', ...base, ...withGenerics, ...signature(inner.sig) };
      case 'constant':
      case 'static':
        return { k: kind === 'static' ? 'static' : 'const', ...base, ty: type(inner.type) };
      case 'assoc_const':
        return { k: 'const', ...base, ty: type(inner.type) };
      case 'assoc_type':
        return { k: 'type', ...base, ...(inner.type ? { ty: type(inner.type) } : {}), b: bounds(inner.bounds) };
      case 'macro':
        return { k: 'macro', ...base };
      case 'proc_macro':
        return { k: inner.kind === 'derive' ? 'derive' : inner.kind === 'attr' ? 'attribute' : 'macro', ...base };
      case 'impl':
        return writeImpl(inner, base, withGenerics);
      default:
        return { k: KINDS[kind] ?? 'macro', ...base };
    }
  };
  const signature = (sig: DocInner): Pick<TableItem, 'self' | 'P' | 'R'> => {
    const inputs: [string, DocInner][] = sig.inputs;
    const first = inputs[0];
    const takesSelf = first?.[0] === 'self';
    const self = takesSelf
      ? first?.[1].borrowed_ref
        ? first[1].borrowed_ref.is_mutable
          ? 'm'
          : 'r'
        : 'v'
      : undefined;
    return {
      ...(self ? { self } : {}),
      P: (takesSelf ? inputs.slice(1) : inputs).map(([name, ty]): [string, TableType] => [name, type(ty)]),
      ...(sig.output ? { R: type(sig.output) } : {}),
      ...(sig.is_c_variadic ? { va: 1 as const } : {}),
    };
  };
  const writeImpl = (inner: DocInner, base: Partial<TableItem>, withGenerics: { g?: TableGenerics }): TableItem => {
    const of = inner.trait ? trait(inner.trait) : undefined;
    const shared: TableItem = {
      k: 'impl',
      ...base,
      ...withGenerics,
      for: type(inner.for),
      ...(inner.is_negative ? { neg: 1 } : {}),
      ...(inner.blanket_impl ? { bl: 1 } : {}),
    };
    if (!of) {
      const own = inner.items.filter((id: number) => exists(id) && doc.index[id]?.visibility === 'public');
      return { ...shared, a: own.map(local) };
    }
    // What a trait's functions look like stands with the trait; of an impl only the types are its own.
    const types = inner.items.filter((id: number) => exists(id) && doc.index[id]?.inner.assoc_type).map(local);
    const names: string[] = isStd(of[0])
      ? [...inner.items.flatMap((id: number) => doc.index[id]?.name ?? []), ...inner.provided_trait_methods]
      : [];
    return { ...shared, t: of, ...(types.length > 0 ? { a: types } : {}), ...(names.length > 0 ? { an: names } : {}) };
  };

  const root = local(doc.root);
  for (let next = todo.shift(); next; next = todo.shift()) items[next.at] = write(next.id);
  // Traits and types that only impls and signatures name are reached above; sealed ones stay for their bounds.
  return { root, items, outside };
}
