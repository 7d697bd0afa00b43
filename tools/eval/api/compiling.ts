// Precision on code that compiles: the examples of the crates' own documentation, of which rustc takes care that they are
// right. Whatever is said of their APIs is wrong.
import type { Engine } from '../../../server/src/engine/engine.js';
import { judgeInBatches } from '../batches.js';
import type { Judge } from '../judge.js';
import type { CorpusProgram } from '../labels.js';
import { type Example, examplesOf } from './examples.js';
import type { OracleProfile } from './project.js';
import { apiFindings, show } from './rules.js';

/** A program that compiles, and how to ask about it. */
export interface Sound {
  readonly name: string;
  readonly text: string;
  /** Of which crate's documentation it is, or what else it is of. */
  readonly group: string;
  readonly profile: string;
  readonly headers: readonly string[];
  readonly path: string;
  /** Of a crypto crate whose table is complete: its mutants can be judged. */
  readonly judged: boolean;
}

export interface CompilingResult {
  readonly profile: string;
  readonly crates: number;
  readonly examples: number;
  readonly compiled: number;
  readonly wrong: readonly string[];
}

export async function soundExamples(
  judge: Judge,
  profile: OracleProfile,
): Promise<{ readonly all: number; readonly sound: readonly Sound[] }> {
  const examples = profile.crates.flatMap(examplesOf).map((example) => asked(example, profile));
  const judged = await judgeInBatches(judge, examples);
  return { all: examples.length, sound: examples.filter((_, i) => judged[i]?.compiled) };
}

function asked({ name, crate, text, edition }: Example, profile: OracleProfile): Sound {
  return {
    name,
    text,
    group: crate.package,
    profile: profile.name,
    headers: [...profile.headers(crate), ...(edition === undefined ? [] : [`edition: ${edition}`])],
    path: profile.programPath(crate),
    judged: crate.judged,
  };
}

/** Labelled programs that compile. */
export const soundPrograms = (programs: readonly CorpusProgram[], profile: string): Sound[] =>
  programs
    .filter(({ compiles }) => compiles)
    .map(({ name, path, text }) => ({
      name,
      path,
      text,
      group: 'labelled programs',
      profile,
      headers: [],
      judged: true,
    }));

export function scoreCompiling(
  engine: Engine,
  profile: OracleProfile,
  all: number,
  sound: readonly Sound[],
): CompilingResult {
  return {
    profile: profile.name,
    crates: new Set(sound.map(({ group }) => group)).size,
    examples: all,
    compiled: sound.length,
    wrong: sound.flatMap(({ name, path, text }) => apiFindings(engine, path, text).map((one) => `${show(one, name)}`)),
  };
}
