// Which tables answer for a crate of the project: the locked version's, one of the same line, or all that there are.
import semver from 'semver';
import type { ProjectCrate, ProjectCrates } from '../cargo/model.js';
import type { CrateInfo } from './api.js';
import { compareVersions, type Loaded, type Tables } from './tables.js';

/** A crate name of the project, with the versions of the tables that may answer for it. */
export interface Answering {
  readonly info: CrateInfo;
  /** The table to ask first, then others that have to agree before something is called absent. */
  readonly tables: readonly Loaded[];
  /** False when the table is older than the crate in use: it may lack what came since. */
  readonly complete: boolean;
  /** False when the project may use a later version than the tables have: no lock file says which. */
  readonly pinned: boolean;
}

/** `named`: the code names it, so that it is worth its source being read. */
export function fromManifest(
  tables: Tables,
  crates: ProjectCrates,
  libName: string,
  named: boolean,
): Answering | undefined {
  const all = crates.all(libName).map((crate) => tableFor(tables, crate, named));
  const first = all[0];
  // With two packages of one name either may be meant, so that both have to be known.
  if (!first || all.some((one) => one === undefined)) return undefined;
  const known = all.flatMap((one) => one ?? []);
  return {
    info: { libName, package: first.crate.package, version: first.version, from: first.crate.from },
    tables: known.flatMap((one) => one.loaded),
    complete: known.every((one) => one.complete),
    pinned: known.every((one) => one.pinned),
  };
}

function tableFor(tables: Tables, crate: ProjectCrate, named: boolean) {
  const bundled = crate.source === 'registry' && tables.entries.some((entry) => isExactly(entry, crate));
  const read = named && !bundled ? tables.source?.(crate) : undefined;
  if (read) return { crate, loaded: [read], version: crate.version, complete: true, pinned: true };
  if (crate.source === 'git' || crate.source === 'path') return undefined;
  const sameLine = tables.entries
    .filter((entry) => entry.package === crate.package && fitsLine(entry.version, crate))
    .sort((a, b) => compareVersions(b.version, a.version));
  const entry = sameLine.find((one) => one.version === crate.version) ?? sameLine[0];
  const locked = crate.from === 'Cargo.lock';
  const asked = locked ? entry && [entry] : newestOfLines(sameLine);
  const loaded = asked?.flatMap((one) => tables.load(`${one.package}@${one.version}`) ?? []);
  if (!entry || !loaded || loaded.length < (asked?.length ?? 0)) return undefined;
  return {
    crate,
    loaded,
    version: locked ? crate.version : entry.version,
    complete: !locked || covers(entry.version, crate.version),
    pinned: locked || !admitsLater(crate.requirement, entry.version),
  };
}

/** Without a lock file a requirement may admit several lines: what one of them has may be meant. */
const newestOfLines = <T extends { readonly version: string }>(sorted: readonly T[]): readonly T[] =>
  sorted.filter((one, i) => sorted.findIndex((other) => lineOf(other.version) === lineOf(one.version)) === i);

const admitsLater = (requirement: string | undefined, version: string): boolean => {
  const next = semver.inc(version, 'patch');
  return requirement === undefined || next === null || semver.satisfies(next, requirement);
};

/** Parts of another package that are published for it alone: what they have changes from release to release. */
const WITHOUT_LINES: ReadonlySet<string> = new Set(['time-core', 'time-macros']);

const isExactly = (entry: { readonly package: string; readonly version: string }, crate: ProjectCrate): boolean =>
  entry.package === crate.package && entry.version === crate.version;

function fitsLine(
  version: string,
  crate: {
    readonly package: string;
    readonly version: string;
    readonly from: string;
    readonly requirement?: string;
  },
): boolean {
  if (WITHOUT_LINES.has(crate.package)) return version === crate.version;
  if (crate.from === 'Cargo.toml' && crate.requirement !== undefined)
    return semver.satisfies(version, crate.requirement);
  return lineOf(version) === lineOf(crate.version);
}

export function fromAnyVersion(tables: Tables, libName: string): Answering | undefined {
  const versions = tables.versionsOf(libName);
  const loaded = versions.flatMap((entry) => tables.load(`${entry.package}@${entry.version}`) ?? []);
  const first = versions[0];
  if (!first || loaded.length === 0) return undefined;
  return {
    info: { libName, package: first.package, version: first.version, from: 'any' },
    tables: loaded,
    complete: true,
    pinned: false,
  };
}

/** A table has all that an older version of its line has; a pre-release may have what was taken back since. */
export const covers = (table: string, version: string): boolean =>
  table === version || (!version.includes('-') && compareVersions(table, version) >= 0);

/** Versions that Cargo takes for each other. */
export function lineOf(version: string): string {
  const known = lines.get(version) ?? findLine(version);
  lines.set(version, known);
  return known;
}

/** There are few versions, and many askings. */
const lines = new Map<string, string>();

const findLine = (version: string): string => {
  const [major, minor, patch] = version.split(/[-+]/)[0]?.split('.') ?? [];
  return major !== '0' ? `${major}` : minor !== '0' ? `0.${minor}` : `0.0.${patch}`;
};

/** `aes-gcm@0.10.3` as name and version. */
export function splitCrate(crate: string): readonly [string, string] {
  const at = crate.lastIndexOf('@');
  return [crate.slice(0, at), crate.slice(at + 1)];
}

/** `0.10` stands for `0.10.0`. */
export const wholeVersion = (version: string): string => [...version.split('.'), '0', '0'].slice(0, 3).join('.');

const fitting = new Map<string, boolean>();

/** Part of a range: tables of pre-releases count as the release. Kept, for there are few of both and many askings. */
export function fits(version: string, range: string | undefined): boolean {
  if (range === undefined) return true;
  const key = `${version} ${range}`;
  const known = fitting.get(key) ?? semver.satisfies(version, range, { includePrerelease: true });
  fitting.set(key, known);
  return known;
}
