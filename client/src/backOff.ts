// How long to wait before a server that died is started again. There is always a next time.

/** Older crashes are forgotten. */
const MEMORY_MS = 180_000;
const FIRST_MS = 500;
const LONGEST_MS = 60_000;
const PERSISTENT = 3;

export interface BackOff {
  /** Notes a crash and says how many ms to wait. */
  next(now: number): number;
  /** True at the one crash in a series from which on a person should be told. */
  isPersistent(): boolean;
  reset(): void;
}

export function createBackOff(): BackOff {
  let crashes: number[] = [];
  return {
    next(now) {
      crashes = [...crashes.filter((then) => now - then < MEMORY_MS), now];
      return Math.min(FIRST_MS * 2 ** (crashes.length - 1), LONGEST_MS);
    },
    isPersistent: () => crashes.length === PERSISTENT,
    reset() {
      crashes = [];
    },
  };
}
