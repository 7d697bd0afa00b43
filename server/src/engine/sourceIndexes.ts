// Crates that have no table are read from their source: when code names them, in the background, once per content.
import { type FeatureManifest, featureManifestOf, type PackageId } from '../cargo/features.js';
import { readManifest } from '../cargo/manifest.js';
import type { ProjectCrate, ProjectCrates } from '../cargo/model.js';
import { join } from '../cargo/paths.js';
import { parseToml } from '../cargo/toml.js';
import { bindIndex, type ReadSource } from '../knowledge/source/bind.js';
import { type Definition, definitionOf } from '../knowledge/source/definition.js';
import { indexCrate, type SourceIndex } from '../knowledge/source/indexCrate.js';
import { readCrate } from '../knowledge/source/readCrate.js';
import { UNBOUND } from '../knowledge/source/refs.js';
import type { StdIndex } from '../knowledge/source/stdNames.js';
import type { Loaded, Tables } from '../knowledge/tables.js';
import { type CacheFiles, createIndexCache, nameOf } from './indexCache.js';
import { type PackageDisk, packageFolder, type Wanted } from './packageFolders.js';

/** What the reading of sources needs of the machine. */
export interface SourceDisk extends PackageDisk {
  /** Absolute paths, with `/`, of the Rust files below a folder. */
  rustFiles(folder: string): readonly string[];
  readonly cache?: CacheFiles;
}

export interface IndexingTask {
  /** The crate that is read now, and how many are left. */
  report(name: string, left: number): void;
  isCancelled(): boolean;
}

export interface SourceIndexes {
  /** The tables as a project sees them. */
  tablesFor(crates: ProjectCrates): Tables;
  /** Code names crates whose source has not been read, or that may have changed since. */
  readonly wanted: boolean;
  /** Reads what is wanted; true when something is known now that was not. */
  run(task: IndexingTask): Promise<boolean>;
  /** A file of the user's own crates may be another than it was; without a path any of them. */
  edited(path?: string): void;
  /** Packages may lie elsewhere. */
  moved(): void;
  /** Where a crate's item is defined, when its source is on disk. */
  definition(
    crate: { readonly package: string; readonly version: string },
    path: string,
    project: ProjectCrates,
  ): DefinitionText | undefined;
}

export interface DefinitionText extends Definition {
  readonly text: string;
}

interface Kept {
  readonly read: ReadSource | undefined;
  /** Names the content that it was made from. */
  readonly content: string | undefined;
}

interface Want {
  readonly crate: Wanted;
  readonly folder: string;
  readonly project: ProjectCrates;
}

/** A crate with more text than this is generated from something. */
const MOST_TEXT = 8_000_000;

/** Work in one go, before others have their turn. */
const SLICE_MS = 10;

export interface SourceIndexParts {
  readonly tables: Tables;
  readonly std: StdIndex;
  readonly disk: SourceDisk;
  readonly log: (line: string) => void;
  /** The present text of a file that is being edited. */
  readonly openText: (path: string) => string | undefined;
}

export function createSourceIndexes({ tables, std, disk, log, openText }: SourceIndexParts): SourceIndexes {
  const cache = createIndexCache(disk.cache, log);
  const kept = new Map<string, Kept>();
  const wants = new Map<string, Want>();
  /** Of the user's own crates: they change. */
  const own = new Map<string, Want>();
  let isEdited = false;
  let folders = new WeakMap<ProjectCrates, Map<string, string | undefined>>();

  const read = (path: string): string | undefined => openText(path) ?? disk.read(path);

  const folderOf = (crate: Wanted, project: ProjectCrates): string | undefined => {
    const known = folders.get(project) ?? new Map<string, string | undefined>();
    folders.set(project, known);
    const key = `${crate.package}@${crate.version} ${crate.folder ?? ''}`;
    if (!known.has(key)) known.set(key, packageFolder(disk, crate, project));
    return known.get(key);
  };

  const want = (crate: Wanted, project: ProjectCrates): ReadSource | undefined => {
    const folder = folderOf(crate, project);
    if (folder === undefined) return undefined;
    const known = kept.get(folder);
    if (!known) wants.set(folder, { crate, folder, project });
    return known?.read;
  };

  function tablesFor(project: ProjectCrates): Tables {
    const bound = new Map<string, Loaded | undefined>();
    const loaded = new Map<string, Loaded | undefined>();
    const manifests = new Map<string, FeatureManifest | undefined>();
    const bind = (crate: Wanted, source: ReadSource): Loaded | undefined => {
      const id = `${crate.package}@${crate.version}`;
      if (bound.has(id)) return bound.get(id);
      // A crate that leads back to itself finds nothing there yet.
      bound.set(id, undefined);
      const made = bindIndex(id, source, { tables: overlay, crateOf: (name) => crateOf(crate, name, project) });
      bound.set(id, made);
      return made;
    };
    /** What is there already; nothing is asked for. */
    const present = (crate: Wanted): Loaded | undefined => {
      const folder = folderOf(crate, project);
      const source = folder === undefined ? undefined : kept.get(folder)?.read;
      return source && bind(crate, source);
    };
    const overlay: Tables = {
      ...tables,
      load(id) {
        if (loaded.has(id)) return loaded.get(id);
        if (bound.has(id)) return bound.get(id);
        const crate = lockedCrate(id, project);
        // A package of the user's own may go by the name and version of a published one.
        const own = crate?.source === 'path' ? present(crate) : undefined;
        const made = own ?? tables.load(id) ?? (crate && present(crate));
        loaded.set(id, made);
        return made;
      },
      published(id) {
        const key = `${id.name}@${id.version}`;
        if (!manifests.has(key)) manifests.set(key, manifestOnDisk(id, project) ?? tables.published(id));
        return manifests.get(key);
      },
      source(crate) {
        const source = want(crate, project);
        return source && bind(crate, source);
      },
    };
    return overlay;
  }

  /** What lies on disk is what cargo builds; what came with us may be another edition of it. */
  function manifestOnDisk({ name, version }: PackageId, project: ProjectCrates): FeatureManifest | undefined {
    const folder = folderOf({ package: name, version, source: 'registry' }, project);
    const text = folder === undefined ? undefined : disk.read(join(folder, 'Cargo.toml'));
    const parsed = text === undefined ? undefined : parseToml(text);
    return parsed && 'table' in parsed ? featureManifestOf(readManifest(parsed.table)) : undefined;
  }

  async function run(task: IndexingTask): Promise<boolean> {
    if (isEdited) for (const [folder, one] of own) wants.set(folder, one);
    isEdited = false;
    let changed = false;
    for (let next = first(wants); next && !task.isCancelled(); next = first(wants)) {
      task.report(next.crate.package, wants.size);
      wants.delete(next.folder);
      const before = kept.get(next.folder);
      const made = await index(next, before, task);
      if (made === 'cancelled') {
        wants.set(next.folder, next);
        break;
      }
      kept.set(next.folder, made);
      if (next.crate.source === 'path') own.set(next.folder, next);
      changed ||= made.read !== before?.read;
    }
    return changed;
  }

  async function index(one: Want, before: Kept | undefined, task: IndexingTask): Promise<Kept | 'cancelled'> {
    const { crate, folder, project } = one;
    try {
      const source = readCrate(folder, { read, rustFiles: disk.rustFiles });
      const size = source?.files.reduce((sum, path) => sum + (read(path)?.length ?? 0), 0) ?? 0;
      if (!source || size > MOST_TEXT) return { read: undefined, content: undefined };
      const content = nameOf(source, read(join(folder, 'Cargo.toml')) ?? '');
      if (before?.content === content) return before;
      const isPublished = crate.source !== 'path';
      const known = isPublished ? cache.get(content) : undefined;
      const made = known ?? (await inSlices(indexCrate(source, std), task));
      if (made === undefined) return 'cancelled';
      if (isPublished && !known) cache.put(content, made);
      wantPassedOn(made, crate, project);
      if (before?.read && sameIndex(before.read.index, made)) return { ...before, content };
      return { read: { index: made, folder, isPublished }, content };
    } catch (error) {
      log(
        `the source of ${crate.package} ${crate.version} is not read: ${error instanceof Error ? error.stack : error}`,
      );
      return { read: undefined, content: undefined };
    }
  }

  /** What a crate passes on is named through it. */
  function wantPassedOn({ table, dependencies }: SourceIndex, crate: Wanted, project: ProjectCrates): void {
    const refs = table.items.flatMap((item) => [...(item.m ?? []).map(([, ref]) => ref), ...(item.s ?? [])]);
    const libs = refs.flatMap((ref) => {
      const [from, path] = ref < 0 ? (table.outside[-1 - ref] ?? []) : [];
      return from === UNBOUND && path !== undefined ? path.split('|').map((one) => one.split('::')[0] ?? '') : [];
    });
    for (const lib of new Set(libs)) {
      const name = Object.hasOwn(dependencies, lib) ? dependencies[lib] : undefined;
      const id = name === undefined ? undefined : crateOf(crate, name, project);
      const passed = id === undefined || tables.load(id) ? undefined : lockedCrate(id, project);
      if (passed) want(passed, project);
    }
  }

  return {
    tablesFor,
    get wanted() {
      return wants.size > 0 || (isEdited && own.size > 0);
    },
    run,
    edited(path) {
      isEdited ||= path === undefined || [...own.keys()].some((folder) => path.startsWith(`${folder}/`));
    },
    definition({ package: name, version }, path, project) {
      const crate = lockedCrate(`${name}@${version}`, project) ?? { package: name, version, source: 'registry' };
      const folder = folderOf(crate, project);
      const source = folder === undefined ? undefined : readCrate(folder, { read, rustFiles: disk.rustFiles });
      const found = source && definitionOf(source, path);
      const text = found && read(found.path);
      return found && text !== undefined ? { ...found, text } : undefined;
    },
    moved() {
      folders = new WeakMap();
      isEdited = true;
    },
  };
}

const first = (wants: ReadonlyMap<string, Want>): Want | undefined => wants.values().next().value;

const sameIndex = (a: SourceIndex, b: SourceIndex): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The version that the lock file gives a dependency of a crate. */
function crateOf(crate: Wanted, name: string, project: ProjectCrates): string | undefined {
  const version = project.dependency?.(crate, name)?.version ?? declared(project, name)?.version;
  return version === undefined ? undefined : `${name}@${version}`;
}

const declared = (project: ProjectCrates, name: string): ProjectCrate | undefined =>
  project.libNames.flatMap((lib) => project.all(lib)).find((one) => one.package === name);

function lockedCrate(id: string, project: ProjectCrates): Wanted | undefined {
  const at = id.lastIndexOf('@');
  const name = id.slice(0, at);
  const version = id.slice(at + 1);
  const own = declared(project, name);
  if (own?.version === version && own.source === 'path') return own;
  return project.locked?.(name).includes(version) ? { package: name, version, source: 'registry' } : undefined;
}

/** Undefined when it was cancelled. */
async function inSlices<T>(steps: Generator<void, T>, task: IndexingTask): Promise<T | undefined> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < SLICE_MS) continue;
    await new Promise((resolve) => setImmediate(resolve));
    if (task.isCancelled()) return undefined;
    since = performance.now();
  }
}
