// Fixes that change the package's Cargo.toml. They decide what is built, so that a person looks at them first.
import type { Addition, FixContext } from '../../facts/model.js';
import type { AnchoredEdit, Fix } from '../../findings/model.js';
import type { TextEdit } from '../../text/span.js';
import { addDependency, addFeature } from './dependencies.js';

/** Nothing when the manifest does not name the package, or not in a form that is known here. */
export function turnOnFeature({ manifest }: FixContext, pack: string, feature: string): readonly Fix[] {
  const edits = manifest && addFeature(manifest.text, pack, feature);
  return edits ? manifestFix(manifest, `Turn on the feature \`${feature}\` of \`${pack}\` in Cargo.toml`, edits) : [];
}

/** `edits`: what has to change in the code along with it. */
export function declareCrate(
  { manifest }: FixContext,
  pack: string,
  version: string,
  edits: readonly AnchoredEdit[] = [],
): readonly Fix[] {
  if (!manifest) return [];
  const { section, shared } = manifest;
  const wanted = shared.has(pack) ? { section, package: pack } : { section, package: pack, version };
  const inManifest = addDependency(manifest.text, wanted);
  return inManifest
    ? manifestFix(manifest, `Add \`${pack}\` ${version} to the ${section} of Cargo.toml`, inManifest, edits)
    : [];
}

/** A fix whose code names a crate that Cargo.toml does not list yet. */
export function addingCrate(
  fix: Fix,
  { manifest }: FixContext,
  { package: pack, version }: Pick<Addition, 'package' | 'version'>,
): readonly Fix[] {
  if (!manifest) return [];
  const { path, text, section, shared } = manifest;
  const edits = addDependency(
    text,
    shared.has(pack) ? { section, package: pack } : { section, package: pack, version },
  );
  const title = `${fix.title}, and add \`${pack}\` to Cargo.toml`;
  return edits ? [{ ...fix, title, safety: 'review', manifest: { path, text, edits } }] : [];
}

function manifestFix(
  { path, text }: NonNullable<FixContext['manifest']>,
  title: string,
  inManifest: readonly TextEdit[],
  edits: readonly AnchoredEdit[] = [],
): readonly Fix[] {
  return [{ title, safety: 'review', edits, manifest: { path, text, edits: inManifest } }];
}
