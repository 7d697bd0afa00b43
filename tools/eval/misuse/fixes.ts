// Every fix that is offered, applied by itself: what it leaves has to compile, to be free of the finding, and to bring none.
import type { Engine } from '../../../server/src/engine/engine.js';
import { applyEdits } from '../../../server/src/text/edits.js';
import { withFindings } from '../engine.js';
import type { CorpusProgram } from '../labels.js';
import { askRustc } from '../rustc.js';

export interface FixScore {
  readonly offered: number;
  readonly good: number;
  /** In programs with crates that the oracle does not have: rustc says nothing of them. */
  readonly unjudged: number;
  readonly bad: readonly string[];
}

interface Attempt {
  readonly program: CorpusProgram;
  readonly name: string;
  readonly text: string;
  /** Why it is bad, as far as that is known without rustc. */
  readonly fault: string | undefined;
}

export function scoreFixes(engine: Engine, programs: readonly CorpusProgram[], profile: string): FixScore {
  const all = programs.filter((program) => program.compiles).flatMap((program) => attemptsIn(engine, program));
  const tried = [...new Set(all.map(({ program }) => program))];
  const before = askRustc(tried.map(({ name, text }) => ({ name, profile, text })));
  const known = new Set(tried.filter((_, i) => before[i]?.compiled));
  const attempts = all.filter(({ program }) => known.has(program));
  const verdicts = askRustc(attempts.map(({ name, text }) => ({ name, profile, text })));
  const bad = attempts.flatMap(({ name, fault }, i) => {
    const [error] = verdicts[i]?.errors ?? [];
    const why = fault ?? (error && `line ${error.line}: ${error.message}`);
    return why === undefined ? [] : [`${name}: ${why}`];
  });
  return { offered: attempts.length, good: attempts.length - bad.length, unjudged: all.length - attempts.length, bad };
}

function attemptsIn(engine: Engine, program: CorpusProgram): readonly Attempt[] {
  const { name, path, text } = program;
  return withFindings(engine, path, text, 'strict', (findings) => {
    const before = countsOf(findings.map(({ rule }) => rule));
    return findings.flatMap((finding) =>
      (finding.fixes?.() ?? []).map((fix): Attempt => {
        const fixed = applyEdits(text, fix.edits);
        const line = text.slice(0, finding.at.start).split('\n').length;
        return {
          program,
          name: `${name}:${line} ${finding.rule}, "${fix.title}"`,
          text: fixed,
          fault: faultOf(engine, path, fixed, finding.rule, before),
        };
      }),
    );
  });
}

function faultOf(
  engine: Engine,
  path: string,
  fixed: string,
  rule: string,
  before: ReadonlyMap<string, number>,
): string | undefined {
  const after = withFindings(engine, path, fixed, 'strict', (findings) => countsOf(findings.map((one) => one.rule)));
  if ((after.get(rule) ?? 0) >= (before.get(rule) ?? 0)) return 'the finding is still there';
  const brought = [...after].find(([one, count]) => count > (before.get(one) ?? 0));
  return brought && `brings ${brought[0]}`;
}

function countsOf(rules: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}
