// What other tools say of the same programs, from the SARIF files that they wrote.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Log } from 'sarif';
import type { CorpusProgram } from '../labels.js';

export interface PeerScore {
  readonly name: string;
  /** Faults that a reviewer demands, on a line of which the tool says anything at all. */
  readonly found: number;
  /** Right code, on a line of which it says anything at all. */
  readonly alarms: number;
  readonly said: number;
}

/** Which rule a peer means cannot be compared; that it speaks up on the line can. */
export function scorePeer(name: string, sarif: string, programs: readonly CorpusProgram[]): PeerScore {
  const log = JSON.parse(readFileSync(sarif, 'utf8')) as Log;
  const said = log.runs.flatMap((run) => run.results ?? []).map((result) => result.locations?.[0]?.physicalLocation);
  const lines = new Map<string, Set<number>>();
  for (const place of said) {
    const uri = decodeURIComponent(place?.artifactLocation?.uri ?? '');
    const file = uri.split('/').slice(-2).join('/');
    const start = place?.region?.startLine ?? 0;
    const set = lines.get(file) ?? new Set();
    for (let line = start; line <= (place?.region?.endLine ?? start); line += 1) set.add(line);
    lines.set(file, set);
  }
  const spokenOf = (program: CorpusProgram): ReadonlySet<number> => lines.get(program.name) ?? NONE;
  return {
    name,
    said: said.filter((place) =>
      programs.some(({ path }) => path.endsWith(basename(place?.artifactLocation?.uri ?? '?'))),
    ).length,
    found: programs.reduce(
      (sum, program) =>
        sum +
        program.faults.filter((fault) => fault.must && fault.lines.some((line) => spokenOf(program).has(line))).length,
      0,
    ),
    alarms: programs.reduce(
      (sum, program) => sum + program.silent.filter(({ line }) => spokenOf(program).has(line)).length,
      0,
    ),
  };
}

const NONE: ReadonlySet<number> = new Set();
