// A crate's source as it is given to the indexer, whoever reads it.

export interface CrateSource {
  readonly package: string;
  readonly version: string;
  /** Name in paths. */
  readonly lib: string;
  /** The library's root file. Paths are absolute, with `/`. */
  readonly root: string;
  /** Paths in it begin at the crate's root or at a crate, as before 2018. */
  readonly edition2015: boolean;
  readonly procMacro: boolean;
  /** Every feature that the crate has, those of optional dependencies included. */
  readonly features: readonly string[];
  readonly defaultFeatures: readonly string[];
  /** Packages that it depends on, by their names in paths. */
  readonly dependencies: ReadonlyMap<string, string>;
  /** Every Rust file below the root's folder. */
  readonly files: readonly string[];
  read(path: string): string | undefined;
}
