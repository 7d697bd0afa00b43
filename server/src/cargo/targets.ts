// Which files are the roots of a package's crates, by cargo's rules for targets.
import { join, parent, relativeTo } from './paths.js';

/** Files that are a crate's root wherever they stand. */
const OWN_ROOT = /^(?:src\/(?:lib|main)\.rs|(?:src\/bin|tests|benches|examples)\/(?:[^/]+|[^/]+\/main)\.rs|build\.rs)$/;

/**
 * Roots of the crates that a file may be a part of, the likeliest first; itself alone when it is one. `declared` are
 * the paths that the manifest in `folder` gives its targets.
 */
export function rootsFor(path: string, folder: string, declared: readonly string[]): readonly string[] {
  const inside = relativeTo(folder, path);
  if (inside === undefined) return [];
  const said = declared.map((one) => join(folder, one));
  if (OWN_ROOT.test(inside) || said.includes(path)) return [path];
  const nested = /^((?:src\/bin|tests|benches|examples)\/[^/]+)\//.exec(inside)?.[1];
  const usual = [nested === undefined ? [] : [`${nested}/main.rs`], ['src/lib.rs', 'src/main.rs']].flat();
  const all = [...said, ...usual.map((one) => join(folder, one))];
  return [...new Set(all)].filter((root) => relativeTo(parent(root) ?? '/', path) !== undefined);
}
