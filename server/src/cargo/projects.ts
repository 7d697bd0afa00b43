// From a source file to the crates that it may name: the nearest Cargo.toml upward, its workspace, its lock file.
import { type Lock, readLock } from './lock.js';
import { type Manifest, readManifest } from './manifest.js';
import { NO_MANIFEST, type ProjectCrates } from './model.js';
import { join, parent, relativeTo } from './paths.js';
import { cratesOf } from './resolve.js';
import { rootsFor } from './targets.js';
import { parseToml, type Table } from './toml.js';
import type { ManifestAt } from './workspace.js';

export interface Projects {
  /** The same object as long as the manifests say the same. `path` is absolute, with `/`. */
  cratesFor(path: string | undefined): ProjectCrates;
  /** The file lies where packages keep their tests, benches and examples. */
  isTestFile(path: string | undefined): boolean;
  /** Roots of the crates that the file may be a part of, the likeliest first. */
  rootsFor(path: string | undefined): readonly string[];
  /** Cargo.toml or Cargo.lock may have changed: what is kept is compared with the files again. */
  manifestsChanged(): void;
}

interface Resolved {
  /** The texts that the answer was made from, by path. */
  readonly inputs: ReadonlyMap<string, string | undefined>;
  readonly crates: ProjectCrates;
}

export function createProjects(read: (path: string) => string | undefined, log: (line: string) => void): Projects {
  const texts = new Map<string, string | undefined>();
  const manifestAbove = new Map<string, string | undefined>();
  const checked = new Set<string>();
  const resolved = new Map<string, Resolved>();
  const manifests = cachedByText(readManifest, log);
  const locks = cachedByText(readLock, log);

  const textOf = (path: string): string | undefined => {
    if (!texts.has(path)) texts.set(path, read(path));
    return texts.get(path);
  };

  const nearestManifest = (folder: string): string | undefined => {
    if (manifestAbove.has(folder)) return manifestAbove.get(folder);
    const here = join(folder, 'Cargo.toml');
    const above = parent(folder);
    const found = textOf(here) !== undefined ? here : above === undefined ? undefined : nearestManifest(above);
    manifestAbove.set(folder, found);
    return found;
  };

  const resolve = (path: string): ProjectCrates => {
    const kept = resolved.get(path);
    if (kept && (checked.has(path) || [...kept.inputs].every(([input, text]) => textOf(input) === text))) {
      checked.add(path);
      return kept.crates;
    }
    const inputs = new Map<string, string | undefined>();
    const noted = (input: string): string | undefined => {
      inputs.set(input, textOf(input));
      return textOf(input);
    };
    const crates = resolveManifest(path, {
      manifest: (at) => manifests(at, noted(at)),
      lock: (at) => locks(at, noted(at)),
      exists: (at) => noted(at) !== undefined,
      text: noted,
    });
    resolved.set(path, { inputs, crates });
    checked.add(path);
    return crates;
  };

  /** A package of its own among the examples of another. */
  const isExample = (root: string): boolean => {
    const among = parent(root);
    const above = among?.endsWith('/examples') ? parent(among) : undefined;
    return above !== undefined && nearestManifest(above) !== undefined;
  };

  return {
    cratesFor(path) {
      const folder = path === undefined ? undefined : parent(path);
      const manifest = folder === undefined ? undefined : nearestManifest(folder);
      return manifest === undefined ? NO_MANIFEST : resolve(manifest);
    },
    isTestFile(path) {
      const folder = path === undefined ? undefined : parent(path);
      if (path === undefined || folder === undefined) return false;
      const manifest = nearestManifest(folder);
      const root = manifest === undefined ? parent(folder) : parent(manifest);
      if (root !== undefined && isExample(root)) return true;
      return isTestPath(root === undefined ? path : (relativeTo(root, path) ?? path));
    },
    rootsFor(path) {
      const folder = path === undefined ? undefined : parent(path);
      const manifest = folder === undefined ? undefined : nearestManifest(folder);
      if (path === undefined || manifest === undefined) return [];
      const targets = manifests(manifest, textOf(manifest))?.targetPaths ?? [];
      return rootsFor(path, parent(manifest) ?? '/', targets);
    },
    manifestsChanged() {
      texts.clear();
      manifestAbove.clear();
      checked.clear();
    },
  };
}

/** Relative to the package, so that a package below a folder named `tests` is not taken for one. */
const isTestPath = (path: string): boolean =>
  /^(?:tests|benches|examples)\//.test(path) || /(?:^|\/)(?:\w+_)?tests?\.rs$|(?:^|\/)tests?(?:[_-]\w+)?\//.test(path);

/** The files of a project as they are read and understood. */
interface Reader {
  manifest(path: string): Manifest | undefined;
  lock(path: string): Lock | undefined;
  exists(path: string): boolean;
  text(path: string): string | undefined;
}

function resolveManifest(path: string, reader: Reader): ProjectCrates {
  const manifest = reader.manifest(path);
  const folder = parent(path);
  // A manifest that does not read still owns the files below it: the one above it speaks of other code.
  if (!manifest || folder === undefined) return NO_MANIFEST;
  if (!manifest.package && manifest.dependencies.length === 0) return NO_MANIFEST;
  const own: ManifestAt = { folder, manifest };
  const root = workspaceRoot(own, reader);
  const text = reader.text(path);
  return cratesOf({
    own,
    ...(text === undefined ? {} : { text }),
    root,
    lock: reader.lock(join(root.folder, 'Cargo.lock')) ?? reader.lock(join(folder, 'Cargo.lock')),
    manifestIn: (at) => reader.manifest(join(at, 'Cargo.toml')),
    hasLibrary: manifest.hasLibSection || reader.exists(join(folder, 'src/lib.rs')),
  });
}

function workspaceRoot(own: ManifestAt, reader: Reader): ManifestAt {
  if (own.manifest.workspace) return own;
  const said = own.manifest.package?.workspace;
  if (said !== undefined) {
    const folder = join(own.folder, said);
    const manifest = reader.manifest(join(folder, 'Cargo.toml'));
    return manifest ? { folder, manifest } : own;
  }
  for (let folder = parent(own.folder); folder !== undefined; folder = parent(folder)) {
    const manifest = reader.manifest(join(folder, 'Cargo.toml'));
    if (manifest?.workspace && !isExcluded(own.folder, folder, manifest.workspace.exclude)) return { folder, manifest };
  }
  return own;
}

function isExcluded(folder: string, root: string, exclude: readonly string[]): boolean {
  return exclude.some((entry) => {
    const excluded = join(root, entry);
    return folder === excluded || relativeTo(excluded, folder) !== undefined;
  });
}

/** Understands a file once per text. One that is no TOML is told in the log once and treated as absent. */
function cachedByText<T>(
  understand: (table: Table) => T,
  log: (line: string) => void,
): (path: string, text: string | undefined) => T | undefined {
  const cache = new Map<string, { readonly text: string; readonly value: T | undefined }>();
  return (path, text) => {
    if (text === undefined) return undefined;
    const kept = cache.get(path);
    if (kept?.text === text) return kept.value;
    const parsed = parseToml(text);
    if ('error' in parsed) log(`${path} is treated as absent: ${parsed.error}`);
    const value = 'error' in parsed ? undefined : understand(parsed.table);
    cache.set(path, { text, value });
    return value;
  };
}
