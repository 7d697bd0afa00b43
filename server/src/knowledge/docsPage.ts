// Where docs.rs describes an item: rustdoc writes a page where an item is declared, or, when nobody can name that place,
// where the crate passes it on.
import type { ItemKind } from './api.js';
import { type Loaded, nodeAt, pathOf } from './tables.js';

/** `page` is relative to the crate's folder: `aead/struct.Payload.html`. */
export interface DocsPlace {
  /** As code outside the crate names it, without the crate. */
  readonly path: string;
  readonly page: string;
}

const PREFIXES: Readonly<Partial<Record<ItemKind, string>>> = {
  struct: 'struct',
  enum: 'enum',
  union: 'union',
  trait: 'trait',
  alias: 'type',
  fn: 'fn',
  const: 'constant',
  static: 'static',
  macro: 'macro',
  derive: 'derive',
  attribute: 'attr',
};

/** The page of an item of a module; undefined when no path leads to it. */
export function docsPlace(loaded: Loaded, definition: string, kind: ItemKind): DocsPlace | undefined {
  if (definition === '') return { path: '', page: 'index.html' };
  const path = publicPaths(loaded).get(definition);
  if (path === undefined) return undefined;
  const names = path.split('::');
  if (kind === 'module') return { path, page: `${names.join('/')}/index.html` };
  const prefix = PREFIXES[kind];
  const file = `${prefix}.${names.at(-1)}.html`;
  return prefix === undefined ? undefined : { path, page: [...names.slice(0, -1), file].join('/') };
}

export const docsUrl = (loaded: Loaded, page: string): string =>
  `https://docs.rs/${loaded.entry.package}/${loaded.entry.version}/${loaded.entry.lib}/${page}`;

const known = new WeakMap<Loaded, ReadonlyMap<string, string>>();

/** The path that rustdoc gives each item of the crate's own, by its path of definition. */
function publicPaths(loaded: Loaded): ReadonlyMap<string, string> {
  const kept = known.get(loaded);
  if (kept) return kept;
  const paths = new Map<string, string>();
  walk(loaded, paths, true);
  walk(loaded, paths, false);
  known.set(loaded, paths);
  return paths;
}

/** `declared`: only what stands where it was declared; the shorter of the other paths comes second. */
function walk(loaded: Loaded, paths: Map<string, string>, declared: boolean): void {
  const seen = new Set<number>();
  const queue: { readonly ref: number; readonly path: string }[] = [{ ref: loaded.table.root, path: '' }];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const item = nodeAt(loaded, next.ref)?.item;
    if (!item || seen.has(next.ref)) continue;
    seen.add(next.ref);
    for (const [name, ref] of item.m ?? []) {
      const member = ref < 0 ? undefined : nodeAt(loaded, ref)?.item;
      if (!member) continue;
      const path = next.path === '' ? name : `${next.path}::${name}`;
      const definition = pathOf(member, ref, loaded.table);
      if (declared && definition !== path) continue;
      if (!paths.has(definition)) paths.set(definition, path);
      if (member.k === 'mod') queue.push({ ref, path });
    }
    if (!declared) for (const ref of item.s ?? []) if (ref >= 0) queue.push({ ref, path: next.path });
  }
}
