// A package's folder as the source of a crate: what its manifest says, and which files there are.
import { libNameOf, pathName } from '../../cargo/libNames.js';
import { type Manifest, readManifest } from '../../cargo/manifest.js';
import { join, parent } from '../../cargo/paths.js';
import { parseToml } from '../../cargo/toml.js';
import type { CrateSource } from './crateSource.js';

export interface CrateDisk {
  read(path: string): string | undefined;
  /** Absolute paths, with `/`, of the Rust files below a folder. */
  rustFiles(folder: string): readonly string[];
}

/** The library of the package in `folder`; undefined when there is none. */
export function readCrate(folder: string, disk: CrateDisk): CrateSource | undefined {
  const text = disk.read(join(folder, 'Cargo.toml'));
  const parsed = text === undefined ? undefined : parseToml(text);
  if (!parsed || 'error' in parsed) return undefined;
  const manifest = readManifest(parsed.table);
  const { package: own, libName, libPath } = manifest;
  const root = join(folder, libPath ?? 'src/lib.rs');
  if (!own || disk.read(root) === undefined) return undefined;
  return {
    package: own.name,
    version: own.version ?? '0.0.0',
    lib: pathName(libName ?? own.name),
    root,
    // What a workspace gives its members is a recent one.
    edition2015: !manifest.inheritsEdition && (manifest.edition ?? '2015') === '2015',
    procMacro: manifest.isProcMacro,
    features: featuresOf(manifest),
    defaultFeatures: manifest.features.default ?? [],
    dependencies: dependenciesOf(manifest),
    files: disk.rustFiles(parent(root) ?? folder),
    read: disk.read,
  };
}

/** Packages by the name that the crate's code gives them. */
export function dependenciesOf({ dependencies }: Manifest): ReadonlyMap<string, string> {
  return new Map(
    dependencies.map(({ key, package: name }): [string, string] => [
      key === name ? libNameOf(name) : pathName(key),
      name,
    ]),
  );
}

function featuresOf({ features, dependencies }: Manifest): readonly string[] {
  return [
    ...new Set([...Object.keys(features), ...dependencies.filter(({ optional }) => optional).map(({ key }) => key)]),
  ];
}
