// Leads the paths of an index into the tables of the versions that the project builds its crate with.
import { membersNamed, rootOf } from '../members.js';
import type { Ref, TableItem } from '../tableFormat.js';
import { defOf, type Loaded, type Node, OUTSIDE_KINDS, openTable, type Tables } from '../tables.js';
import type { SourceIndex } from './indexCrate.js';
import { UNBOUND } from './refs.js';

export interface Binding {
  readonly tables: Tables;
  /** The crate, such as `aead@0.5.2`, that a package which the crate depends on is for it; undefined when unknown. */
  crateOf(packageName: string): string | undefined;
}

/** An index, and the folder of the package that it was made from. */
export interface ReadSource {
  readonly index: SourceIndex;
  readonly folder: string;
  readonly isPublished: boolean;
}

type Outside = readonly [string, string, string];

export function bindIndex(id: string, { index, folder, isPublished }: ReadSource, binding: Binding): Loaded {
  const { table, entry, dependencies } = index;
  const targets = table.outside.map((one) => (one[0] === UNBOUND ? bindPath(one, dependencies, binding) : one));
  const isGone = (ref: Ref): boolean => ref < 0 && targets[-1 - ref] === undefined;
  const items = table.items.map((item): TableItem => {
    if (!item.m?.some(([, ref]) => isGone(ref))) return item;
    return { ...item, m: kept(item.m, isGone) };
  });
  const outside = targets.map(([crate, path, kind] = NOWHERE): [string, string, string] => [crate, path, kind]);
  const deps = Object.values(dependencies).flatMap((name) => binding.crateOf(name) ?? []);
  return {
    ...openTable(id, { ...entry, deps: [...new Set(deps)].sort() }, { ...table, items, outside }),
    folder,
    isPublished,
  };
}

const NOWHERE: Outside = ['?', '', '?'];

/** A name that one namespace has need not be in another; one that none has may be anything. */
function kept(
  members: readonly [string, Ref, string?][],
  isGone: (ref: Ref) => boolean,
): readonly [string, Ref, string?][] {
  const there = new Set(members.flatMap(([name, ref]) => (isGone(ref) ? [] : [name])));
  return members.filter(([name, ref]) => !isGone(ref) || !there.has(name));
}

/** Undefined when the dependency surely has nothing there in the namespace. */
function bindPath(
  [, paths, namespace]: Outside,
  dependencies: Readonly<Record<string, string>>,
  binding: Binding,
): Outside | undefined {
  let unsure = false;
  for (const path of paths.split('|')) {
    const [lib = '', ...segments] = path.split('::');
    const name = Object.hasOwn(dependencies, lib) ? dependencies[lib] : undefined;
    const crate = name === undefined ? undefined : binding.crateOf(name);
    const loaded = crate === undefined ? undefined : binding.tables.load(crate);
    const found = loaded ? walk(binding.tables, loaded, segments, namespace) : 'unsure';
    if (found === 'unsure') unsure = true;
    else if (found) return outsideOf(found);
  }
  return unsure ? NOWHERE : undefined;
}

function walk(
  tables: Tables,
  loaded: Loaded,
  segments: readonly string[],
  namespace: string,
): Node | 'unsure' | undefined {
  let at = rootOf(loaded);
  for (let i = 0; i < segments.length; i += 1) {
    if (!at || (at.item.k !== 'mod' && at.item.k !== 'enum')) return 'unsure';
    const wanted = i === segments.length - 1 ? namespace : 'type';
    const { nodes, open } = membersNamed(tables, at, segments[i] ?? '');
    const unsure = open || at.in.entry.unsure === true;
    at = nodes.find(({ item }) => namespacesOf(item).includes(wanted));
    if (!at) return unsure ? 'unsure' : undefined;
  }
  return at;
}

function namespacesOf({ k }: TableItem): readonly string[] {
  switch (k) {
    case 'fn':
    case 'const':
    case 'static':
      return ['value'];
    case 'macro':
    case 'derive':
    case 'attribute':
      return ['macro'];
    case 'struct':
    case 'variant':
      return ['type', 'value'];
    default:
      return ['type'];
  }
}

const RUSTDOC_KINDS = new Map(Object.entries(OUTSIDE_KINDS).map(([kind, k]) => [k, kind]));

function outsideOf(node: Node): Outside {
  const { crate, path } = defOf(node);
  return [crate, path, RUSTDOC_KINDS.get(node.item.k) ?? '?'];
}
