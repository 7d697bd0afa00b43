// What the manifests of published crates say of features, as it comes with the tables.
import type { FeatureManifest, PackageId, PublishedManifests } from '../cargo/features.js';
import type { Manifest } from '../cargo/manifest.js';

/** `f`eatures, `d`ependencies, names that the crate has in `e`ither case, with a feature or without it. */
export interface ManifestRow {
  readonly f?: Readonly<Record<string, readonly string[]>>;
  /** Name, `?` when optional and `-` without default features, features, the package when it is called otherwise. */
  readonly d?: readonly (readonly [string, string, readonly string[], string?])[];
  /** Absent when nobody has looked. `*`: any name. */
  readonly e?: string;
}

export function packManifest({ features, dependencies }: Manifest, either: readonly string[] | undefined): ManifestRow {
  const asked = dependencies.filter(({ dev }) => !dev);
  return {
    ...(Object.keys(features).length > 0 ? { f: features } : {}),
    ...(asked.length > 0
      ? {
          d: asked.map((one) => {
            const flags = `${one.optional ? '?' : ''}${one.defaultFeatures === false ? '-' : ''}`;
            const row = [one.key, flags, one.features] as const;
            return one.package === one.key ? row : ([...row, one.package] as const);
          }),
        }
      : {}),
    ...(either ? { e: either.join(' ') } : {}),
  };
}

export interface BundledManifests {
  readonly published: PublishedManifests;
  /** The crate may have the name whichever features are on; also when nothing is known of it. */
  mayHaveEither(id: string, name: string): boolean;
}

export function createBundledManifests(rows: () => Readonly<Record<string, ManifestRow>>): BundledManifests {
  let read: Readonly<Record<string, ManifestRow>> | undefined;
  const rowOf = (id: string): ManifestRow | undefined => {
    read ??= rows();
    return Object.hasOwn(read, id) ? read[id] : undefined;
  };
  const either = new Map<string, ReadonlySet<string> | undefined>();
  return {
    published: ({ name, version }: PackageId) => {
      const row = rowOf(`${name}@${version}`);
      return row && unpack(row);
    },
    mayHaveEither(id, name) {
      if (!either.has(id)) {
        const names = rowOf(id)?.e;
        either.set(id, names === undefined ? undefined : new Set(names.split(' ')));
      }
      const names = either.get(id);
      return names === undefined || names.has(name) || names.has('*');
    },
  };
}

const unpack = ({ f, d }: ManifestRow): FeatureManifest => ({
  features: f ?? {},
  dependencies: (d ?? []).map(([key, flags, features, pack]) => ({
    key,
    package: pack ?? key,
    features,
    optional: flags.includes('?'),
    defaultFeatures: !flags.includes('-'),
    dev: false,
  })),
});
