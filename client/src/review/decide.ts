// What happens to inserted code when its findings are known.

export type Mode = 'off' | 'annotate' | 'hold' | 'strict';
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** How the code came: by a key that we watch, word by word, or in a way that only the text tells of. */
export type Way = 'accepted' | 'word' | 'unknown';

export interface Occasion {
  readonly mode: Mode;
  readonly threshold: Severity;
  readonly way: Way;
  readonly severities: readonly Severity[];
  /** The document is as the insertion left it. */
  readonly untouched: boolean;
  /** The same text was taken back a moment ago, and the person wants it all the same. */
  readonly insisted: boolean;
}

export type Reaction = 'nothing' | 'annotate' | 'hold' | 'rollBack';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

export const reaches = (severity: Severity, threshold: Severity): boolean => RANK[severity] <= RANK[threshold];

export function decide({ mode, threshold, way, severities, untouched, insisted }: Occasion): Reaction {
  if (mode === 'off' || severities.length === 0) return 'nothing';
  const isGrave = severities.some((severity) => reaches(severity, threshold));
  if (mode === 'annotate' || !isGrave || way === 'word' || insisted) return 'annotate';
  return mode === 'strict' && way === 'accepted' && untouched ? 'rollBack' : 'hold';
}
