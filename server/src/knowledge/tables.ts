// Loads the API tables of crate versions, one at a time and only when asked, and reads their items and types.

import { gunzipSync } from 'node:zlib';
import type { PublishedManifests } from '../cargo/features.js';
import type { ProjectCrate } from '../cargo/model.js';
import type { ApiGeneric } from './api.js';
import { ofC } from './cTypes.js';
import { createBundledManifests, type ManifestRow } from './publishedManifests.js';
import type { IndexEntry, Ref, Table, TableGenerics, TableItem, TableTrait, TableType } from './tableFormat.js';
import { arrayOf, type DefId, NEVER, primitive, refTo, type TraitRef, type Ty, UNKNOWN } from './ty.js';

/** One crate version. */
export interface Loaded {
  /** `aes-gcm@0.10.3`. */
  readonly id: string;
  readonly entry: IndexEntry;
  readonly table: Table;
  /** Items by definition path. */
  readonly byPath: ReadonlyMap<string, readonly Ref[]>;
  /** Functions, constants and types of impls and traits: the path of the type or trait. */
  readonly owners: ReadonlyMap<Ref, string>;
  /** Names that the crate's source has, but that stood behind features when the table was made. */
  readonly hidden: ReadonlySet<string>;
  /** Where the source is that it was read from; absent for a table that came with us. */
  readonly folder?: string;
  /** False for a package of the user's own. */
  readonly isPublished?: boolean;
}

/** An item in its table. */
export interface Node {
  readonly in: Loaded;
  readonly ref: Ref;
  readonly item: TableItem;
  /** Conditions of the re-exports that led to it. */
  readonly behind?: readonly Condition[];
}

/** A `cfg` that speaks of a crate's features. */
export interface Condition {
  readonly crate: string;
  readonly cfg: string;
}

/** The node as a re-export of `from` leads to it. */
export const behind = (node: Node, from: Loaded, cfg: string | 0 | undefined): Node =>
  cfg ? { ...node, behind: [...(node.behind ?? []), { crate: from.id, cfg }] } : node;

export interface Tables {
  readonly entries: readonly IndexEntry[];
  /** A crate version by `package@version`. */
  load(id: string): Loaded | undefined;
  /** What was read from the source of a crate of the project; asking for it has it read. */
  source?(crate: ProjectCrate): Loaded | undefined;
  /** What the manifest of a published package says of features. */
  readonly published: PublishedManifests;
  /** The crate may have an item of the name whichever of its features are on. */
  mayHaveEither(id: string, name: string): boolean;
  /** Newest first. */
  versionsOf(libName: string): readonly IndexEntry[];
}

export function createTables(read: (name: string) => Uint8Array | undefined): Tables {
  const entries = readOr<readonly IndexEntry[]>([], () => {
    const text = read('api/index.json');
    const list: unknown = text ? JSON.parse(Buffer.from(text).toString('utf8')) : [];
    return Array.isArray(list) ? (list as readonly IndexEntry[]) : [];
  });
  const byId = new Map(entries.map((entry) => [`${entry.package}@${entry.version}`, entry]));
  const byLib = new Map<string, IndexEntry[]>();
  for (const entry of entries) byLib.set(entry.lib, [entry, ...(byLib.get(entry.lib) ?? [])]);
  for (const list of byLib.values()) list.sort((a, b) => compareVersions(b.version, a.version));
  const loaded = new Map<string, Loaded | undefined>();
  const manifests = createBundledManifests(() =>
    readOr({}, () => {
      const text = read('features.json');
      return text ? (JSON.parse(Buffer.from(text).toString('utf8')) as Readonly<Record<string, ManifestRow>>) : {};
    }),
  );
  return {
    ...manifests,
    entries,
    load(id) {
      if (loaded.has(id)) return loaded.get(id);
      const entry = byId.get(id);
      const made = readOr(undefined, () => {
        const bytes = entry && read(`api/${entry.package}-${entry.version}.json.gz`);
        return entry && bytes
          ? openTable(id, entry, JSON.parse(gunzipSync(bytes).toString('utf8')) as Table)
          : undefined;
      });
      loaded.set(id, made);
      return made;
    },
    versionsOf: (libName) => byLib.get(libName) ?? [],
  };
}

/** A file that is broken counts as one that is not there: what it would say is unknown. */
function readOr<T>(otherwise: T, make: () => T): T {
  try {
    return make();
  } catch {
    return otherwise;
  }
}

/** Orders release versions; a pre-release counts as its release. */
export function compareVersions(a: string, b: string): number {
  const parts = (version: string): number[] => version.split(/[-+]/)[0]?.split('.').map(Number) ?? [];
  const left = parts(a);
  const right = parts(b);
  for (let i = 0; i < 3; i += 1) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

export function openTable(id: string, entry: IndexEntry, table: Table): Loaded {
  const byPath = new Map<string, Ref[]>();
  const owners = ownersIn(table);
  table.items.forEach((item, ref) => {
    if (item.k === 'impl' || owners.has(ref)) return;
    const path = pathOf(item, ref, table);
    const list = byPath.get(path) ?? [];
    list.push(ref);
    byPath.set(path, list);
  });
  return { id, entry, table, byPath, owners, hidden: new Set(entry.hidden ?? []) };
}

export const pathOf = (item: TableItem, ref: Ref, table: Table): string =>
  ref === table.root ? '' : (item.p ?? item.n ?? '');

/** Rustdoc gives them no path of their own, so that a method `random` would pass for the function of that name. */
function ownersIn(table: Table): ReadonlyMap<Ref, string> {
  const owners = new Map<Ref, string>();
  table.items.forEach((item, ref) => {
    if (item.a === undefined || (item.k !== 'impl' && item.k !== 'trait')) return;
    const of = item.k === 'trait' ? ref : item.for?.[0] === 'n' ? item.for[1] : undefined;
    const owner = typeof of === 'number' ? table.items[of] : undefined;
    const path = owner && typeof of === 'number' ? pathOf(owner, of, table) : '';
    for (const member of item.a) owners.set(member, path);
  });
  return owners;
}

export function defOf(node: Node): DefId {
  const path = pathOf(node.item, node.ref, node.in.table);
  const owner = node.in.owners.get(node.ref);
  return { crate: node.in.id, path: owner === undefined ? path : `${owner}::${path}` };
}

export function nodeAt(loaded: Loaded, ref: Ref): Node | undefined {
  const item = loaded.table.items[ref];
  return item && { in: loaded, ref, item };
}

/** Kinds of rustdoc's paths, as the tables call them. */
export const OUTSIDE_KINDS: Readonly<Record<string, TableItem['k']>> = {
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
  proc_derive: 'derive',
  proc_attribute: 'attribute',
};

/** The item that a reference means, in whichever table it is; undefined for std and for crates without a table. */
export function follow(tables: Tables, from: Loaded, ref: Ref): Node | undefined {
  if (ref >= 0) return nodeAt(from, ref);
  const [crate, path, kind] = from.table.outside[-1 - ref] ?? ['?', '', ''];
  const target = tables.load(crate);
  if (!target) return undefined;
  const wanted = OUTSIDE_KINDS[kind];
  const found = target.byPath.get(path)?.find((one) => target.table.items[one]?.k === wanted);
  return found === undefined ? undefined : nodeAt(target, found);
}

/** A reference to a trait of std or of a crate without a table. */
export const isOutsideTrait = (from: Loaded, ref: Ref): boolean =>
  ref < 0 && from.table.outside[-1 - ref]?.[2] === 'trait';

/** Where a reference leads, also when there is no table for it. */
export function defOfRef(from: Loaded, ref: Ref): DefId {
  if (ref >= 0) {
    const item = from.table.items[ref];
    return { crate: from.id, path: item ? pathOf(item, ref, from.table) : '' };
  }
  const [crate, path] = from.table.outside[-1 - ref] ?? ['?', ''];
  return { crate, path };
}

/** What a part of a table has been read as; the part belongs to one table. The solver asks for the same all the time. */
const typesRead = new WeakMap<object, Ty>();
const traitsRead = new WeakMap<TableTrait, TraitRef>();
const genericsRead = new WeakMap<TableGenerics, readonly ApiGeneric[]>();
const NO_GENERICS: readonly ApiGeneric[] = [];

export function typeIn(from: Loaded, type: TableType): Ty {
  if (typeof type === 'string') {
    if (type === '?') return UNKNOWN;
    if (type === '!') return NEVER;
    return type.startsWith("'") ? { kind: 'param', name: type.slice(1) } : primitive(type);
  }
  const known = typesRead.get(type);
  if (known) return known;
  const made = readType(from, type);
  typesRead.set(type, made);
  return made;
}

function readType(from: Loaded, type: Exclude<TableType, string>): Ty {
  const read = (inner: TableType): Ty => typeIn(from, inner);
  switch (type[0]) {
    case 'n': {
      const [, ref, ...args] = type;
      const def = defOfRef(from, ref);
      return ofC(def) ?? { kind: 'named', def, args: args.map(read) };
    }
    case '&':
    case '&m':
      return refTo(read(type[1]), type[0] === '&m');
    case '*':
    case '*m':
      return { kind: 'pointer', mutable: type[0] === '*m', to: read(type[1]) };
    case '[':
      return { kind: 'slice', of: read(type[1]) };
    case '[;':
      return type[2] >= 0 ? arrayOf(read(type[1]), type[2]) : arrayOf(read(type[1]));
    case '(': {
      const [, ...of] = type;
      return { kind: 'tuple', of: of.map(read) };
    }
    case 'i':
    case 'd': {
      const [, ...bounds] = type;
      return { kind: type[0] === 'i' ? 'impl' : 'dyn', bounds: bounds.map((bound) => traitIn(from, bound)) };
    }
    case 'p':
      return {
        kind: 'projection',
        self: read(type[1]),
        trait: type[2] === 0 ? { def: { crate: '?', path: '' }, args: [] } : traitIn(from, type[2]),
        name: type[3],
      };
    case 'f':
      return { kind: 'fn', params: type[1].map(read), returns: read(type[2]) };
  }
}

export function traitIn(from: Loaded, trait: TableTrait): TraitRef {
  const known = traitsRead.get(trait);
  if (known) return known;
  const [ref, args, bindings] = trait;
  const made: TraitRef = {
    def: defOfRef(from, ref),
    args: (args ?? []).map((arg) => typeIn(from, arg)),
    ...(bindings ? { bindings: Object.fromEntries(bindings.map(([name, type]) => [name, typeIn(from, type)])) } : {}),
  };
  traitsRead.set(trait, made);
  return made;
}

export function genericsIn(from: Loaded, generics: TableGenerics | undefined): readonly ApiGeneric[] {
  if (!generics) return NO_GENERICS;
  const known = genericsRead.get(generics);
  if (known) return known;
  const made = readGenerics(from, generics);
  genericsRead.set(generics, made);
  return made;
}

function readGenerics(from: Loaded, generics: TableGenerics): readonly ApiGeneric[] {
  return (generics.p ?? []).map(([name, kind, bounds, fallback]) => ({
    name,
    kind: kind === 'c' ? 'const' : 'type',
    bounds: (bounds ?? []).map((bound) => traitIn(from, bound)),
    ...(fallback === undefined ? {} : { default: typeIn(from, fallback) }),
  }));
}
