// What each row of the knowledge about crates rests on: a table of the compiler, the crate's source, or a person who
// read its documentation. What a table or a source says otherwise is a mistake of the row.
import { satisfies } from 'semver';
import type { Api } from '../../server/src/knowledge/api.js';
import type { CrateModel } from '../../server/src/knowledge/roles.js';
import type { IndexEntry } from '../../server/src/knowledge/tableFormat.js';
import { type Found, lookUp } from './rowLookup.js';
import { factsAt, type SourceFacts, type Told } from './sourceFacts.js';

export interface Row {
  readonly path: string;
  readonly versions?: string;
  readonly unchecked?: string;
  /** Of a function: how many. */
  readonly args?: number;
}

export interface Ground {
  readonly crate: string;
  readonly row: Row;
  readonly on: 'table' | 'source' | 'reading' | 'nothing';
  readonly mistakes: readonly string[];
}

export interface Known {
  readonly entries: readonly IndexEntry[];
  readonly facts: SourceFacts;
  /** Answers for every bundled table. */
  readonly api: Api;
}

export const rowsOf = (crate: CrateModel): readonly Row[] => [
  ...crate.types,
  ...crate.functions.map(({ args, isMacro, ...row }) => ({ ...row, ...(isMacro ? {} : { args: args.length }) })),
  ...crate.implementations,
  ...crate.macros,
];

const fits = (version: string, range: string | undefined): boolean =>
  range === undefined || satisfies(version, range, { includePrerelease: true });

export const isAbout = (crate: CrateModel, row: Row, version: string): boolean =>
  fits(version, crate.versions) && fits(version, row.versions);

/** Versions of the crate that the row speaks of and a table of the compiler is of. */
export const tablesFor = (crate: CrateModel, row: Row, entries: readonly IndexEntry[]): readonly string[] =>
  entries
    .filter(({ package: name, version }) => name === crate.package && isAbout(crate, row, version))
    .map(({ version }) => version);

export function groundOf(crate: CrateModel, row: Row, known: Known): Ground {
  const tables = tablesFor(crate, row, known.entries).map((version) => {
    const found = lookUp(known.api, `${crate.package}@${version}`, row.path);
    return mistakeOf(row, version, asTold(found));
  });
  const told = toldBySource(crate, row, known.facts).map(({ version, told: one }) => mistakeOf(row, version, one));
  const mistakes = (tables.length > 0 ? tables : told).flatMap((mistake) => mistake ?? []);
  return { crate: crate.package, row, on: restsOn(crate, row, known), mistakes };
}

export function restsOn(crate: CrateModel, row: Row, { entries, facts }: Omit<Known, 'api'>): Ground['on'] {
  if (tablesFor(crate, row, entries).length > 0) return 'table';
  if (toldBySource(crate, row, facts).length > 0) return 'source';
  return (row.unchecked ?? crate.unchecked) === undefined ? 'nothing' : 'reading';
}

/** What the versions that the row speaks of say, where their sources tell. */
const toldBySource = (crate: CrateModel, row: Row, facts: SourceFacts) =>
  (facts[crate.package]?.versions ?? [])
    .filter((version) => isAbout(crate, row, version))
    .map((version) => ({ version, told: factsAt(facts, crate.package, row.path, version) }))
    .filter(({ told }) => told !== undefined && !isUnknown(told));

const isUnknown = (told: Told): boolean => typeof told === 'object' && told.unknown === true;

/** A table of the compiler has all that there is. */
const asTold = (found: Found): Told =>
  found.is === 'function' ? { in: [], args: found.args } : found.is === 'item' ? { in: [] } : 'absent';

function mistakeOf(row: Row, version: string, told: Told): string | undefined {
  if (told === undefined || told === 'absent') return `${row.path} does not exist in ${version}`;
  if (row.args === undefined) return undefined;
  if (!told.args) return `${row.path} is no function in ${version}`;
  if (told.args.length === row.args) return undefined;
  return `${row.path} has ${told.args.length} parameters in ${version}, not ${row.args}: ${told.args.join(', ')}`;
}
