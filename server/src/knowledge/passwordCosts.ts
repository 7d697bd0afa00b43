// What a password KDF has to cost so that guessing stays slow: the figures of OWASP's Password Storage Cheat Sheet.
import type { PasswordKdf } from './vocabulary.js';

/** PBKDF2 rounds by the hash within; the first that the name contains. */
const ROUNDS: readonly (readonly [hash: string, rounds: number])[] = [
  ['SHA-1', 1_300_000],
  ['SHA-256', 600_000],
  ['SHA-512', 210_000],
];
/** For a hash that is not known: what no figure lies under. */
const FEWEST_ROUNDS = 210_000;

export const LEAST_BCRYPT_COST = 10;

/** The OWASP figure for PBKDF2 with that hash. */
export const leastRounds = (hash: string | undefined): number =>
  ROUNDS.find(([name]) => hash?.includes(name))?.[1] ?? FEWEST_ROUNDS;

/** Equal settings of scrypt: log2 of N, and the least p with r = 8. */
const SCRYPT: readonly (readonly [logN: number, p: number])[] = [
  [17, 1],
  [16, 2],
  [15, 3],
  [14, 5],
  [13, 10],
];

/** Equal settings of Argon2: KiB of memory, and the least number of passes. */
const ARGON2: readonly (readonly [memory: number, passes: number])[] = [
  [47_104, 1],
  [19_456, 2],
  [12_288, 3],
  [9_216, 4],
  [7_168, 5],
];

/** Numbers that a call sets; those that are not known are left out. */
export interface Costs {
  readonly rounds?: number;
  /** bcrypt's cost, or scrypt's N, as such or as its logarithm. */
  readonly cost?: number;
  /** KiB. */
  readonly memory?: number;
  readonly blockSize?: number;
  readonly parallelism?: number;
}

/** The figure to reach when what is set lies under it; a number that is not known is taken to be large. */
export function figureMissed(kdf: PasswordKdf, costs: Costs, hash: string | undefined): string | undefined {
  switch (kdf) {
    case 'PBKDF2': {
      const least = leastRounds(hash);
      return costs.rounds !== undefined && costs.rounds < least ? `${least} rounds` : undefined;
    }
    case 'bcrypt':
      return costs.cost !== undefined && costs.cost < LEAST_BCRYPT_COST ? `a cost of ${LEAST_BCRYPT_COST}` : undefined;
    case 'scrypt':
      return scryptIsEnough(costs) ? undefined : 'N = 2^17, r = 8, p = 1';
    case 'Argon2':
      return argon2IsEnough(costs) ? undefined : '19 MiB of memory with 2 passes';
  }
}

function scryptIsEnough({ cost = Number.MAX_VALUE, blockSize = 8, parallelism = Number.MAX_VALUE }: Costs): boolean {
  const logN = cost < 64 ? cost : Math.log2(cost);
  const atR8 = logN + Math.log2(blockSize / 8);
  return SCRYPT.some(([least, p]) => atR8 >= least && parallelism >= p);
}

const argon2IsEnough = ({ memory = Number.MAX_VALUE, rounds = Number.MAX_VALUE }: Costs): boolean =>
  ARGON2.some(([least, passes]) => memory >= least && rounds >= passes);
