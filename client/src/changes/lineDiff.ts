// Which lines of a text are new against an older one.

/** Lines from zero, ends excluded: those of the old text gave way to those of the new. */
export interface Hunk {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** More differences than this are told as one: nobody reads them line by line. */
const MOST_DIFFERENCES = 1_000;

export const linesOf = (text: string): readonly string[] => text.split(/\r\n|\r|\n/);

/** In order; between two of them is at least one line that both texts share. */
export function lineDiff(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const [old, now] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  if (old.length === 0 && now.length === 0) return [];
  const shared = sharedLines(old, now);
  return hunksBetween(shared, old.length, now.length).map(({ oldStart, oldEnd, newStart, newEnd }) => ({
    oldStart: oldStart + head,
    oldEnd: oldEnd + head,
    newStart: newStart + head,
    newEnd: newEnd + head,
  }));
}

type Pair = readonly [old: number, now: number];

/** A longest series of lines that both have in the same order (Myers, 1986); none when there is too much between them. */
function sharedLines(old: readonly string[], now: readonly string[]): readonly Pair[] {
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: ReadonlyMap<number, number>[] = [];
  for (let cost = 0; cost <= Math.min(old.length + now.length, MOST_DIFFERENCES); cost++) {
    trace.push(new Map(furthest));
    for (let diagonal = -cost; diagonal <= cost; diagonal += 2) {
      let x = startOf(furthest, diagonal, cost);
      while (x < old.length && x - diagonal < now.length && old[x] === now[x - diagonal]) x++;
      furthest.set(diagonal, x);
      if (x >= old.length && x - diagonal >= now.length) return walkBack(trace, old.length, now.length);
    }
  }
  return [];
}

const goesDown = (furthest: ReadonlyMap<number, number>, diagonal: number, cost: number): boolean =>
  diagonal === -cost || (diagonal !== cost && (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1));

const startOf = (furthest: ReadonlyMap<number, number>, diagonal: number, cost: number): number =>
  goesDown(furthest, diagonal, cost) ? (furthest.get(diagonal + 1) ?? 0) : (furthest.get(diagonal - 1) ?? 0) + 1;

function walkBack(
  trace: readonly ReadonlyMap<number, number>[],
  oldLength: number,
  newLength: number,
): readonly Pair[] {
  const pairs: Pair[] = [];
  let [x, y] = [oldLength, newLength];
  for (const [cost, furthest] of [...trace.entries()].reverse()) {
    const diagonal = x - y;
    const before = goesDown(furthest, diagonal, cost) ? diagonal + 1 : diagonal - 1;
    const fromX = cost === 0 ? 0 : (furthest.get(before) ?? 0);
    const fromY = cost === 0 ? 0 : fromX - before;
    while (x > fromX && y > fromY) pairs.push([--x, --y]);
    [x, y] = [fromX, fromY];
  }
  return pairs.reverse();
}

function hunksBetween(shared: readonly Pair[], oldLength: number, newLength: number): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let [oldStart, newStart] = [0, 0];
  for (const [oldEnd, newEnd] of [...shared, [oldLength, newLength] as const]) {
    if (oldEnd > oldStart || newEnd > newStart) hunks.push({ oldStart, oldEnd, newStart, newEnd });
    [oldStart, newStart] = [oldEnd + 1, newEnd + 1];
  }
  return hunks;
}
