// Every fix that is offered for an API finding, applied by itself and judged by rustc: the error that it is for has to go,
// and no new one may come.
import type { Engine } from '../../../server/src/engine/engine.js';
import { applyEdits } from '../../../server/src/text/edits.js';
import type { TextEdit } from '../../../server/src/text/span.js';
import { withFindings } from '../engine.js';
import type { CompilerError, Judge, Judgement } from '../judge.js';
import type { CorpusProgram } from '../labels.js';
import { lineAt, onlyApi } from './rules.js';

export interface FixResult {
  readonly offered: number;
  /** The error is gone. */
  readonly mended: number;
  readonly notMended: readonly string[];
  readonly brought: readonly string[];
  /** rustc sees no error at the finding, mostly since it has stopped before. */
  readonly unjudged: number;
}

interface Attempt {
  readonly program: CorpusProgram;
  readonly name: string;
  readonly text: string;
  /** What the finding is about. */
  readonly subject: string;
  /** Of the finding, in the text before. */
  readonly lines: readonly [first: number, last: number];
  /** The line of the fixed text that a line was before. */
  readonly toBefore: (line: number) => number;
  /** What the fix wrote, by lines of the fixed text. */
  readonly written: ReadonlyMap<number, string>;
}

export async function scoreApiFixes(
  engine: Engine,
  judge: Judge,
  programs: readonly CorpusProgram[],
  profile: string,
): Promise<FixResult> {
  const attempts = programs.flatMap((program) => attemptsIn(engine, program));
  const before = await judge.ask(programs.map(({ text }) => ({ profile, text })));
  const after = await judge.ask(attempts.map(({ text }) => ({ profile, text })));
  const notMended: string[] = [];
  const brought: string[] = [];
  let mended = 0;
  let unjudged = 0;
  attempts.forEach((attempt, i) => {
    const was = before[programs.indexOf(attempt.program)];
    const is = after[i];
    if (!was || !is) return;
    const targeted = targetedBy(attempt, was);
    if (targeted.length === 0) unjudged += 1;
    else {
      const left = targeted.find((error) => is.errors.some((other) => isSame(error, other, attempt)));
      if (left) notMended.push(`${attempt.name}: ${left.message}`);
      else mended += 1;
    }
    const added = newErrors(was, is, attempt)[0];
    if (added) brought.push(`${attempt.name}: line ${added.line}: ${added.message}`);
  });
  return { offered: attempts.length, mended, notMended, brought, unjudged };
}

/** The errors that speak of what the finding speaks of; all of its lines when none does so by name. */
function targetedBy({ lines, subject }: Attempt, { errors }: Judgement): readonly CompilerError[] {
  const near = errors.filter(({ line }) => isAt(line, lines));
  const ofIt = near.filter(({ text }) => text === subject || text?.endsWith(`::${subject}`));
  return ofIt.length > 0 ? ofIt : near;
}

function attemptsIn(engine: Engine, program: CorpusProgram): readonly Attempt[] {
  const { name, path, text } = program;
  return withFindings(engine, path, text, 'strict', (findings) =>
    onlyApi(findings).flatMap((finding) =>
      (finding.fixes?.() ?? []).map((fix): Attempt => {
        const first = lineAt(text, finding.at.start);
        return {
          program,
          name: `${name}:${first} ${finding.rule}, "${fix.title}"`,
          text: applyEdits(text, fix.edits),
          subject: text.slice(finding.at.start, finding.at.end),
          lines: [first, lineAt(text, finding.at.end)],
          ...lineMap(text, fix.edits),
        };
      }),
    ),
  );
}

function lineMap(text: string, edits: readonly TextEdit[]): Pick<Attempt, 'toBefore' | 'written'> {
  const written = new Map<number, string>();
  const shifts: { readonly from: number; readonly by: number }[] = [];
  let by = 0;
  for (const { span, newText } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    const line = lineAt(text, span.start);
    const newLines = newText.split('\n').length - 1;
    const oldLines = text.slice(span.start, span.end).split('\n').length - 1;
    for (const [i, part] of newText.split('\n').entries())
      written.set(line + by + i, `${written.get(line + by + i) ?? ''} ${part}`);
    by += newLines - oldLines;
    // What stands behind an edit at the start of a line begins behind what it writes.
    const startsLine = span.start === 0 || text[span.start - 1] === '\n';
    shifts.push({ from: line + by + (startsLine ? 0 : 1), by });
  }
  return {
    written,
    toBefore: (line) => line - (shifts.findLast(({ from }) => line >= from)?.by ?? 0),
  };
}

const isAt = (line: number | null, [first, last]: readonly [number, number]): boolean =>
  line !== null && first <= line && line <= last;

const isSame = (was: CompilerError, is: CompilerError, { toBefore }: Attempt): boolean =>
  was.code === is.code && was.text === is.text && is.line !== null && toBefore(is.line) === was.line;

/** Errors that names leave, before which the compiler looks at no types. */
const OF_NAMES: ReadonlySet<string> = new Set(
  ['0432', '0433', '0412', '0425', '0405', '0404', '0407', '0437', '0438', '0531', '0532', '0574', '0603'].map(
    (code) => `E${code}`,
  ),
);

const stopsEarly = ({ errors }: Judgement): boolean => errors.some(({ code }) => code === null || OF_NAMES.has(code));

/**
 * Errors that were not there. Where the compiler stopped at a name and now goes on, it says what was wrong all along:
 * then only what it says of the fix's own line, and of what the fix wrote elsewhere, is the fix's.
 */
function newErrors(was: Judgement, is: Judgement, attempt: Attempt): readonly CompilerError[] {
  const labelled = new Set(attempt.program.api.map(({ line }) => line));
  return is.errors.filter((error) => {
    if (error.line === null || was.errors.some((other) => isSame(other, error, attempt))) return false;
    const before = attempt.toBefore(error.line);
    const text = attempt.written.get(error.line);
    const isOfFix =
      text !== undefined &&
      (isAt(before, attempt.lines) || (error.text ?? '').split(/\W+/).some((word) => text.split(/\W+/).includes(word)));
    if (was.errors.some((other) => other.line === before) && !isOfFix) return false;
    if (isOfFix) return !isAt(before, attempt.lines) || !labelled.has(before) || !stopsEarly(was);
    return !stopsEarly(was) && !labelled.has(before);
  });
}
