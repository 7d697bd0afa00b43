// Names within modules and enums: direct ones first, then what globs bring.
import type { TraitsWithin } from './api.js';
import {
  behind,
  defOf,
  defOfRef,
  follow,
  isOutsideTrait,
  type Loaded,
  type Node,
  nodeAt,
  type Tables,
} from './tables.js';
import type { DefId } from './ty.js';

export interface Found {
  readonly nodes: readonly Node[];
  /** Something that the tables do not have may have the name. */
  readonly open: boolean;
}

const NOTHING: Found = { nodes: [], open: false };

/** The items of that name in a module, or the variant of an enum. */
export function membersNamed(tables: Tables, within: Node, name: string, seen: Set<object> = new Set()): Found {
  const { item, in: from } = within;
  if (seen.has(item)) return NOTHING;
  seen.add(item);
  if (item.k === 'enum') {
    const variant = (item.v ?? []).map((ref) => nodeAt(from, ref)).find((node) => node?.item.n === name);
    return variant ? { nodes: [variant], open: false } : NOTHING;
  }
  if (item.k !== 'mod') return NOTHING;
  const nodes: Node[] = [];
  let open = from.hidden.has(name) || item.open === 1;
  for (const [visible, ref, cfg] of item.m ?? []) {
    if (visible !== name) continue;
    const node = follow(tables, from, ref);
    if (node) nodes.push(behind(node, from, cfg));
    else open = true;
  }
  // A name hides what a glob brings in its own namespace only: a derive beside the trait that it is for.
  const isTaken = new Set(nodes.map(isMacro));
  if (isTaken.has(false) && !isTaken.has(true)) return { nodes, open: false };
  for (const [i, ref] of (item.s ?? []).entries()) {
    const source = follow(tables, from, ref);
    if (!source) {
      open = true;
      continue;
    }
    const found = membersNamed(tables, source, name, seen);
    const more = found.nodes.flatMap((node) => (isTaken.has(isMacro(node)) ? [] : [behind(node, from, item.sc?.[i])]));
    if (more.length > 0) return { nodes: [...nodes, ...more], open: false };
    open ||= found.open;
  }
  return nodes.length > 0 ? { nodes, open: false } : { nodes: [], open };
}

/** All that the name may be in a module, one behind the other: what is found first may not be in the build. */
export function allNamed(tables: Tables, within: Node, name: string): Found {
  const { item, in: from } = within;
  const globs = (item.k === 'mod' ? (item.s ?? []) : []).map((ref, i): Found => {
    const source = follow(tables, from, ref);
    const found = source ? allNamed(tables, source, name) : { nodes: [], open: true };
    return { ...found, nodes: found.nodes.map((node) => behind(node, from, item.sc?.[i])) };
  });
  const direct = membersNamed(tables, { ...within, item: { ...item, s: [], sc: [] } }, name);
  const all = [direct, ...globs];
  return { nodes: all.flatMap(({ nodes }) => nodes), open: all.some(({ open }) => open) };
}

const isMacro = ({ item }: Node): boolean => item.k === 'macro' || item.k === 'derive' || item.k === 'attribute';

/** Every name in a module or enum, with one item each. */
export function allMembers(
  tables: Tables,
  within: Node,
  seen: Set<object> = new Set(),
): readonly { readonly name: string; readonly node: Node }[] {
  const { item, in: from } = within;
  if (seen.has(item)) return [];
  seen.add(item);
  if (item.k === 'enum') {
    return (item.v ?? []).flatMap((ref) => {
      const node = nodeAt(from, ref);
      return node?.item.n === undefined ? [] : [{ name: node.item.n, node }];
    });
  }
  const direct = (item.m ?? []).flatMap(([name, ref]) => {
    const node = follow(tables, from, ref);
    return node ? [{ name, node }] : [];
  });
  const globs = (item.s ?? []).flatMap((ref) => {
    const source = follow(tables, from, ref);
    return source ? allMembers(tables, source, seen) : [];
  });
  return [...direct, ...globs];
}

export const rootOf = (loaded: Loaded): Node | undefined => nodeAt(loaded, loaded.table.root);

/** The traits in a module, its globs included. */
export function traitsWithin(tables: Tables, within: Node, seen: Set<object> = new Set()): TraitsWithin {
  const { item, in: from } = within;
  if (item.k !== 'mod' || seen.has(item)) return { traits: [], open: false, crates: [] };
  seen.add(item);
  const traits: DefId[] = [];
  const crates = new Set([from.id]);
  let open = item.open === 1 || from.entry.unsure === true;
  for (const [, ref] of item.m ?? []) {
    const node = follow(tables, from, ref);
    if (node?.item.k === 'trait') traits.push(defOf(node));
    else if (!node && isOutsideTrait(from, ref)) traits.push(defOfRef(from, ref));
  }
  for (const ref of item.s ?? []) {
    const source = follow(tables, from, ref);
    const inner = source && traitsWithin(tables, source, seen);
    open ||= inner?.open ?? true;
    traits.push(...(inner?.traits ?? []));
    for (const crate of inner?.crates ?? []) crates.add(crate);
  }
  return { traits, open, crates: [...crates] };
}
