// How many of the API faults that people have labelled are found, and what is said besides.
import type { Engine } from '../../../server/src/engine/engine.js';
import type { CorpusProgram } from '../labels.js';
import { apiFindings, show, touches } from './rules.js';

export interface CorpusResult {
  readonly must: number;
  readonly found: number;
  readonly missed: readonly string[];
  /** Findings in programs that compile. */
  readonly wrong: readonly string[];
  /** Findings in the others that no label explains: each to be looked at by a person. */
  readonly unlabelled: readonly string[];
}

export function scoreApiCorpus(engine: Engine, programs: readonly CorpusProgram[]): CorpusResult {
  const missed: string[] = [];
  const wrong: string[] = [];
  const unlabelled: string[] = [];
  let must = 0;
  for (const { name, path, text, compiles, api, faults } of programs) {
    const findings = apiFindings(engine, path, text);
    for (const label of api) {
      if (!label.must || label.rule === 'none') continue;
      must += 1;
      if (!findings.some((one) => touches(one, [label.line])))
        missed.push(`${name}:${label.line} ${label.rule}: ${label.text}`);
    }
    const explained = [...api.map(({ line }) => [line]), ...faults.map(({ lines }) => lines)];
    for (const one of findings) {
      if (compiles) wrong.push(show(one, name));
      else if (!explained.some((lines) => touches(one, lines))) unlabelled.push(show(one, name));
    }
  }
  return { must, found: must - missed.length, missed, wrong, unlabelled };
}
