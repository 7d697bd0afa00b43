// npm run eval:misuse: recall and precision of the rules about misuse, on programs that people have labelled and on real
// projects. What is not given is left out, with a line that says so.
//   --corpus FOLDER        programs with labels.json; may be repeated (or NONCENSE_CORPUS, separated by colons)
//   --repository FOLDER    a project with its Cargo.lock; may be repeated
//   --peer NAME=FILE       what another tool said of the corpus, as SARIF; may be repeated
//   --profile NAME         crate versions of the oracle that the corpus was written for (main)
//   --write                keeps the result in docs/eval
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { engineOnDisk, withFindings } from '../engine.js';
import { type CorpusProgram, readCorpus } from '../labels.js';
import { oraclePath } from '../rustc.js';
import { type Said, scoreCorpus } from './corpus.js';
import { scoreFixes } from './fixes.js';
import { scorePeer } from './peers.js';
import { type Evaluation, renderEvaluation } from './report.js';
import { scoreRepository } from './repositories.js';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true, default: process.env.NONCENSE_CORPUS?.split(':') ?? [] },
    repository: { type: 'string', multiple: true, default: [] },
    peer: { type: 'string', multiple: true, default: [] },
    profile: { type: 'string', default: 'main' },
    write: { type: 'boolean', default: false },
  },
});

const engine = await engineOnDisk();
const programs = values.corpus.flatMap(readCorpus);
if (programs.length === 0) console.log('no corpus: give --corpus or NONCENSE_CORPUS');

const said = (program: CorpusProgram): readonly Said[] =>
  withFindings(engine, program.path, program.text, 'strict', (findings) =>
    findings.map(({ rule, message, at }) => ({
      rule,
      message,
      first: lineAt(program.text, at.start),
      last: lineAt(program.text, at.end),
    })),
  );

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

const evaluation: Evaluation = {
  corpus: values.corpus.map((folder) => ({
    name: basename(folder),
    score: scoreCorpus(readCorpus(folder), said),
  })),
  fixes: programs.length > 0 && hasOracle() ? scoreFixes(engine, programs, values.profile) : undefined,
  peers: values.peer.map((given) => {
    const at = given.indexOf('=');
    return scorePeer(given.slice(0, at), given.slice(at + 1), programs);
  }),
  repositories: [],
};
const repositories = [];
for (const folder of values.repository) repositories.push(await scoreRepository(folder));
engine.dispose();

const text = renderEvaluation({ ...evaluation, repositories }, programs);
console.log(text);
if (values.write) {
  mkdirSync('docs/eval', { recursive: true });
  writeFileSync('docs/eval/misuse.md', text);
}

function hasOracle(): boolean {
  try {
    oraclePath();
    return true;
  } catch (error) {
    console.log(`fixes are not judged: ${error instanceof Error ? error.message : error}`);
    return false;
  }
}
