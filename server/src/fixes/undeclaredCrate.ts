// Ways out for code that names a crate that Cargo.toml does not list.
import type { UndeclaredCrate } from '../facts/model.js';
import type { Fix } from '../findings/model.js';
import { declareCrate } from './manifest/fixes.js';

export function nameOrDeclare({ span, name, published, similar, fix }: UndeclaredCrate): readonly Fix[] {
  const write = (newName: string): Fix => ({
    title: `Use \`${newName}\``,
    safety: 'review',
    edits: [{ span, newText: newName }],
  });
  if (published) {
    const version = fix.versionToList(name, published.package);
    const listed = version === undefined ? [] : declareCrate(fix, published.package, version);
    return published.through === undefined ? listed : [write(published.through), ...listed];
  }
  return similar?.fits && similar.listed && similar.name !== name ? [write(similar.name)] : [];
}
