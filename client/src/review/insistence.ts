// A person who takes the same suggestion again wants it.

/** Long enough to read why it was taken back, short enough to mean that very moment. */
const INSIST_MS = 10_000;

export interface Insistence {
  tookBack(code: string, now: number): void;
  /** Whether this very code was taken back a moment ago. */
  isOf(code: string, now: number): boolean;
  /** The person has decided: from now on it is as if it had not been taken back. */
  decided(): void;
}

export function createInsistence(): Insistence {
  let last: { readonly code: string; readonly at: number } | undefined;
  return {
    tookBack(code, now) {
      last = { code, at: now };
    },
    isOf: (code, now) => last !== undefined && last.code === code && now - last.at <= INSIST_MS,
    decided() {
      last = undefined;
    },
  };
}
