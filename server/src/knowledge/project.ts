// The crates of one project as its code reaches them: asked for when named, and with what they bring along.
import type { ProjectCrates } from '../cargo/model.js';
import type { CrateInfo } from './api.js';
import type { IndexEntry } from './tableFormat.js';
import type { Loaded, Tables } from './tables.js';
import type { DefId } from './ty.js';
import { type Answering, covers, fromAnyVersion, fromManifest, lineOf, splitCrate } from './versions.js';

export interface Project {
  /** The tables for a crate that paths may name. */
  ask(libName: string): Answering | undefined;
  /** What was found for the crates that were asked for. */
  readonly asked: ReadonlyMap<string, Answering | undefined>;
  /** The crates in play by `package@version`, dependencies included. */
  readonly reached: ReadonlyMap<string, Loaded>;
  reachAll(): boolean;
  isLocked(crate: string): boolean;
  /** The dependency whose crate it is, or else one that brings it along. */
  dependencyWith(crate: string): CrateInfo | undefined;
  /** False when the lock file has no version of the crate's line: the crate that brought its table is there in another one. */
  isPresent(crate: string): boolean;
  /** Within a line signatures stay as they are, but for pre-releases. */
  isSettled(crate: string): boolean;
  complete(crate: string): boolean;
  /** False when the project may use a later version than the tables have: no lock file says which. */
  isPinned(within: CrateInfo | DefId): boolean;
  /** False when the project has a newer version than the table of the crate: what it lacks may exist. */
  covers(crate: string): boolean;
  /** The project has the crate in a version that may have what its table lacks. */
  mayHaveMore(crate: string): boolean;
}

interface Dependency {
  readonly info: CrateInfo;
  /** Its tables. */
  readonly entries: readonly IndexEntry[];
}

function dependencyOf(tables: Tables, crates: ProjectCrates, libName: string): readonly Dependency[] {
  const one = crates.crate(libName);
  if (!one) return [];
  const entries = tables.entries.filter(
    (entry) => entry.package === one.package && lineOf(entry.version) === lineOf(one.version),
  );
  return [{ info: { libName, package: one.package, version: one.version, from: one.from }, entries }];
}

/** `grown` is told when crates come into play, which may bring traits. */
const isAnswering = ({ tables }: Answering, crate: string): boolean => tables.some(({ id }) => id === crate);

export function createProject(tables: Tables, crates: ProjectCrates, grown: () => void): Project {
  const asked = new Map<string, Answering | undefined>();
  const reached = new Map<string, Loaded>();

  function ask(libName: string): Answering | undefined {
    return asked.has(libName) ? asked.get(libName) : look(libName, true);
  }

  function look(libName: string, named: boolean): Answering | undefined {
    const made = crates.known ? fromManifest(tables, crates, libName, named) : fromAnyVersion(tables, libName);
    // What nobody has named yet may be asked for once more.
    if (made || named) asked.set(libName, made);
    const first = made?.tables[0];
    if (first) reach(first);
    return made;
  }

  /** The crate and what it depends on may bring traits into play. */
  function reach(loaded: Loaded): void {
    if (reached.has(loaded.id)) return;
    reached.set(loaded.id, loaded);
    grown();
    for (const [crate] of loaded.table.outside) {
      const next = crate === 'std' ? undefined : tables.load(crate);
      if (next) reach(next);
    }
  }

  let allReached = false;
  /** Any crate of the project may have a trait that gives a type more; true when there are more of them than before. */
  function reachAll(): boolean {
    if (allReached) return false;
    allReached = true;
    const before = reached.size;
    for (const libName of crates.libNames) if (!asked.has(libName)) look(libName, false);
    return reached.size > before;
  }

  /** From the source of the version in use. */
  const isRead = (crate: string): boolean => tables.load(crate)?.folder !== undefined;

  /** False when the lock file has the table's crate newer, or not at all: a dependency's table says nothing then. */
  function isLocked(crate: string): boolean {
    if (isRead(crate)) return true;
    if (!crates.locked) return true;
    const [pack, version] = splitCrate(crate);
    const sameLine = crates.locked(pack).filter((one) => lineOf(one) === lineOf(version));
    return sameLine.length > 0 && sameLine.every((one) => covers(version, one));
  }

  function isPresent(crate: string): boolean {
    if (!crates.locked || crate === 'std') return true;
    const [pack, version] = splitCrate(crate);
    return crates.locked(pack).some((one) => lineOf(one) === lineOf(version));
  }

  function isSettled(crate: string): boolean {
    if (!crates.known) return false;
    if (isRead(crate)) return true;
    if (!crates.locked) return true;
    const [pack, version] = splitCrate(crate);
    const inUse = crates.locked(pack).filter((one) => lineOf(one) === lineOf(version));
    return inUse.length > 0 && inUse.every((one) => one === version || !`${one}${version}`.includes('-'));
  }

  /** False when the project has a newer version than the table of the crate, or of one whose traits the crate may have. */
  function complete(crate: string): boolean {
    if (!isLocked(crate)) return false;
    for (const one of asked.values()) {
      if (!one || one.complete) continue;
      if (one.tables.some((loaded) => loaded.id === crate || loaded.entry.deps.includes(crate))) return false;
    }
    return true;
  }

  function isPinned(within: CrateInfo | DefId): boolean {
    if ('libName' in within) return ask(within.libName)?.pinned === true;
    if (!crates.known) return false;
    const answering = [...asked.values()].find((one) => one?.tables.some(({ id }) => id === within.crate));
    return answering ? answering.pinned : crates.locked !== undefined || isRead(within.crate);
  }

  /** Without a lock file a crate may have brought any version of it. */
  function coversTable(crate: string): boolean {
    if (!crates.locked) return complete(crate);
    return isLocked(crate) && [...asked.values()].every((one) => !one || one.complete || !isAnswering(one, crate));
  }

  const mayHaveMore = (crate: string): boolean =>
    !coversTable(crate) && crates.locked?.(splitCrate(crate)[0]).length !== 0;

  let dependencies: readonly Dependency[] | undefined;
  /** Nothing is asked for: to tell of a crate must not bring others into play. */
  function dependencyWith(crate: string): CrateInfo | undefined {
    dependencies ??= crates.libNames.flatMap((libName) => dependencyOf(tables, crates, libName));
    const known = dependencies;
    const own = known.find(({ entries }) => entries.some((entry) => `${entry.package}@${entry.version}` === crate));
    return (own ?? known.find(({ entries }) => entries.some(({ deps }) => deps.includes(crate))))?.info;
  }

  return {
    ask,
    asked,
    dependencyWith,
    reached,
    reachAll,
    isLocked,
    isPresent,
    isSettled,
    complete,
    isPinned,
    covers: coversTable,
    mayHaveMore,
  };
}
