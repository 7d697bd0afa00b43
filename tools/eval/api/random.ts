// Random numbers that are the same in every run.

export interface Random {
  /** A whole number from 0 up to but without `below`. */
  below(below: number): number;
  pick<T>(from: readonly T[]): T | undefined;
  shuffled<T>(all: readonly T[]): readonly T[];
}

/** The generator `mulberry32`. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit);
  };
  return {
    below,
    pick: (from) => from[below(from.length)],
    shuffled(all) {
      const out = [...all];
      for (let i = out.length - 1; i > 0; i -= 1) {
        const j = below(i + 1);
        const [a, b] = [out[i], out[j]];
        if (a !== undefined && b !== undefined) [out[i], out[j]] = [b, a];
      }
      return out;
    },
  };
}
