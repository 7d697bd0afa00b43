// The paths by which code that names a crate can name its items.
import { allMembers, rootOf } from './members.js';
import type { Project } from './project.js';
import { defOf, type Loaded, type Node, type Tables } from './tables.js';
import { type DefId, defKey } from './ty.js';
import { splitCrate } from './versions.js';

export interface PublicNames {
  pathsOf(def: DefId): readonly string[];
  /** A path to something of that name in the crate. */
  pathNamed(crate: string, name: string): string | undefined;
  /** Where below a path that code writes there is something of that name; nothing when it may be any of many. */
  below(place: string, name: string): readonly string[];
}

/** More of one name are none that could be meant. */
const MOST_OF_A_NAME = 3;

/** A module, and the name that it has for an item. There are very many: paths are put together when asked for. */
interface Place {
  readonly home: string;
  readonly name: string;
  /** Where else the item can be found. */
  next: Place | undefined;
}

/** What one crate makes public, its own and what it passes on. */
interface Listing {
  /** By the crate and the path of the definition. */
  readonly by: ReadonlyMap<string, ReadonlyMap<string, Place>>;
  /** One for each item, in the order in which they are met from the root on. */
  readonly all: readonly Place[];
}

const NOTHING: Listing = { by: new Map(), all: [] };

export function createPublicNames(tables: Tables, project: Project): PublicNames {
  const listings = new Map<string, Listing>();
  const passing = createPassing(tables);

  function namesOf(libName: string): Listing {
    const known = listings.get(libName);
    if (known) return known;
    const loaded = project.ask(libName)?.tables[0];
    const root = loaded && rootOf(loaded);
    const made = root ? listingOf(tables, root, libName) : NOTHING;
    listings.set(libName, made);
    return made;
  }

  let known = { crates: 0, paths: new Map<string, readonly string[]>() };
  function pathsOf(def: DefId): readonly string[] {
    if (known.crates !== project.asked.size) known = { crates: project.asked.size, paths: new Map() };
    const key = defKey(def);
    const paths = known.paths.get(key) ?? allPathsOf(def);
    known.paths.set(key, paths);
    return paths;
  }
  const allPathsOf = ({ crate, path }: DefId): readonly string[] =>
    [...project.asked]
      .flatMap(([libName, answering]) => {
        const loaded = answering?.tables[0];
        if (!loaded || !passing(loaded, crate)) return [];
        return Array.from(placesFrom(namesOf(libName).by.get(crate)?.get(path)), pathTo);
      })
      .sort((a, b) => a.split('::').length - b.split('::').length || a.length - b.length);

  return {
    pathsOf,
    pathNamed(crate, name) {
      const [pack] = splitCrate(crate);
      for (const [libName, source] of project.asked) {
        if (source?.info.package !== pack) continue;
        for (const first of namesOf(libName).all) {
          const place = [...placesFrom(first)].find((one) => one.name === name);
          if (place) return pathTo(place);
        }
      }
      return undefined;
    },
    below(place, name) {
      const listing = namesOf(place.split('::')[0] ?? '');
      const found = listing.all.flatMap((first) => {
        const paths = [...placesFrom(first)]
          .filter((one) => one.name === name && one.home.startsWith(`${place}::`) && !/::_|private/.test(one.home))
          .map(pathTo);
        return paths.sort((a, b) => a.split('::').length - b.split('::').length || a.length - b.length).slice(0, 1);
      });
      return found.length > MOST_OF_A_NAME ? [] : found;
    },
  };
}

const pathTo = ({ home, name }: Place): string => `${home}::${name}`;

function* placesFrom(first: Place | undefined): Iterable<Place> {
  for (let place = first; place; place = place.next) yield place;
}

/** Modules as deep as anybody writes them. */
function listingOf(tables: Tables, root: Node, libName: string): Listing {
  const by = new Map<string, Map<string, Place>>();
  const last = new Map<Place, Place>();
  const all: Place[] = [];
  const queue: { readonly node: Node; readonly path: string }[] = [{ node: root, path: libName }];
  const seen = new Set<object>();
  for (let i = 0, next = queue[i]; next; i += 1, next = queue[i]) {
    if (seen.has(next.node.item) || next.path.split('::').length > 5) continue;
    seen.add(next.node.item);
    for (const { name, node } of allMembers(tables, next.node)) {
      const { crate, path } = defOf(node);
      const ofCrate = by.get(crate) ?? new Map<string, Place>();
      by.set(crate, ofCrate);
      const place: Place = { home: next.path, name, next: undefined };
      const first = ofCrate.get(path);
      if (first) {
        (last.get(first) ?? first).next = place;
        last.set(first, place);
      } else {
        ofCrate.set(path, place);
        all.push(place);
      }
      if (node.item.k === 'mod') queue.push({ node, path: `${next.path}::${name}` });
    }
  }
  return { by, all };
}

/** Whether a crate may pass on what another one defines: only then its names are worth a list. */
function createPassing(tables: Tables): (loaded: Loaded, crate: string) => boolean {
  const reachable = new Map<Loaded, ReadonlySet<string>>();
  const crates = (from: Loaded): ReadonlySet<string> => {
    const found = new Set([from.id]);
    for (const id of found) {
      for (const [crate] of tables.load(id)?.table.outside ?? []) found.add(crate);
    }
    return found;
  };
  return (loaded, crate) => {
    const known = reachable.get(loaded) ?? crates(loaded);
    reachable.set(loaded, known);
    return known.has(crate);
  };
}
