// Times in one process, one beside the other, so that a slow moment of the machine is in all of them.

/** Runs the tasks in turn, some rounds unmeasured, and gives the median of each in ms. */
export function medians<Name extends string>(
  tasks: Readonly<Record<Name, () => void>>,
  rounds: { readonly warm: number; readonly measured: number },
): Readonly<Record<Name, number>> {
  const names = Object.keys(tasks) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -rounds.warm; round < rounds.measured; round++) {
    for (const name of names) {
      const ms = timed(tasks[name]);
      if (round >= 0) times.get(name)?.push(ms);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>;
}

export function timed(task: () => void): number {
  const started = performance.now();
  task();
  return performance.now() - started;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
