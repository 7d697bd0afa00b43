// Judges many small programs at once: each becomes a module of one program. Those with errors are taken out and the rest
// is asked about again, since an error of one stage of the compiler hides those of later stages.
import type { CompilerError, Judge, Judgement, Source } from './judge.js';

export interface Fragment {
  readonly profile: string;
  readonly headers: readonly string[];
  readonly text: string;
}

const SIZE = 30;

/** One answer for each fragment, in order; lines count from the fragment's own first line. */
export async function judgeInBatches(judge: Judge, fragments: readonly Fragment[]): Promise<readonly Judgement[]> {
  const answers = new Map<Fragment, Judgement>();
  let open = batchesOf(fragments);
  while (open.length > 0) {
    const asked = open.map((batch) => ({ batch, program: asModules(batch) }));
    const judged = await judge.ask(asked.map(({ program }) => program.source));
    open = asked.flatMap(({ batch, program }, i) => settle(batch, program, judged[i], answers));
  }
  return fragments.map((fragment) => answers.get(fragment) ?? { compiled: false, errors: [] });
}

/** Of what can be judged together. */
function batchesOf(fragments: readonly Fragment[]): readonly (readonly Fragment[])[] {
  const groups = new Map<string, Fragment[]>();
  for (const fragment of new Set(fragments)) {
    const key = JSON.stringify([fragment.profile, fragment.headers]);
    const group = groups.get(key);
    if (group) group.push(fragment);
    else groups.set(key, [fragment]);
  }
  return [...groups.values()].flatMap((group) => {
    const batches: Fragment[][] = [];
    for (let at = 0; at < group.length; at += SIZE) batches.push(group.slice(at, at + SIZE));
    return batches;
  });
}

interface ModuleProgram {
  readonly source: Source;
  /** The line on which each fragment begins. */
  readonly firstLines: readonly number[];
}

function asModules(batch: readonly Fragment[]): ModuleProgram {
  const lines = ['#![allow(warnings)]'];
  const firstLines = batch.map(({ text }, i) => {
    lines.push(`mod part_${i} {`);
    const first = lines.length + 1;
    lines.push(...text.split('\n'), '}');
    return first;
  });
  const [one] = batch;
  return {
    source: {
      profile: one?.profile ?? '',
      headers: ['crate-type: lib', ...(one?.headers ?? [])],
      text: `${lines.join('\n')}\n`,
    },
    firstLines,
  };
}

/** Notes what is known now; gives what has to be asked again. */
function settle(
  batch: readonly Fragment[],
  { firstLines }: ModuleProgram,
  judged: Judgement | undefined,
  answers: Map<Fragment, Judgement>,
): readonly (readonly Fragment[])[] {
  if (judged?.compiled) {
    for (const fragment of batch) answers.set(fragment, { compiled: true, errors: [] });
    return [];
  }
  const wrong = new Map<Fragment, CompilerError[]>();
  for (const error of judged?.errors ?? []) {
    const index = firstLines.findLastIndex((first) => error.line !== null && first <= error.line);
    const fragment = batch[index];
    const first = firstLines[index];
    if (!fragment || first === undefined) continue;
    const own = (line: number | null): number | null => (line === null ? null : line - first + 1);
    wrong.set(fragment, [
      ...(wrong.get(fragment) ?? []),
      { ...error, line: own(error.line), endLine: own(error.endLine) },
    ]);
  }
  for (const [fragment, errors] of wrong) answers.set(fragment, { compiled: false, errors });
  const rest = batch.filter((fragment) => !wrong.has(fragment));
  if (wrong.size > 0) return rest.length > 0 ? [rest] : [];
  // Nobody is to blame: asked about in halves, down to one.
  if (batch.length <= 1) {
    for (const fragment of batch) answers.set(fragment, { compiled: false, errors: judged?.errors ?? [] });
    return [];
  }
  return [batch.slice(0, batch.length >> 1), batch.slice(batch.length >> 1)];
}
