// What Cargo.lock says: the packages of the last build, each with what it depends on.
import { type Table, tableAt, tablesAt, textAt, textsAt } from './toml.js';

export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  readonly source: 'registry' | 'other-registry' | 'git' | 'path';
  readonly dependencies: readonly LockedDependency[];
}

/** `version` is absent when the lock holds the package only once. */
export interface LockedDependency {
  readonly name: string;
  readonly version?: string;
}

export interface Lock {
  /** By package name. */
  readonly packages: ReadonlyMap<string, readonly LockedPackage[]>;
}

const CRATES_IO = ['github.com/rust-lang/crates.io-index', 'index.crates.io/'];

export function readLock(root: Table): Lock {
  const packages = new Map<string, LockedPackage[]>();
  const own = tableAt(root, 'root');
  for (const entry of own ? [own, ...tablesAt(root, 'package')] : tablesAt(root, 'package')) {
    const locked = readPackage(entry);
    if (!locked) continue;
    const same = packages.get(locked.name);
    if (same) same.push(locked);
    else packages.set(locked.name, [locked]);
  }
  return { packages };
}

function readPackage(table: Table): LockedPackage | undefined {
  const name = textAt(table, 'name');
  const version = textAt(table, 'version');
  if (name === undefined || version === undefined) return undefined;
  return {
    name,
    version,
    source: sourceOf(textAt(table, 'source')),
    dependencies: textsAt(table, 'dependencies').map(readDependency),
  };
}

/** `rand`, `rand 0.8.5`, `rand 0.8.5 (registry+…)`. */
function readDependency(text: string): LockedDependency {
  const [name = '', version] = text.split(' ');
  return version === undefined ? { name } : { name, version };
}

function sourceOf(source: string | undefined): LockedPackage['source'] {
  if (source === undefined) return 'path';
  if (source.startsWith('git+')) return 'git';
  return CRATES_IO.some((index) => source.includes(index)) ? 'registry' : 'other-registry';
}
