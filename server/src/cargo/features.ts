// Which features a locked package may be built with. Cargo.lock does not say it: it follows from what every package of
// the build asks of it. The answer is an upper bound: a feature that is not in it is off, whatever is built.
import type { Lock, LockedDependency, LockedPackage } from './lock.js';
import type { Dependency, Manifest } from './manifest.js';

/** What a manifest says of features: its own, and those that it asks of others. */
export interface FeatureManifest {
  readonly features: Readonly<Record<string, readonly string[]>>;
  readonly dependencies: readonly Asking[];
}

/** One package's wish for another. */
export interface Asking {
  readonly key: string;
  readonly package: string;
  readonly features: readonly string[];
  readonly defaultFeatures: boolean;
  readonly optional: boolean;
  readonly dev: boolean;
}

export interface PackageId {
  readonly name: string;
  readonly version: string;
}

/** The manifest of a published package; undefined when it is not at hand. */
export type PublishedManifests = (id: PackageId) => FeatureManifest | undefined;

export interface Features {
  /** All features that may be on; undefined when that cannot be told. */
  mayBeOn(id: PackageId): ReadonlySet<string> | undefined;
  /** The same with a feature more of a dependency of the project's own package. */
  with(pack: string, feature: string): Features;
}

export interface FeatureSources {
  readonly lock: Lock;
  /** Of a package by its path source; undefined when its manifest is not found. */
  own(pack: LockedPackage): FeatureManifest | undefined;
  published: PublishedManifests;
}

export const askingOf = (dependency: Dependency, defaultFeatures = dependency.defaultFeatures !== false): Asking => ({
  key: dependency.key,
  package: dependency.package,
  features: dependency.features,
  defaultFeatures,
  optional: dependency.optional,
  dev: dependency.dev,
});

export const featureManifestOf = ({ features, dependencies }: Manifest): FeatureManifest => ({
  features,
  dependencies: dependencies.map((one) => askingOf(one)),
});

export function createFeatures(sources: FeatureSources, more: readonly Extra[] = []): Features {
  const { lock } = sources;
  const known = new Map<LockedPackage, ReadonlySet<string> | undefined>();
  let dependents: ReadonlyMap<LockedPackage, readonly LockedPackage[]> | undefined;

  function mayBeOn(pack: LockedPackage): ReadonlySet<string> | undefined {
    if (known.has(pack)) return known.get(pack);
    // A circle goes through the tests of the user's own packages only; until it is closed nothing is known.
    known.set(pack, undefined);
    const found = pack.source === 'path' ? allOf(manifestOf(pack)) : askedOf(pack);
    known.set(pack, found);
    return found;
  }

  /** Everything that the packages that depend on it may ask of it. */
  function askedOf(pack: LockedPackage): ReadonlySet<string> | undefined {
    const manifest = manifestOf(pack);
    if (!manifest) return undefined;
    const asked = new Set(more.flatMap((one) => (one.package === pack.name ? [one.feature] : [])));
    dependents ??= dependentsIn(lock, namedBy);
    for (const dependent of dependents.get(pack) ?? []) {
      const wishes = wishesOf(dependent, pack.name);
      if (!wishes) return undefined;
      for (const wish of wishes) asked.add(wish);
    }
    return closure(manifest, asked);
  }

  function wishesOf(dependent: LockedPackage, name: string): readonly string[] | undefined {
    const manifest = manifestOf(dependent);
    const on = mayBeOn(dependent);
    if (!manifest || !on) return undefined;
    const isOwn = dependent.source === 'path';
    const active = manifest.dependencies.filter((one) => one.package === name && (isOwn || !one.dev));
    // The lock file has it from somewhere: a manifest that does not is another one.
    if (active.length === 0) return undefined;
    return active.flatMap((one) => [
      ...one.features,
      ...(one.defaultFeatures ? ['default'] : []),
      ...passedOn(manifest, on, one.key),
    ]);
  }

  /** A lock made by hand may leave out what packages depend on: then their manifests say it. */
  const namedBy = (pack: LockedPackage): readonly LockedDependency[] =>
    pack.dependencies.length > 0 || pack.source === 'path'
      ? pack.dependencies
      : (manifestOf(pack)?.dependencies ?? []).flatMap((one) => (one.dev ? [] : [{ name: one.package }]));

  const manifestOf = (pack: LockedPackage): FeatureManifest | undefined => {
    if (pack.source === 'path') return sources.own(pack);
    return pack.source === 'registry' ? sources.published(pack) : undefined;
  };

  return {
    mayBeOn({ name, version }) {
      const pack = lock.packages.get(name)?.find((one) => one.version === version);
      return pack && mayBeOn(pack);
    },
    with: (pack, feature) => createFeatures(sources, [...more, { package: pack, feature }]),
  };
}

interface Extra {
  readonly package: string;
  readonly feature: string;
}

/** What the package's features that may be on turn on of a dependency. */
const passedOn = (manifest: FeatureManifest, on: ReadonlySet<string>, key: string): readonly string[] =>
  [...on].flatMap((feature) =>
    (manifest.features[feature] ?? []).flatMap((value) => {
      const [of, name] = value.split('/');
      return name !== undefined && of?.replace(/\?$/, '') === key ? [name] : [];
    }),
  );

/** With all that the features turn on of the package itself. */
function closure(manifest: FeatureManifest, asked: Iterable<string>): ReadonlySet<string> {
  const on = new Set<string>();
  const todo = [...asked];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (on.has(next)) continue;
    on.add(next);
    for (const value of manifest.features[next] ?? []) {
      // `dep:hex` turns on the dependency alone, `hex/alloc` the feature that may be named after it too.
      if (!value.startsWith('dep:') && !value.includes('?/')) todo.push(value.split('/')[0] ?? value);
    }
  }
  return on;
}

const allOf = (manifest: FeatureManifest | undefined): ReadonlySet<string> | undefined =>
  manifest &&
  new Set([
    ...Object.keys(manifest.features),
    ...manifest.dependencies.filter(({ optional }) => optional).map(({ key }) => key),
    'default',
  ]);

function dependentsIn(
  lock: Lock,
  namedBy: (pack: LockedPackage) => readonly LockedDependency[],
): ReadonlyMap<LockedPackage, readonly LockedPackage[]> {
  const dependents = new Map<LockedPackage, LockedPackage[]>();
  for (const packages of lock.packages.values())
    for (const pack of packages)
      for (const { name, version } of namedBy(pack))
        for (const target of lock.packages.get(name) ?? []) {
          if (version !== undefined && version !== target.version) continue;
          const list = dependents.get(target) ?? [];
          list.push(pack);
          dependents.set(target, list);
        }
  return dependents;
}
