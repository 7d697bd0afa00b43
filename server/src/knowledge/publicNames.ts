// The paths by which code that names a crate can name its items.
import { allMembers, rootOf } from './members.js';
import type { Project } from './project.js';
import { defOf, type Node, type Tables } from './tables.js';
import { type DefId, defKey } from './ty.js';
import { splitCrate } from './versions.js';

export interface PublicNames {
  pathsOf(def: DefId): readonly string[];
  /** A path to something of that name in the crate. */
  pathNamed(crate: string, name: string): string | undefined;
}

export function createPublicNames(tables: Tables, project: Project): PublicNames {
  const publicNames = new Map<string, ReadonlyMap<string, readonly string[]>>();

  /** Paths by definition, as code that names the crate can write them. */
  function namesOf(libName: string): ReadonlyMap<string, readonly string[]> {
    const known = publicNames.get(libName);
    if (known) return known;
    const paths = new Map<string, string[]>();
    const loaded = project.ask(libName)?.tables[0];
    const root = loaded && rootOf(loaded);
    const queue: { readonly node: Node; readonly path: string }[] = root ? [{ node: root, path: libName }] : [];
    const seen = new Set<object>();
    for (let next = queue.shift(); next; next = queue.shift()) {
      if (seen.has(next.node.item) || next.path.split('::').length > 5) continue;
      seen.add(next.node.item);
      for (const { name, node } of allMembers(tables, next.node)) {
        const path = `${next.path}::${name}`;
        const key = defKey(defOf(node));
        paths.set(key, [...(paths.get(key) ?? []), path]);
        if (node.item.k === 'mod') queue.push({ node, path });
      }
    }
    publicNames.set(libName, paths);
    return paths;
  }

  let known = { crates: 0, paths: new Map<string, readonly string[]>() };
  function pathsOf(def: DefId): readonly string[] {
    if (known.crates !== project.asked.size) known = { crates: project.asked.size, paths: new Map() };
    const key = defKey(def);
    const paths = known.paths.get(key) ?? allPathsOf(key);
    known.paths.set(key, paths);
    return paths;
  }
  const allPathsOf = (key: string): readonly string[] =>
    [...project.asked.keys()]
      .flatMap((libName) => [...(namesOf(libName).get(key) ?? [])])
      .sort((a, b) => a.split('::').length - b.split('::').length || a.length - b.length);

  return {
    pathsOf,
    pathNamed(crate, name) {
      const [pack] = splitCrate(crate);
      for (const [libName, source] of project.asked) {
        if (source?.info.package !== pack) continue;
        for (const paths of namesOf(libName).values()) {
          const path = paths.find((one) => one.endsWith(`::${name}`));
          if (path !== undefined) return path;
        }
      }
      return undefined;
    },
  };
}
