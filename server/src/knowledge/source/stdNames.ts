// What the sources of crates mean by names of std: where rustdoc says they are declared, and what its traits bring.
import { lastName } from '../ty.js';

/** Made by tools/knowledge/stdNames.ts from the API tables. */
export interface StdNames {
  /** Kind of each item, as rustdoc calls it, by the path at which it is declared: `ops::deref::Deref`. */
  readonly items: Readonly<Record<string, string>>;
  /** Names that an impl of a trait gives to the type, by the trait's path. */
  readonly traits: Readonly<Record<string, readonly string[]>>;
}

export interface StdIndex {
  /** Where an item is declared and what it is, by a path that code may write: `ops::Deref`. */
  find(path: readonly string[]): { readonly path: string; readonly kind: string } | undefined;
  /** What an impl of the trait brings; undefined when that is not known. */
  given(trait: string): readonly string[] | undefined;
  /** The item that the prelude gives a name. */
  prelude(name: string): { readonly path: string; readonly kind: string } | undefined;
}

const PRELUDE = new Set(
  'Option Some None Result Ok Err Vec String Box ToOwned ToString Clone Copy Send Sync Sized Drop Fn FnMut FnOnce Iterator IntoIterator Extend DoubleEndedIterator ExactSizeIterator FromIterator AsRef AsMut Into From TryFrom TryInto Default PartialEq PartialOrd Eq Ord Debug Hash Unpin'.split(
    ' ',
  ),
);

export function createStdIndex({ items, traits }: StdNames): StdIndex {
  const byName = new Map<string, { readonly path: string; readonly kind: string }[]>();
  for (const [path, kind] of Object.entries(items)) {
    const name = lastName(path);
    byName.set(name, [...(byName.get(name) ?? []), { path, kind }]);
  }
  const find: StdIndex['find'] = (path) => {
    const named = byName.get(path.at(-1) ?? '') ?? [];
    const exact = named.find((one) => one.path === path.join('::'));
    // `std::ops::Deref` is declared in `ops::deref`: the first module and the name tell which is meant.
    return exact ?? only(named.filter((one) => path.length > 1 && one.path.split('::')[0] === path[0]));
  };
  return {
    find,
    given: (trait) => (Object.hasOwn(traits, trait) ? traits[trait] : undefined),
    prelude: (name) => (PRELUDE.has(name) ? (byName.get(name) ?? []).find((one) => fitsPrelude(one)) : undefined),
  };
}

const only = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined);

/** Of several of one name, such as `fmt::Result` and `result::Result`. */
const fitsPrelude = ({ path, kind }: { readonly path: string; readonly kind: string }): boolean =>
  kind !== 'macro' && !path.startsWith('fmt::Result') && !path.startsWith('io::') && !path.startsWith('fmt::Write');
