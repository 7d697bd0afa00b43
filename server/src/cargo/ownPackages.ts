// The manifests of the packages that Cargo.lock has without a source: the user's own, whose folders it does not tell.
import { askingOf, type FeatureManifest } from './features.js';
import type { LockedPackage } from './lock.js';
import type { Manifest } from './manifest.js';
import { join } from './paths.js';
import { inherit, type ManifestAt } from './workspace.js';

export interface OwnPackagesParts {
  readonly own: ManifestAt;
  readonly root: ManifestAt;
  manifestIn(folder: string): Manifest | undefined;
}

/** Looks where the packages and their workspace say that others are; what is not found there is unknown. */
export function createOwnPackages(parts: OwnPackagesParts): (pack: LockedPackage) => FeatureManifest | undefined {
  const { own, root, manifestIn } = parts;
  const named = new Map<string, ManifestAt>();
  let isFilled = false;

  function add(at: ManifestAt): void {
    const name = at.manifest.package?.name;
    if (name === undefined || named.has(name)) return;
    named.set(name, at);
    const said = [...at.manifest.dependencies, ...(at.manifest.workspace?.dependencies ?? [])];
    for (const { path } of said) if (path !== undefined) look(join(at.folder, path));
  }

  function look(folder: string): void {
    const manifest = manifestIn(folder);
    if (manifest) add({ folder, manifest });
  }

  function fill(): void {
    if (isFilled) return;
    isFilled = true;
    add(own);
    add(root);
    for (const { path } of root.manifest.workspace?.dependencies ?? [])
      if (path !== undefined) look(join(root.folder, path));
    for (const member of root.manifest.workspace?.members ?? [])
      if (!member.includes('*')) look(join(root.folder, member));
  }

  /** `crates/*` does not say which folders there are, but most are named as their packages are. */
  function inGlob(name: string): void {
    for (const member of root.manifest.workspace?.members ?? [])
      if (member.endsWith('/*')) look(join(root.folder, `${member.slice(0, -1)}${name}`));
  }

  return (pack) => {
    fill();
    if (!named.has(pack.name)) inGlob(pack.name);
    const at = named.get(pack.name);
    if (!at) return undefined;
    const asking = at.manifest.dependencies.map((one) => inherit(one, at, root));
    // Cargo has not looked at the manifest since a dependency was added: what that one asks for is unknown.
    const isLocked = asking.every(({ dependency }) =>
      pack.dependencies.some(({ name }) => name === dependency.package),
    );
    if (!isLocked) return undefined;
    return {
      features: at.manifest.features,
      dependencies: asking.map(({ dependency, defaultFeatures }) => askingOf(dependency, defaultFeatures)),
    };
  };
}
