// Joins a package's manifest, its workspace's and the lock file into the crates that the package's code may name.

import { createFeatures, type PublishedManifests } from './features.js';
import { libNameOf, pathName } from './libNames.js';
import type { Lock, LockedPackage } from './lock.js';
import type { Dependency, Manifest } from './manifest.js';
import type { ProjectCrate, ProjectCrates } from './model.js';
import { createOwnPackages } from './ownPackages.js';
import { join } from './paths.js';
import { admits, lowestOf, toRange } from './requirement.js';
import { type Declared, inherit, type ManifestAt } from './workspace.js';

export interface ProjectFiles {
  readonly own: ManifestAt;
  /** The workspace's root; `own` for a package without a workspace. */
  readonly root: ManifestAt;
  readonly lock: Lock | undefined;
  manifestIn(folder: string): Manifest | undefined;
  readonly hasLibrary: boolean;
  /** Of the package's own manifest. */
  readonly text?: string;
}

export function cratesOf(files: ProjectFiles): ProjectCrates {
  const { own, root, lock } = files;
  const byKey = new Map<string, Declared[]>();
  for (const dependency of own.manifest.dependencies) {
    const declared = inherit(dependency, own, root);
    const same = byKey.get(dependency.key);
    if (same) same.push(declared);
    else byKey.set(dependency.key, [declared]);
  }
  const ownLocked = lock && lockedSelf(own.manifest, lock);
  const crates = new Map<string, ProjectCrate[]>();
  for (const declared of byKey.values()) {
    const first = declared[0];
    if (!first) continue;
    const name = nameInPaths(first, files);
    crates.set(name, [...(crates.get(name) ?? []), toCrate(first, declared, files, ownLocked)]);
  }
  const libNames = [...crates.keys()].sort();
  const ownName = own.manifest.libName ?? own.manifest.package?.name;
  const library = files.hasLibrary && ownName !== undefined ? pathName(ownName) : undefined;
  if (library !== undefined && !crates.has(library)) crates.set(library, [ownLibrary(own, ownLocked)]);
  return {
    known: true,
    own: library,
    libNames,
    edition:
      own.manifest.edition ?? (own.manifest.inheritsEdition ? root.manifest.workspace?.edition : undefined) ?? '2015',
    ownNames: new Set(
      [own.manifest.libName, own.manifest.package?.name].flatMap((name) =>
        name === undefined ? [] : [pathName(name)],
      ),
    ),
    crate: (libName) => crates.get(libName)?.[0],
    all: (libName) => crates.get(libName) ?? [],
    ...(files.text === undefined
      ? {}
      : {
          manifest: {
            path: join(own.folder, 'Cargo.toml'),
            text: files.text,
            // The workspace's root itself may inherit too.
            shared: new Set((root.manifest.workspace?.dependencies ?? []).map((entry) => entry.package)),
          },
        }),
    folders: [...new Set([own.folder, root.folder])],
    ...(lock
      ? {
          locked: (name: string) => registryVersions(lock, name),
          dependency: (of: { readonly package: string; readonly version: string }, name: string) =>
            lockedDependency(lock, of, name),
          features: (published: PublishedManifests) =>
            createFeatures({ lock, own: createOwnPackages(files), published }),
        }
      : {}),
  };
}

function lockedDependency(
  lock: Lock,
  of: { readonly package: string; readonly version: string },
  name: string,
): LockedPackage | undefined {
  const from = lock.packages.get(of.package)?.find(({ version }) => version === of.version);
  const listed = from?.dependencies.find((one) => one.name === name);
  const all = lock.packages.get(name) ?? [];
  return listed && all.find(({ version }) => listed.version === undefined || version === listed.version);
}

const registryVersions = (lock: Lock, name: string): readonly string[] =>
  (lock.packages.get(name) ?? []).filter(({ source }) => source === 'registry').map(({ version }) => version);

/** The package's library as its programs and tests see it. */
const ownLibrary = ({ folder, manifest }: ManifestAt, locked: LockedPackage | undefined): ProjectCrate => ({
  package: manifest.package?.name ?? '',
  version: locked?.version ?? manifest.package?.version ?? '0.0.0',
  from: locked ? 'Cargo.lock' : 'Cargo.toml',
  source: 'path',
  features: ['default'],
  featuresComplete: false,
  folder,
});

function lockedSelf(manifest: Manifest, lock: Lock): LockedPackage | undefined {
  const name = manifest.package?.name;
  const own = (name === undefined ? undefined : lock.packages.get(name))?.filter((entry) => entry.source === 'path');
  return own?.find((entry) => entry.version === manifest.package?.version) ?? own?.[0];
}

function nameInPaths({ dependency, folder }: Declared, files: ProjectFiles): string {
  if (dependency.key !== dependency.package) return pathName(dependency.key);
  const libName = dependency.path === undefined ? undefined : files.manifestIn(join(folder, dependency.path))?.libName;
  return libName ?? libNameOf(dependency.package);
}

function toCrate(
  { dependency, folder }: Declared,
  all: readonly Declared[],
  files: ProjectFiles,
  ownLocked: LockedPackage | undefined,
): ProjectCrate {
  const requirement = toRange(dependency.requirement ?? '*');
  const locked = files.lock && lockedVersion(dependency.package, requirement, files.lock, ownLocked);
  const features = new Set(all.flatMap((entry) => entry.dependency.features));
  if (all.some((entry) => entry.defaultFeatures)) features.add('default');
  return {
    package: dependency.package,
    version: locked?.version ?? versionWithoutLock(dependency, folder, requirement, files),
    from: locked ? 'Cargo.lock' : 'Cargo.toml',
    source: dependency.source === 'registry' && locked ? locked.source : dependency.source,
    ...(requirement === undefined || dependency.requirement === undefined ? {} : { requirement }),
    features: [...features].sort(),
    featuresComplete:
      locked !== undefined &&
      ownLocked !== undefined &&
      !all.some((entry) => mentions(files.own.manifest, entry.dependency.key)) &&
      !hasOtherDependent(locked, ownLocked, files.lock),
    ...(dependency.path === undefined ? {} : { folder: join(folder, dependency.path) }),
  };
}

function versionWithoutLock(
  dependency: Dependency,
  folder: string,
  requirement: string | undefined,
  files: ProjectFiles,
): string {
  const own =
    dependency.path === undefined ? undefined : files.manifestIn(join(folder, dependency.path))?.package?.version;
  return own ?? (requirement === undefined ? undefined : lowestOf(requirement)) ?? '0.0.0';
}

/**
 * The version that the package is built with. A lock file that the requirement has moved away from is out of date, and
 * says nothing.
 */
function lockedVersion(
  name: string,
  requirement: string | undefined,
  lock: Lock,
  self: LockedPackage | undefined,
): LockedPackage | undefined {
  const all = lock.packages.get(name) ?? [];
  const fitting = requirement === undefined ? all : all.filter((entry) => admits(requirement, entry.version));
  const listed = self?.dependencies.filter((entry) => entry.name === name) ?? [];
  const own = fitting.filter((entry) =>
    listed.some(({ version }) => version === undefined || version === entry.version),
  );
  return newest(own) ?? newest(fitting);
}

const newest = (packages: readonly LockedPackage[]): LockedPackage | undefined =>
  packages.reduce<LockedPackage | undefined>(
    (best, entry) => (best === undefined || admits(`>${best.version}`, entry.version) ? entry : best),
    undefined,
  );

function hasOtherDependent(target: LockedPackage, self: LockedPackage, lock: Lock | undefined): boolean {
  for (const packages of lock?.packages.values() ?? []) {
    for (const entry of packages) {
      if (entry === self) continue;
      const depends = entry.dependencies.some(
        ({ name, version }) => name === target.name && (version === undefined || version === target.version),
      );
      if (depends) return true;
    }
  }
  return false;
}

/** One of the package's own features turns on a feature of the dependency. */
const mentions = (manifest: Manifest, key: string): boolean =>
  manifest.featureValues.some((value) => value.startsWith(`${key}/`) || value.startsWith(`${key}?/`));
