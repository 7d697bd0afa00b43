// The paths by which code can import a trait.
import { type DefId, lastName } from '../../knowledge/ty.js';
import type { Frame } from './frame.js';

/** Through the crate of the type first, then through those that the code names already. */
export function pathsTo(frame: Frame, trait: DefId, crate: string | undefined): readonly string[] {
  if (trait.crate === 'std') return [`std::${STD_PLACES[lastName(trait.path)] ?? trait.path}`];
  const { crates } = frame.scope.traits();
  const named = (path: string): number => {
    const head = path.split('::')[0] ?? '';
    return head === crate ? 0 : crates.has(head) ? 1 : 2;
  };
  return frame.world.api
    .publicPaths(trait)
    .filter((path) => !/(?:^|::)_|private/.test(path))
    .toSorted((a, b) => named(a) - named(b));
}

/** Where a user finds what core defines deeper. */
const STD_PLACES: Readonly<Record<string, string>> = {
  FromStr: 'str::FromStr',
  Hash: 'hash::Hash',
  Hasher: 'hash::Hasher',
  Iterator: 'iter::Iterator',
};
