// What the sources of crates say of the paths that rows name, where no table of the compiler does. The file is read by
// tests and tools alone: it judges rows, and the extension does not bring it along.

export const SOURCE_FACTS = 'knowledge/sources.json';

/** By package. */
export type SourceFacts = Readonly<Record<string, CrateFacts>>;

export interface CrateFacts {
  /** Versions whose sources were read. */
  readonly versions: readonly string[];
  /** By the path of a row. */
  readonly rows: Readonly<Record<string, readonly RowFacts[]>>;
}

/** What some versions say; a version that is nowhere named lacks the path. */
export interface RowFacts {
  readonly in: readonly string[];
  /** Of a function: as its source writes them. Absent for a type, a trait or a macro. */
  readonly args?: readonly string[];
  /** A macro of the crate makes it, or it is another crate's: its source does not tell. */
  readonly unknown?: true;
}

export type Told = RowFacts | 'absent' | undefined;

/** Undefined when the version was not read. */
export function factsAt(facts: SourceFacts, crate: string, path: string, version: string): Told {
  const known = facts[crate];
  if (!known?.versions.includes(version)) return undefined;
  return known.rows[path]?.find((one) => one.in.includes(version)) ?? 'absent';
}
