// Where the unreviewed insertions of a document are, while it is edited on.
import type { Change } from './change.js';

export interface Insertion {
  readonly id: number;
  /** Insertions of one step, as at several cursors, stand or fall together. */
  readonly step: number;
  readonly start: number;
  readonly end: number;
  /** What stood in its place before. */
  readonly replaced: string;
}

/** The insertions after a change; those of which nothing is left are gone. */
export const moved = (insertions: readonly Insertion[], change: Change): readonly Insertion[] =>
  insertions.flatMap((insertion) => movedOne(insertion, change) ?? []);

function movedOne(insertion: Insertion, { start, removed, added }: Change): Insertion | undefined {
  const end = start + removed.length;
  const by = added.length - removed.length;
  if (end <= insertion.start && !isWithin(insertion, start, end)) {
    return { ...insertion, start: insertion.start + by, end: insertion.end + by };
  }
  if (start >= insertion.end) return insertion;
  if (isWithin(insertion, start, end)) return keptIf({ ...insertion, end: insertion.end + by });
  // A change across one of its ends: what was added counts as outside.
  const from = start <= insertion.start ? start + added.length : insertion.start;
  const to = end >= insertion.end ? Math.max(start, from) : insertion.end + by;
  return keptIf({ ...insertion, start: from, end: start <= insertion.start && end >= insertion.end ? from : to });
}

/** Text typed at the very start or end does not belong to it; a change of its own text does. */
const isWithin = (insertion: Insertion, start: number, end: number): boolean =>
  start === end ? insertion.start < start && end < insertion.end : insertion.start <= start && end <= insertion.end;

const keptIf = (insertion: Insertion): Insertion | undefined =>
  insertion.start < insertion.end ? insertion : undefined;

/** An insertion that grows out of another, as when a suggestion is taken word by word, is one with it. */
export function joined(insertions: readonly Insertion[], next: Insertion): readonly Insertion[] {
  const before = insertions.find(({ end }) => end === next.start);
  if (!before) return [...insertions, next];
  const both: Insertion = {
    ...next,
    id: before.id,
    start: before.start,
    replaced: before.replaced + next.replaced,
  };
  return insertions.map((insertion) => (insertion === before ? both : insertion));
}

/** The changes that put back what stood there, last place first. */
export const reverts = (insertions: readonly Insertion[], text: string): readonly Change[] =>
  insertions
    .toSorted((a, b) => b.start - a.start)
    .map(({ start, end, replaced }) => ({ start, removed: text.slice(start, end), added: replaced }));
