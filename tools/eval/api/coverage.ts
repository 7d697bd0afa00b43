// Real projects at their own lock files: what is said of their APIs, and how much of their use of crates got an answer.
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { glob } from 'tinyglobby';
import type { Answer, Census } from '../../../server/src/facts/census.js';
import { stdLacks } from '../../../server/src/knowledge/stdNames.js';
import { packagesOnDisk } from '../../../server/src/main.packages.js';
import { engineOnDisk } from '../engine.js';
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
  /** Methods of values of unknown type that may be of such a crate: it has the name, std and the project do not. */
  readonly untyped: number;
  /** The commonest of their names. */
  readonly untypedNames: readonly string[];
}

export async function scoreCoverage(folder: string, names: TableNames): Promise<RepositoryResult> {
  const counted = counter();
  const engine = await engineOnDisk(new Map(), { census: counted.census, packages: packagesOnDisk(CACHE) });
  const files = (await glob('**/*.rs', { cwd: folder, ignore: ['**/target/**', '**/vendor/**'] })).sort();
  const findings: string[] = [];
  const own = new Set<string>();
  let lines = 0;
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8');
    lines += text.split('\n').length;
    for (const [, name = ''] of text.matchAll(/\bfn\s+(\w+)/g)) own.add(name);
    const path = resolve(folder, file).replaceAll('\\', '/');
    counted.next();
    let found = apiFindings(engine, path, text);
    while (engine.wantsSources && (await engine.readSources(READ_ALL))) {
      counted.again();
      found = apiFindings(engine, path, text);
    }
    findings.push(...found.map((one) => show(one, file)));
  }
  engine.dispose();
  const answers = counted.answers();
  const untyped = answers.filter(
    ({ answer, name }) => answer === 'untyped' && names.cryptoFunctions.has(name) && stdLacks(name) && !own.has(name),
  );
  return {
    name: basename(folder),
    files: files.length,
    lines,
    findings,
    paths: coverageOf(answers.filter(({ kind }) => kind === 'path')),
    methods: coverageOf(answers.filter(({ kind }) => kind === 'method')),
    untyped: untyped.length,
    untypedNames: commonest(untyped.map(({ name }) => name)),
  };
}

const CACHE = '.cache/eval';
const READ_ALL = { report: () => {}, isCancelled: () => false };

function commonest(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return sorted.slice(0, 12).map(([name, count]) => `${name} ${count}`);
}

interface Counted {
  readonly kind: 'path' | 'method';
  readonly name: string;
  readonly answer: Answer;
}

const RANK: Readonly<Record<Answer, number>> = { untyped: 0, unknown: 1, found: 2, missing: 3 };

interface Counter {
  readonly census: Census;
  /** Another file. */
  next(): void;
  /** The same file anew. */
  again(): void;
  answers(): readonly Counted[];
}

/** Of what is told several times of one place the surest counts. */
function counter(): Counter {
  const done: Counted[] = [];
  let units = new Map<object, Map<string, Counted>>();
  const current = (): readonly Counted[] => [...units.values()].flatMap((places) => [...places.values()]);
  return {
    next() {
      done.push(...current());
      units = new Map();
    },
    again() {
      units = new Map();
    },
    census: {
      note(kind, unit, name, answer) {
        const places = units.get(unit) ?? new Map<string, Counted>();
        units.set(unit, places);
        const key = `${kind} ${name.span.start}`;
        const known = places.get(key);
        if (!known || RANK[known.answer] < RANK[answer]) places.set(key, { kind, name: name.text, answer });
      },
    },
    answers: () => [...done, ...current()],
  };
}

function coverageOf(answers: readonly Counted[]): Coverage {
  const count = (wanted: Answer): number => answers.filter(({ answer }) => answer === wanted).length;
  return { found: count('found'), missing: count('missing'), unknown: count('unknown') };
}
