// Projects to ask the API tables about, and short names for what tests say of them.
import { readFileSync } from 'node:fs';
import { NO_MANIFEST, type ProjectCrate, type ProjectCrates } from '../../server/src/cargo/model.js';
import type { Api } from '../../server/src/knowledge/api.js';
import { createApi } from '../../server/src/knowledge/createApi.js';
import type { RenameTable } from '../../server/src/knowledge/suggest.js';
import { createTables } from '../../server/src/knowledge/tables.js';
import { type DefId, showTy, type Ty } from '../../server/src/knowledge/ty.js';

export function readBundled(name: string): Uint8Array | undefined {
  try {
    return readFileSync(`knowledge/${name}`);
  } catch {
    return undefined;
  }
}

export const bundled = createTables(readBundled);
export const renames = JSON.parse(readFileSync('knowledge/renames.json', 'utf8')) as RenameTable;

type Changes = Partial<Pick<ProjectCrate, 'from' | 'source' | 'requirement'>>;

/** A crate that a lock file pins, written `aes-gcm@0.10.3`. */
export function locked(id: string, changes: Changes = {}): ProjectCrate {
  const at = id.lastIndexOf('@');
  return {
    package: id.slice(0, at),
    version: id.slice(at + 1),
    from: 'Cargo.lock',
    source: 'registry',
    features: ['default'],
    featuresComplete: false,
    ...changes,
  };
}

const libNameOf = (crate: ProjectCrate): string =>
  bundled.entries.find((entry) => entry.package === crate.package)?.lib ?? crate.package.replaceAll('-', '_');

export function cratesOf(all: readonly ProjectCrate[]): ProjectCrates {
  const named = (libName: string): readonly ProjectCrate[] => all.filter((crate) => libNameOf(crate) === libName);
  return {
    known: true,
    own: undefined,
    libNames: [...new Set(all.map(libNameOf))].sort(),
    crate: (libName) => named(libName)[0],
    all: named,
  };
}

/** What a lock file has, declared or not. */
export const lockedVersions =
  (...ids: readonly string[]) =>
  (name: string): readonly string[] =>
    ids.filter((id) => id.slice(0, id.lastIndexOf('@')) === name).map((id) => id.slice(id.lastIndexOf('@') + 1));

/** A project whose lock file pins these: `aes-gcm@0.10.3`. */
export const projectWith = (...ids: readonly (string | ProjectCrate)[]): Api =>
  createApi(bundled, cratesOf(ids.map((id) => (typeof id === 'string' ? locked(id) : id))), renames);

/** No Cargo.toml in reach. */
export const withoutManifest = (): Api => createApi(bundled, NO_MANIFEST, renames);

const split = (path: string): readonly [string, readonly string[]] => {
  const [crate = '', ...segments] = path.split('::');
  return [crate, segments];
};

/** Answer for a path as code writes it. */
export const pathOf = (api: Api, path: string): string => api.resolve(...split(path)).verdict;

export function defAt(api: Api, path: string): DefId {
  const found = api.resolve(...split(path));
  if (found.verdict !== 'found' || !found.items[0]) throw new Error(`${path}: ${found.verdict}`);
  return found.items[0].def;
}

/** The type that a path names, aliases seen through. */
export const typeAt = (api: Api, path: string, ...args: readonly Ty[]): Ty =>
  api.expand({ kind: 'named', def: defAt(api, path), args });

export const show = (api: Api, path: string): string => showTy(typeAt(api, path));
