// npm run eval:api: how exact the findings about APIs are. What is not given, or lacks its input, is left out with a
// line that says so.
//   --corpus FOLDER        programs with labels.json; may be repeated (or NONCENSE_CORPUS, separated by colons)
//   --repository FOLDER    a project with its Cargo.lock; may be repeated
//   --profile NAME         crate versions of the oracle; may be repeated (main, rc-0.11)
//   --part NAME            corpus, compiling, mutation, fixes or repositories; may be repeated (all)
//   --write                keeps the result in docs/eval; parts that were left out stay as they were
// Parts that ask rustc need an oracle: NONCENSE_ORACLE names a program that judges single files (see test/README.md).
// What it answers is kept under .cache/eval, so that a run that was broken off goes on where it was.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Engine } from '../../../server/src/engine/engine.js';
import { engineOnDisk } from '../engine.js';
import { createJudge, type Judge } from '../judge.js';
import { readCorpus } from '../labels.js';
import { type CompilingResult, type Sound, scoreCompiling, soundExamples, soundPrograms } from './compiling.js';
import { scoreApiCorpus } from './corpus.js';
import { scoreCoverage } from './coverage.js';
import { scoreApiFixes } from './fixes.js';
import { makeMutants } from './mutants.js';
import { type MutationResult, scoreMutation } from './mutation.js';
import { readProfile } from './project.js';
import { type ApiEvaluation, renderApiEvaluation } from './report.js';
import { readTableNames } from './tableNames.js';

/** All of them are in .cache/eval/missed.txt. */
const MISSED_KEPT = 60;

const KEPT = 'docs/eval/api.json';

const PARTS = ['corpus', 'compiling', 'mutation', 'fixes', 'repositories'] as const;
type Part = (typeof PARTS)[number];

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true, default: process.env.NONCENSE_CORPUS?.split(':') ?? [] },
    repository: { type: 'string', multiple: true, default: [] },
    profile: { type: 'string', multiple: true, default: ['main', 'rc-0.11'] },
    part: { type: 'string', multiple: true, default: [...PARTS] },
    write: { type: 'boolean', default: false },
  },
});

const wants = (part: Part): boolean => values.part.includes(part);
const programs = values.corpus.flatMap(readCorpus);
const needJudge = wanted('compiling', 'mutation', 'fixes');
const judge = needJudge.length > 0 ? openJudge(needJudge) : undefined;
if (programs.length === 0) skip(wanted('corpus', 'fixes'), 'no corpus: give --corpus or NONCENSE_CORPUS');
if (values.repository.length === 0) skip(wanted('repositories'), 'no project: give --repository');
const evaluation: { -readonly [key in keyof ApiEvaluation]: ApiEvaluation[key] } = {};

if (programs.length > 0) {
  const engine = await engineOnDisk();
  if (wants('corpus')) evaluation.corpus = scoreApiCorpus(engine, programs);
  if (wants('fixes') && judge)
    evaluation.fixes = await scoreApiFixes(engine, judge, programs, values.profile[0] ?? 'main');
  engine.dispose();
}

if (judge && (wants('compiling') || wants('mutation'))) {
  const results: CompilingResult[] = [];
  const known: Sound[] = soundPrograms(programs, values.profile[0] ?? 'main');
  const engines = new Map<string, Engine>();
  for (const name of values.profile) {
    const profile = readProfile(name);
    const { all, sound } = await soundExamples(judge, profile);
    const engine = await engineOnDisk(profile.files);
    engines.set(name, engine);
    if (wants('compiling')) results.push(scoreCompiling(engine, profile, all, sound));
    known.push(...sound);
  }
  if (wants('compiling')) evaluation.compiling = results;
  if (wants('mutation')) evaluation.mutation = await scoreMutants(judge, known, engines);
  for (const engine of engines.values()) engine.dispose();
}

if (values.repository.length > 0 && wants('repositories')) {
  const names = readTableNames();
  evaluation.repositories = [];
  for (const folder of values.repository)
    evaluation.repositories = [...evaluation.repositories, await scoreCoverage(folder, names)];
}

if (Object.keys(evaluation).length > 0) {
  console.log(renderApiEvaluation(evaluation));
  if (values.write) keep();
}

function keep(): void {
  const kept = existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, 'utf8')) as ApiEvaluation) : {};
  const whole: ApiEvaluation = { ...kept, ...evaluation };
  mkdirSync('docs/eval', { recursive: true });
  writeFileSync(KEPT, `${JSON.stringify(whole, undefined, 1)}\n`);
  writeFileSync('docs/eval/api.md', renderApiEvaluation(whole));
}

/** Of these, the parts that were asked for. */
function wanted(...parts: readonly Part[]): readonly Part[] {
  return parts.filter(wants);
}

function skip(parts: readonly Part[], why: string): void {
  if (parts.length > 0) console.log(`skipped: ${parts.join(', ')} (${why})`);
}

async function scoreMutants(
  asked: Judge,
  sound: readonly Sound[],
  engines: ReadonlyMap<string, Engine>,
): Promise<MutationResult> {
  const names = readTableNames();
  const result = await scoreMutation(
    engines,
    asked,
    makeMutants(
      sound.filter(({ judged }) => judged),
      names,
    ),
    names,
  );
  writeFileSync('.cache/eval/missed.txt', `${result.missed.join('\n')}\n`);
  return { ...result, missed: result.missed.slice(0, MISSED_KEPT) };
}

function openJudge(parts: readonly Part[]): Judge | undefined {
  try {
    return createJudge((done, of) => {
      if (of > 100) console.error(`rustc: ${done} of ${of}`);
    });
  } catch (error) {
    skip(parts, error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
