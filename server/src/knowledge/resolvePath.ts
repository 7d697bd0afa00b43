// Follows paths from a crate's root through modules, enums and what they re-export.
import type { ApiItem, Gate, Lookup } from './api.js';
import type { Gates } from './gates.js';
import type { Items } from './items.js';
import { allNamed, membersNamed, rootOf } from './members.js';
import type { Project } from './project.js';
import type { Loaded, Node, Tables } from './tables.js';

const UNKNOWN_LOOKUP = { verdict: 'unknown' } as const;

/** Kinds of items that no path leads through. */
const VALUES: ReadonlySet<string> = new Set(['fn', 'const', 'static', 'macro']);

/** Paths whose answers are kept. */
const MOST_KEPT = 20_000;

export interface PathContext {
  readonly tables: Tables;
  readonly project: Project;
  readonly items: Items;
  readonly gates: Gates;
}

export function createPaths({ tables, project, items: { apiItem }, gates }: PathContext) {
  function walk(loaded: Loaded, segments: readonly string[]): Lookup<Node> {
    const root = rootOf(loaded);
    if (!root) return UNKNOWN_LOOKUP;
    let at: readonly Node[] = [root];
    let gate: (Gate & { readonly at: number }) | undefined;
    let mayBeMore = false;
    for (let i = 0; i < segments.length; i += 1) {
      const owner = at.find((node) => node.item.k === 'mod' || node.item.k === 'enum');
      const name = segments[i] ?? '';
      if (!owner) {
        // A type may share the name of a function, and be made by a macro.
        if (mayBeMore && at.every(({ item }) => VALUES.has(item.k))) return UNKNOWN_LOOKUP;
        const typed = at[0];
        return typed ? { verdict: 'absent', within: apiItem(typed), at: i } : UNKNOWN_LOOKUP;
      }
      const found = membersNamed(tables, owner, name);
      mayBeMore = found.open || owner.in.entry.unsure === true || owner.in.hidden.has(name);
      if (found.nodes.length === 0) {
        return mayBeMore ? UNKNOWN_LOOKUP : { verdict: 'absent', within: apiItem(owner), at: i };
      }
      at = found.nodes;
      const shut = gate ? undefined : shutting(owner, found.nodes, name);
      if (shut) gate = { ...shut, at: i };
    }
    return { verdict: 'found', items: at, ...(gate ? { gate } : {}) };
  }

  /** Why none of what has the name is in the build. */
  function shutting(owner: Node, nodes: readonly Node[], name: string): Gate | undefined {
    const [first] = nodes.map(gates.shutting);
    if (!first || !nodes.every(gates.shutting)) return undefined;
    const others = allNamed(tables, owner, name);
    return others.open || !others.nodes.every(gates.shutting) ? undefined : first;
  }

  function withGate(node: Node): ApiItem {
    const shut = node.item.k === 'derive' ? gates.shutting(node) : undefined;
    return shut ? { ...apiItem(node), shut } : apiItem(node);
  }

  const resolved = new Map<string, Lookup<ApiItem>>();
  function resolve(libName: string, segments: readonly string[]): Lookup<ApiItem> {
    const key = segments.length === 0 ? libName : `${libName}::${segments.join('::')}`;
    const known = resolved.get(key);
    if (known) return known;
    const found = search(libName, segments);
    // Names that are being typed come and go.
    if (resolved.size > MOST_KEPT) resolved.clear();
    resolved.set(key, found);
    return found;
  }

  function search(libName: string, segments: readonly string[]): Lookup<ApiItem> {
    const source = project.ask(libName);
    if (!source) return UNKNOWN_LOOKUP;
    let absent: Lookup<ApiItem> | undefined;
    let unsure = false;
    for (const loaded of source.tables) {
      const found = walk(loaded, segments);
      if (found.verdict === 'found') {
        const isSure = source.tables.length === 1 && source.complete;
        const { gate } = isSure ? found : {};
        const items = found.items.map(isSure ? withGate : apiItem);
        return { verdict: 'found', items, ...(gate ? { gate } : {}) };
      }
      if (found.verdict === 'unknown') unsure = true;
      // Of several versions the one that goes furthest tells where the path breaks.
      else if (!absent || (absent.verdict === 'absent' && found.at > absent.at)) absent = found;
    }
    if (absent?.verdict !== 'absent' || !source.complete || unsure) return UNKNOWN_LOOKUP;
    const owner = 'def' in absent.within ? absent.within.def.crate : undefined;
    return owner === undefined || project.isLocked(owner) ? absent : UNKNOWN_LOOKUP;
  }

  function resolveIn(crate: string, segments: readonly string[]): Lookup<ApiItem> {
    const loaded = tables.load(crate);
    const found = loaded ? walk(loaded, segments) : UNKNOWN_LOOKUP;
    return found.verdict === 'found' ? { verdict: 'found', items: found.items.map(apiItem) } : found;
  }

  return { resolve, resolveIn };
}
