// How much of what reviewers demand is found, and what is said that they did not ask for.
import { rules } from '../../../server/src/rules/index.js';
import type { CorpusProgram, FaultLabel } from '../labels.js';

/** Something that a detector says, ours or another. */
export interface Said {
  readonly rule: string;
  readonly first: number;
  readonly last: number;
  readonly message: string;
}

export interface RuleScore {
  readonly must: number;
  readonly found: number;
  readonly silent: number;
  readonly alarms: number;
  readonly unlabelled: number;
}

export interface CorpusScore {
  readonly rules: ReadonlyMap<string, RuleScore>;
  readonly missed: readonly string[];
  readonly alarms: readonly string[];
  /** Said, but labelled neither as a fault nor as right: each to be looked at by a person. */
  readonly unlabelled: readonly string[];
}

/** Rules about APIs have a measure of their own. */
const API_RULES: ReadonlySet<string> = new Set(
  rules.filter((rule) => rule.testCode === 'judge').map((rule) => rule.id),
);

const touches = (said: Said, lines: readonly number[]): boolean =>
  lines.some((line) => line >= said.first && line <= said.last);

const hits = (said: Said, fault: FaultLabel): boolean =>
  (said.rule === fault.rule || fault.also?.includes(said.rule) === true) && touches(said, fault.lines);

export function scoreCorpus(
  programs: readonly CorpusProgram[],
  saidIn: (program: CorpusProgram) => readonly Said[],
): CorpusScore {
  const table = new Map<string, { -readonly [key in keyof RuleScore]: number }>();
  const row = (rule: string) => {
    const known = table.get(rule) ?? { must: 0, found: 0, silent: 0, alarms: 0, unlabelled: 0 };
    table.set(rule, known);
    return known;
  };
  const missed: string[] = [];
  const alarms: string[] = [];
  const unlabelled: string[] = [];
  for (const program of programs) {
    const said = saidIn(program).filter(({ rule }) => !API_RULES.has(rule));
    const explained = new Set<Said>();
    for (const fault of program.faults) {
      const matching = said.filter((one) => hits(one, fault));
      for (const one of matching) explained.add(one);
      if (!fault.must) continue;
      row(fault.rule).must += 1;
      if (matching.length > 0) row(fault.rule).found += 1;
      else missed.push(`${program.name}:${fault.lines[0]} ${fault.rule}: ${fault.why}`);
    }
    for (const right of program.silent) {
      row(right.rule).silent += 1;
      const noise = said.filter((one) => one.rule === right.rule && touches(one, [right.line]) && !explained.has(one));
      for (const one of noise) explained.add(one);
      if (noise.length === 0) continue;
      row(right.rule).alarms += 1;
      alarms.push(`${program.name}:${right.line} ${right.rule}: ${right.why}`);
    }
    for (const one of said) {
      if (explained.has(one)) continue;
      row(one.rule).unlabelled += 1;
      unlabelled.push(`${program.name}:${one.first} ${one.rule}: ${one.message}`);
    }
  }
  return { rules: new Map([...table].sort(([a], [b]) => (a < b ? -1 : 1))), missed, alarms, unlabelled };
}

export function totalOf({ rules: table }: CorpusScore): RuleScore {
  const sum = { must: 0, found: 0, silent: 0, alarms: 0, unlabelled: 0 };
  for (const row of table.values()) {
    sum.must += row.must;
    sum.found += row.found;
    sum.silent += row.silent;
    sum.alarms += row.alarms;
    sum.unlabelled += row.unlabelled;
  }
  return sum;
}
