// All safe fixes of a text at once, for "fix on save": no edit of it needs a person.
import type { Config } from '../config.js';
import type { Fix, RuledFinding } from '../findings/model.js';
import { composeEdits } from '../text/compose.js';
import { lastFirst, unlessTouching } from '../text/edits.js';
import type { TextEdit } from '../text/span.js';
import type { Engine } from './engine.js';

/** A fix may uncover what another fix mends; more rounds than this are two rules that disagree. */
const MAX_ROUNDS = 5;

/**
 * Fixes, audits again, and goes on until nothing safe is left to do. A round that does not lower the number of findings
 * is thrown away. The edits are those of `text`, in order, and do not overlap.
 */
export function fixAll(engine: Engine, path: string | undefined, text: string, config: Config): readonly TextEdit[] {
  const file = engine.open(path, text);
  try {
    const rounds: (readonly TextEdit[])[] = [];
    let { findings } = file.audit(config, config.strictness);
    while (rounds.length < MAX_ROUNDS) {
      const edits = safeEdits(findings);
      if (edits.length === 0) break;
      file.edit(lastFirst(edits));
      const after = file.audit(config, config.strictness).findings;
      if (after.length >= findings.length) break;
      rounds.push(edits);
      findings = after;
    }
    return composeEdits(text.length, rounds);
  } finally {
    file.close();
  }
}

/** The best safe fix of a finding that changes this file alone. */
export const safeFix = (finding: RuledFinding): Fix | undefined =>
  finding.fixes?.().find(({ safety, manifest }) => safety === 'safe' && manifest === undefined);

/** Edits of the best safe fix of each finding; a fix that meets the edits of one before it waits for the next round. */
function safeEdits(findings: readonly RuledFinding[]): readonly TextEdit[] {
  return withoutMeeting(findings.map((finding) => safeFix(finding)?.edits ?? []));
}

/** Edits of one fix after the other; one that meets those before it is left out. */
export function withoutMeeting(fixes: readonly (readonly TextEdit[])[]): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const wanted of fixes) {
    taken.push(...(unlessTouching(taken, wanted) ?? []));
  }
  return taken;
}
