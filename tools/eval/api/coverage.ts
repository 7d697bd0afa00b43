// Real projects at their own lock files: what is said of their APIs, and how much of their use of crates got an answer.
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { glob } from 'tinyglobby';
import type { Answer, Census } from '../../../server/src/facts/census.js';
import { engineOnDisk } from '../engine.js';
import { NAMES_OF_STD } from './mutation.js';
import { apiFindings, show } from './rules.js';
import type { TableNames } from './tableNames.js';

export interface Coverage {
  readonly found: number;
  readonly missing: number;
  readonly unknown: number;
}

export interface RepositoryResult {
  readonly name: string;
  readonly files: number;
  readonly lines: number;
  readonly findings: readonly string[];
  /** Names in paths that lead into a crate with a table. */
  readonly paths: Coverage;
  /** Methods of values whose type is of such a crate. */
  readonly methods: Coverage;
  /** Methods of values of unknown type, by a name that the tables have and std does not. */
  readonly untyped: number;
}

export async function scoreCoverage(folder: string, names: TableNames): Promise<RepositoryResult> {
  const counted = counter();
  const engine = await engineOnDisk(new Map(), counted.census);
  const files = (await glob('**/*.rs', { cwd: folder, ignore: ['**/target/**', '**/vendor/**'] })).sort();
  const findings: string[] = [];
  let lines = 0;
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8');
    lines += text.split('\n').length;
    for (const one of apiFindings(engine, resolve(folder, file).replaceAll('\\', '/'), text))
      findings.push(show(one, file));
  }
  engine.dispose();
  const answers = counted.answers();
  const untyped = answers.filter(
    ({ answer, name }) => answer === 'untyped' && names.functions.has(name) && !NAMES_OF_STD.has(name),
  );
  return {
    name: basename(folder),
    files: files.length,
    lines,
    findings,
    paths: coverageOf(answers.filter(({ kind }) => kind === 'path')),
    methods: coverageOf(answers.filter(({ kind }) => kind === 'method')),
    untyped: untyped.length,
  };
}

interface Counted {
  readonly kind: 'path' | 'method';
  readonly name: string;
  readonly answer: Answer;
}

const RANK: Readonly<Record<Answer, number>> = { untyped: 0, unknown: 1, found: 2, missing: 3 };

/** Of what is told several times of one place the surest counts. */
function counter(): { readonly census: Census; readonly answers: () => readonly Counted[] } {
  const units = new Map<object, Map<string, Counted>>();
  return {
    census: {
      note(kind, unit, name, answer) {
        const places = units.get(unit) ?? new Map<string, Counted>();
        units.set(unit, places);
        const key = `${kind} ${name.span.start}`;
        const known = places.get(key);
        if (!known || RANK[known.answer] < RANK[answer]) places.set(key, { kind, name: name.text, answer });
      },
    },
    answers: () => [...units.values()].flatMap((places) => [...places.values()]),
  };
}

function coverageOf(answers: readonly Counted[]): Coverage {
  const count = (wanted: Answer): number => answers.filter(({ answer }) => answer === wanted).length;
  return { found: count('found'), missing: count('missing'), unknown: count('unknown') };
}
