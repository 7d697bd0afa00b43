// What a member of a workspace takes over from its root.
import type { Dependency, Manifest } from './manifest.js';

export interface ManifestAt {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** A dependency with what it inherits from the workspace. */
export interface Declared {
  readonly dependency: Dependency;
  readonly defaultFeatures: boolean;
  /** Where its relative path starts. */
  readonly folder: string;
}

export function inherit(dependency: Dependency, own: ManifestAt, root: ManifestAt): Declared {
  const plain = { dependency, defaultFeatures: dependency.defaultFeatures !== false, folder: own.folder };
  if (!dependency.inherited) return plain;
  const shared = root.manifest.workspace?.dependencies.find((entry) => entry.key === dependency.key);
  if (!shared) return plain;
  const { optional, dev } = dependency;
  return {
    dependency: { ...shared, features: [...shared.features, ...dependency.features], inherited: true, optional, dev },
    // `default-features = false` of the workspace can be taken back by a member, `true` cannot.
    defaultFeatures: shared.defaultFeatures !== false || dependency.defaultFeatures === true,
    folder: root.folder,
  };
}
