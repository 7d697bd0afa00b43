// What a project's manifests say of the crates that its code may name.
import type { Features, PublishedManifests } from './features.js';

/** A crate that the code of one package may name. */
export interface ProjectCrate {
  /** Name of the package, which may differ from the name in paths: `md-5` is `md5` in paths. */
  readonly package: string;
  /** The locked version; without a lock file the lowest version that the requirement admits (see `requirement`). */
  readonly version: string;
  readonly from: 'Cargo.lock' | 'Cargo.toml';
  /** Where it comes from. `registry` is crates.io: only that is the published crate; the others may be anything. */
  readonly source: 'registry' | 'other-registry' | 'git' | 'path';
  /** The manifest's requirement as a SemVer range (`^0.10.1`); absent when there is none or it does not read as one. */
  readonly requirement?: string;
  /**
   * Features that the manifest turns on, `default` among them unless `default-features = false`. Another package of
   * the build may turn on more: a feature listed here is on, one that is not listed may be on too.
   */
  readonly features: readonly string[];
  /** Nothing else in the project can turn on more features of it. */
  readonly featuresComplete: boolean;
  /** Of a path dependency, and of the package's own library. Absolute, with `/`. */
  readonly folder?: string;
}

/** The Cargo.toml that a package's dependencies stand in. */
export interface ManifestText {
  /** Absolute, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Packages that the workspace declares for its members. */
  readonly shared: ReadonlySet<string>;
}

export interface Locked {
  readonly version: string;
  readonly source: ProjectCrate['source'];
}

/** The crates in reach of one source file. */
export interface ProjectCrates {
  /** A manifest is in reach. Without one nothing is known of the project, and every crate may be meant. */
  readonly known: boolean;
  /** The file's own package by its name in paths, for its tests, examples and programs; undefined without a library. */
  readonly own: string | undefined;
  /** Names in paths of all declared dependencies, sorted. */
  readonly libNames: readonly string[];
  /** The dependency that `libName` (with `_`) names; undefined when the manifest declares none. */
  crate(libName: string): ProjectCrate | undefined;
  /** All that go by the name: `md5` and `md-5` may both be declared. */
  all(libName: string): readonly ProjectCrate[];
  /** Versions from crates.io that the lock file has of a package, declared or not; absent without a lock file. */
  readonly locked?: (name: string) => readonly string[];
  /** What the lock file makes of a dependency of one of its packages. */
  readonly dependency?: (
    of: { readonly package: string; readonly version: string },
    name: string,
  ) => Locked | undefined;
  /** Which features the packages of the lock file may be built with; absent without a lock file. */
  readonly features?: (published: PublishedManifests) => Features;
  /** The folders of the package and of its workspace. */
  readonly folders?: readonly string[];
  readonly manifest?: ManifestText;
  /** Of the language, as the package says it; `2015` where it says none. */
  readonly edition?: string;
  /** What code of the package may call the package itself. */
  readonly ownNames?: ReadonlySet<string>;
}

/** For a file that no manifest is above of: an untitled buffer, a lone file. */
export const NO_MANIFEST: ProjectCrates = {
  known: false,
  own: undefined,
  libNames: [],
  crate: () => undefined,
  all: () => [],
};
