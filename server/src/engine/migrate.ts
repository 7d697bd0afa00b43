// Takes a file to the version of a crate that its project uses: what is known of the crate's history is changed
// throughout, and what is only guessed is left, with its findings.

import type { Config } from '../config.js';
import type { Fix, Migration, RuledFinding } from '../findings/model.js';
import { composeEdits } from '../text/compose.js';
import { lastFirst } from '../text/edits.js';
import type { Span, TextEdit } from '../text/span.js';
import type { Engine, OpenFile } from './engine.js';
import { withoutMeeting } from './fixAll.js';

/** Each round mends what the one before it uncovers. */
const MAX_ROUNDS = 8;

/** Crates that something at the place has an old name or shape of. */
export function migrationsAt(
  findings: readonly RuledFinding[],
  outdated: ReturnType<OpenFile['outdated']>,
  at: Span,
): readonly Migration[] {
  const isHere = ({ start, end }: Span): boolean => start <= at.end && at.start <= end;
  const found = [
    ...findings
      .filter((one) => isHere(one.at))
      .flatMap((one) => historic(one)?.migrates ?? [])
      .filter((one) => one.along !== true),
    ...outdated.filter(({ span }) => isHere(span)).map(({ migration }) => migration),
  ];
  return [...new Map(found.map((one) => [one.package, one])).values()];
}

/** Edits of `text`, in order, that do not overlap; none where a round would bring new findings. */
export function migrate(
  engine: Engine,
  path: string | undefined,
  text: string,
  config: Config,
  pack: string,
): readonly TextEdit[] {
  const file = engine.open(path, text);
  try {
    const rounds: (readonly TextEdit[])[] = [];
    const before = told(file, config);
    while (rounds.length < MAX_ROUNDS) {
      const edits = editsFor(file, config, pack);
      if (edits.length === 0) break;
      file.edit(lastFirst(edits));
      rounds.push(edits);
    }
    return told(file, config) > before ? [] : composeEdits(text.length, rounds);
  } finally {
    file.close();
  }
}

const told = (file: OpenFile, config: Config): number => file.audit(config, config.strictness).findings.length;

function editsFor(file: OpenFile, config: Config, pack: string): readonly TextEdit[] {
  const { findings } = file.audit(config, config.strictness);
  const mine = findings.flatMap((one) => historic(one) ?? []).filter(({ migrates }) => migrates?.package === pack);
  const renamed = file
    .outdated()
    .filter(({ migration }) => migration.package === pack)
    .map(({ span, newText }) => [{ span, newText }]);
  return withoutMeeting([...mine.map(({ edits }) => edits), ...renamed]);
}

/** The fix that the crate's history gives: it changes this file alone. */
const historic = (finding: RuledFinding): Fix | undefined =>
  finding.fixes?.().find(({ migrates, manifest }) => migrates !== undefined && manifest === undefined);
