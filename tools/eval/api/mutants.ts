// Programs with one fault each, made from programs without: the faults of someone who remembers an API not quite.
import { readFileSync } from 'node:fs';
import type { RenameTable } from '../../../server/src/knowledge/suggest.js';
import { applyEdits } from '../../../server/src/text/edits.js';
import type { TextEdit } from '../../../server/src/text/span.js';
import type { Sound } from './compiling.js';
import { type Random, randomFrom } from './random.js';
import { lineAt } from './rules.js';
import { type Site, sitesOf } from './sites.js';
import type { TableNames } from './tableNames.js';

export type Fault =
  | 'misspelt method'
  | 'invented method'
  | 'misspelt path'
  | 'invented path'
  | 'misspelt import'
  | 'name of another version'
  | 'trait not imported'
  | 'number of arguments';

export interface Mutant {
  readonly fault: Fault;
  readonly of: Sound;
  readonly site: Site;
  readonly text: string;
  /** From 1. */
  readonly line: number;
  readonly own: ReadonlySet<string>;
}

/** How many are made of each, which not all break. */
const WANTED: Readonly<Record<Fault, number>> = {
  'misspelt method': 1200,
  'invented method': 700,
  'misspelt path': 500,
  'invented path': 300,
  'misspelt import': 400,
  'name of another version': 400,
  'trait not imported': 250,
  'number of arguments': 400,
};

const SEED = 20;

export function makeMutants(programs: readonly Sound[], names: TableNames): readonly Mutant[] {
  const random = randomFrom(SEED);
  const renames = JSON.parse(readFileSync('knowledge/renames.json', 'utf8')) as RenameTable;
  const other = otherNames(renames);
  const read = programs.map((program) => ({ program, ...sitesOf(program.text) }));
  return (Object.keys(WANTED) as Fault[]).flatMap((fault) => {
    const places = new Map<string, Place[]>();
    for (const { program, sites, own } of read) {
      for (const site of sites) {
        if (!suits(fault, site, names, other)) continue;
        const group = places.get(program.group) ?? [];
        places.set(program.group, group);
        group.push({ program, site, own });
      }
    }
    return inTurns([...places.values()].map((group) => random.shuffled(group)))
      .slice(0, WANTED[fault])
      .flatMap((place) => mutantAt(fault, place, random, other));
  });
}

interface Place {
  readonly program: Sound;
  readonly site: Site;
  readonly own: ReadonlySet<string>;
}

/** First one of each group, then the second: no crate with many examples outweighs the others. */
function inTurns<T>(groups: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...groups.map(({ length }) => length));
  const out: T[] = [];
  for (let i = 0; i < longest; i += 1) {
    for (const group of groups) {
      const one = group[i];
      if (one !== undefined) out.push(one);
    }
  }
  return out;
}

type OtherNames = ReadonlyMap<string, readonly string[]>;

/** What a name is called in another version of some crate. */
function otherNames(renames: RenameTable): OtherNames {
  const other = new Map<string, string[]>();
  const add = (from: string, to: string): void => {
    if (/^\w+$/.test(from) && /^\w+$/.test(to) && from !== to) other.set(from, [...(other.get(from) ?? []), to]);
  };
  for (const [old, now] of Object.values(renames).flat()) {
    add(old, now);
    add(now, old);
  }
  return other;
}

function suits(fault: Fault, { kind, name, call }: Site, names: TableNames, other: OtherNames): boolean {
  switch (fault) {
    case 'misspelt method':
    case 'invented method':
      return kind === 'method' && names.functions.has(name);
    case 'misspelt path':
    case 'invented path':
      return kind === 'path' && (names.functions.has(name) || names.types.has(name) || /^[a-z]/.test(name));
    case 'misspelt import':
      return kind === 'import';
    case 'name of another version':
      return kind !== 'trait' && other.has(name);
    case 'trait not imported':
      return kind === 'trait';
    case 'number of arguments':
      return call !== undefined && names.functions.has(name);
  }
}

function mutantAt(fault: Fault, { program, site, own }: Place, random: Random, other: OtherNames): readonly Mutant[] {
  const edit = editAt(fault, site, program.text, random, other);
  if (!edit) return [];
  const text = applyEdits(program.text, [edit]);
  return [{ fault, of: program, site, text, line: lineAt(program.text, site.span.start), own }];
}

function editAt(fault: Fault, site: Site, text: string, random: Random, other: OtherNames): TextEdit | undefined {
  const renamed = (newText: string | undefined): TextEdit | undefined =>
    newText === undefined || newText === site.name ? undefined : { span: site.span, newText };
  switch (fault) {
    case 'misspelt method':
    case 'misspelt path':
    case 'misspelt import':
      return renamed(misspelt(site.name, random));
    case 'invented method':
    case 'invented path':
      return renamed(invented(site.name, random));
    case 'name of another version':
      return renamed(random.pick(other.get(site.name) ?? []));
    case 'trait not imported':
      return withoutImport(site, text);
    case 'number of arguments':
      return otherArguments(site, random);
  }
}

function misspelt(name: string, random: Random): string | undefined {
  if (name.length < 3) return undefined;
  const at = 1 + random.below(name.length - 2);
  const swapped = name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2);
  const dropped = name.slice(0, at) + name.slice(at + 1);
  return random.below(2) === 0 && swapped !== name ? swapped : dropped;
}

const ENDINGS = [
  'with_nonce',
  'with_key',
  'from_slice',
  'bytes',
  'in_place',
  'checked',
  'detached',
  'to_vec',
  'with_rng',
];
const BEGINNINGS = ['generate', 'get', 'try', 'create', 'compute', 'secure'];

function invented(name: string, random: Random): string | undefined {
  const isType = /^[A-Z]/.test(name);
  const capital = (word: string): string => word.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
  if (/^[A-Z0-9_]+$/.test(name) && name.length > 1) return `${name}_${(random.pick(ENDINGS) ?? '').toUpperCase()}`;
  if (isType) return name + capital(random.pick(ENDINGS) ?? '');
  return random.below(2) === 0 ? `${name}_${random.pick(ENDINGS)}` : `${random.pick(BEGINNINGS)}_${name}`;
}

/** `use a::Trait;` or one name of a group; its comma goes too. */
function withoutImport({ span }: Site, text: string): TextEdit {
  const rest = text.slice(span.end);
  const alone = /^\s*;/.exec(rest);
  if (alone) {
    const start = text.lastIndexOf('use ', span.start);
    return { span: { start, end: span.end + alone[0].length }, newText: '' };
  }
  return { span: { start: span.start, end: span.end + (/^\s*,/.exec(rest)?.[0].length ?? 0) }, newText: '' };
}

function otherArguments({ call }: Site, random: Random): TextEdit | undefined {
  if (!call) return undefined;
  const { args, argsSpan } = call;
  const [first] = args;
  const last = args.at(-1);
  if (!first || !last || random.below(2) === 0) {
    const at = argsSpan.end - 1;
    return { span: { start: at, end: at }, newText: last ? ', &[0u8; 12]' : '&[0u8; 12]' };
  }
  const before = args.at(-2);
  return { span: { start: before?.end ?? argsSpan.start + 1, end: argsSpan.end - 1 }, newText: '' };
}
