// What to write instead of a name that does not exist: its successor in the table of renames, or the nearest real name.
import type { ApiItem, CrateInfo, ItemKind, Namespace, Suggestion } from './api.js';
import { wordsOf } from './nameWords.js';
import { compareVersions } from './tables.js';
import type { Ty } from './ty.js';

/** Old name, new name, version since which the old one is gone, note; by package. */
export type RenameTable = Readonly<
  Record<string, readonly (readonly [old: string, now: string, since: string, note: string])[]>
>;

export interface SuggestSources {
  readonly renames: RenameTable;
  members(within: ApiItem | CrateInfo): readonly { readonly name: string; readonly item: ApiItem }[];
  /** Names of the functions and constants that a type has. */
  ofType(ty: Ty): readonly string[];
  /** A public path to something of that name in the crate. */
  named(crateId: string, name: string): string | undefined;
  /** The crate is built on some version of the package. */
  isBuiltOn(crateId: string, pack: string): boolean;
}

const MOST = 3;
const MOST_NAMES = 200;

export function createSuggester(sources: SuggestSources) {
  /** The same name is asked for at every place where it stands, and again after every keystroke in its item. */
  const kept = new WeakMap<ApiItem | CrateInfo | Ty, Map<string, readonly Suggestion[]>>();
  const suggest = (
    within: ApiItem | CrateInfo | Ty,
    name: string,
    namespace: Namespace | 'any',
  ): readonly Suggestion[] => {
    const isType = 'kind' in within && !('def' in within && 'name' in within && within.kind !== ('named' as string));
    const crateId = crateOf(within);
    const here = isType ? sources.ofType(within as Ty) : namesOf(sources.members(within as ApiItem | CrateInfo));
    const there = new Set(here);
    const renamed =
      crateId === undefined
        ? []
        : [...successors(sources, crateId, name, there), ...predecessors(sources, crateId, name, there)];
    const near = isType
      ? nearest(name, here)
      : nearMembers(sources.members(within as ApiItem | CrateInfo), name, namespace);
    return unique([...renamed, ...near]).slice(0, MOST);
  };
  return (within: ApiItem | CrateInfo | Ty, name: string, namespace: Namespace | 'any'): readonly Suggestion[] => {
    const key = `${namespace} ${name}`;
    const known = kept.get(within) ?? new Map<string, readonly Suggestion[]>();
    const suggestions = known.get(key) ?? suggest(within, name, namespace);
    if (known.size > MOST_NAMES) known.clear();
    kept.set(within, known.set(key, suggestions));
    return suggestions;
  };
}

function crateOf(within: ApiItem | CrateInfo | Ty): string | undefined {
  if ('libName' in within) return `${within.package}@${within.version}`;
  return 'def' in within ? within.def.crate : undefined;
}

const namesOf = (members: readonly { readonly name: string }[]): readonly string[] => members.map((one) => one.name);

function successors(
  sources: SuggestSources,
  crateId: string,
  name: string,
  here: ReadonlySet<string>,
): readonly Suggestion[] {
  const own = crateId.slice(0, crateId.lastIndexOf('@'));
  // What the crate's own history says goes before that of others with a like name.
  const histories = Object.entries(sources.renames).sort(([a], [b]) => Number(b === own) - Number(a === own));
  return histories.flatMap(([pack, rows]) =>
    rows.flatMap(([old, now, since, note]): readonly Suggestion[] => {
      // Of the crate itself only what has come to pass counts.
      if (old !== name || (pack === own && compareVersions(crateId.slice(own.length + 1), since) < 0)) return [];
      const told = { why: 'renamed' as const, since, ...(note === '' ? {} : { note }) };
      const last = now.split('::').at(-1) ?? now;
      if (here.has(last)) return [{ name: last, fits: true, ...told }];
      const path = sources.named(crateId, now);
      // A crate passes on what its dependencies rename, but only what it has itself may be proposed.
      if (pack !== own && (path === undefined || !sources.isBuiltOn(crateId, pack))) return [];
      return [{ name: now, fits: false, ...(path === undefined ? {} : { path }), ...told }];
    }),
  );
}

/** Code that was written for a later version of the crate: the name that it will have. */
function predecessors(
  sources: SuggestSources,
  crateId: string,
  name: string,
  here: ReadonlySet<string>,
): readonly Suggestion[] {
  const own = crateId.slice(0, crateId.lastIndexOf('@'));
  const version = crateId.slice(own.length + 1);
  const rows = (sources.renames[own] ?? []).toSorted((a, b) => compareVersions(a[2], b[2]));
  return rows.flatMap(([old, now, until, note]): readonly Suggestion[] => {
    if (now !== name || !here.has(old) || compareVersions(version, until) >= 0) return [];
    return [{ name: old, fits: true, why: 'renamed', until, ...(note === '' ? {} : { note }) }];
  });
}

function nearMembers(
  members: readonly { readonly name: string; readonly item: ApiItem }[],
  name: string,
  namespace: Namespace | 'any',
): readonly Suggestion[] {
  const fitting = members.filter(({ item }) => mayStand(item.kind, namespace));
  const names = fitting.map((one) => one.name);
  // `sha256(data)` is not mended by the name of a type.
  return nearest(name, names).map((one) => ({ ...one, fits: namespace === 'macro' || isWrittenLike(name, one.name) }));
}

/** No trait can be called, and no function be a type. */
function mayStand(kind: ItemKind, namespace: Namespace | 'any'): boolean {
  switch (kind) {
    case 'macro':
    case 'derive':
    case 'attribute':
      return namespace === 'macro';
    case 'fn':
    case 'const':
    case 'static':
      return namespace === 'value' || namespace === 'any';
    case 'module':
    case 'trait':
    case 'enum':
    case 'union':
      return namespace === 'type' || namespace === 'any';
    default:
      return namespace !== 'macro';
  }
}

/** Functions, types and constants are told apart by how their names are written; `SHA256` may be meant for a type. */
const isWrittenLike = (name: string, other: string): boolean =>
  styleOf(name) === styleOf(other) ||
  (styleOf(name) === 'constant' && styleOf(other) === 'type' && name === other.toUpperCase());

const styleOf = (name: string): 'function' | 'type' | 'constant' =>
  !/[A-Z]/.test(name) ? 'function' : /[a-z]/.test(name) ? 'type' : 'constant';

/** Names that are spelt nearly the same, then names that say less or more of the same, then those farther off. */
function nearest(name: string, names: readonly string[]): readonly Suggestion[] {
  const limit = Math.max(1, Math.floor(name.length / 3));
  const words = wordsOf(name);
  return [...new Set(names)]
    .filter((one) => one !== name && !namesAnother(name, one))
    .map((one) => ({ one, rank: rankOf(name, words, one, limit) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.rank - b.rank || (a.one < b.one ? -1 : 1))
    .map(({ one }) => ({ name: one, fits: true, why: 'similar' as const }));
}

/** Edits that may be a slip of the fingers. */
const SLIPS = 2;

/** The lower, the nearer: slips, then words more or less, then other edits up to `limit`. */
function rankOf(name: string, words: readonly string[], other: string, limit: number): number {
  if (isSameBut(name, other)) return 0;
  const edits = distance(name, other, limit);
  if (edits <= Math.min(SLIPS, limit)) return edits;
  const others = wordsOf(other);
  const [short, long] = words.length < others.length ? [words, others] : [others, words];
  const more = long.length - short.length;
  const isSame = more > 0 && more <= SLIPS && saysMuch(short, words) && isWithin(short, long);
  // A type with a word more is another type: `Nonce`, `NonceSequence`.
  if (isSame && styleOf(name) !== 'type' && isWrittenLike(name, other)) return SLIPS + more / (SLIPS + 1);
  return edits <= limit ? SLIPS + edits : Number.POSITIVE_INFINITY;
}

/** `new`, `from` and `get` stand in any name; one word alone may be the start of many. */
const saysMuch = (short: readonly string[], written: readonly string[]): boolean =>
  short.length > 1 || (short !== written && short.some((word) => word.length > 4));

/** All of `short` in the same order, wherever they stand: `generate_key` in `generate_random_key`. */
function isWithin(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of long) if (word === short[at]) at += 1;
  return at === short.length;
}

/** Words that say how something is asked for, not what. */
const BESIDES: ReadonlySet<string> = new Set('as create from generate get into make new of to with'.split(' '));

/** `minutes` for `from_minutes`, `get_cost` for `cost`. */
function isSameBut(name: string, other: string): boolean {
  const core = essence(name);
  return core !== '' && core === essence(other) && /^[a-z]/.test(name) && /^[a-z]/.test(other);
}

const essence = (name: string): string =>
  name
    .split('_')
    .filter((word) => !BESIDES.has(word))
    .join('_');

/** `SECP256K1` for `SECP256R1`, `aes_128_gcm` for `aes_256_gcm`: a word with digits says which algorithm is meant. */
function namesAnother(name: string, other: string): boolean {
  // `constant_time_eq_32` takes other arguments than what is called without a number.
  if (/_(?:\d+|n)$/.test(other) !== /_(?:\d+|n)$/.test(name) && /^[a-z]/.test(other)) return true;
  if (isOpposite(name, other)) return true;
  const [here, there] = [numbered(name), numbered(other)];
  return here.length === there.length && here.some((word, i) => word !== there[i]);
}

const OPPOSITES: readonly string[][] = [
  ['lower', 'upper'],
  ['be', 'le', 'ne'],
  ['encrypt', 'decrypt'],
  ['encode', 'decode'],
  ['seal', 'open'],
  ['sign', 'verify'],
  ['public', 'private', 'secret'],
  ['left', 'right'],
  ['min', 'max'],
  ['read', 'write'],
];

/** `encode_upper` for `encode_lower`: the word in which they differ says the contrary. */
function isOpposite(name: string, other: string): boolean {
  const [here, there] = [name.toLowerCase().split('_'), other.toLowerCase().split('_')];
  if (here.length !== there.length) return false;
  return here.some((word, i) =>
    OPPOSITES.some((words) => words.includes(word) && words.includes(there[i] ?? '') && word !== there[i]),
  );
}

/** Words with digits; letters that changed places do not make another one. */
const numbered = (name: string): readonly string[] =>
  name
    .split('_')
    .filter((word) => /\d/.test(word))
    .map((word) => [...word.toLowerCase()].sort().join(''));

/** The first of each name. */
function unique(all: readonly Suggestion[]): readonly Suggestion[] {
  const byName = new Map<string, Suggestion>();
  for (const one of all) if (!byName.has(one.name)) byName.set(one.name, one);
  return [...byName.values()];
}

/** Edits, swaps of neighbours counted as one, that turn one name into the other; more than `limit` may be any number above. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
