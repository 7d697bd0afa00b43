// What a value was computed from, for rules that ask what is behind a hash, a derivation or a counter.
import type { Origin } from '../../knowledge/vocabulary.js';

/** What a value went through on its way. */
export type Treatment =
  | 'hash'
  | 'mac'
  | 'derivation'
  | 'password-derivation'
  /** It was made into a key object. */
  | 'key';

/**
 * A counter lives as long as one call of the function at hand or of one that it calls, as its caller, as the object, or
 * as the program.
 */
export type CounterHome = 'call' | 'callee' | 'caller' | 'object' | 'process' | 'unknown';

/** Bytes `start..end`. */
export interface Piece {
  readonly start: number;
  readonly end?: number;
}

/** One of the things at the far end: a parameter, a literal, what a generator gave. */
export interface Ingredient {
  readonly origin: Origin;
  /** Two ingredients with the same identity hold the same bytes; undefined when that cannot be said. */
  readonly identity?: string;
  /** Names that it bears before anything was computed from it, in the item at hand, and in functions of the user's own that the item calls. */
  readonly names: readonly string[];
  readonly innerNames: readonly string[];
  readonly through: readonly Treatment[];
  /** No piece was cut out of it. */
  readonly whole: boolean;
  /** Which piece, where the code says: bytes `start..end`. */
  readonly range?: Piece;
  /** The field of the object at hand that holds it and that nothing writes to after the object is made. */
  readonly keptIn?: string;
  /** It was put into a field before the function at hand runs. */
  readonly stored?: true;
  /** For counters: what it is set to at first. */
  readonly start?: readonly Ingredient[];
  /** For counters: what has to end for it to start again. */
  readonly home?: CounterHome;
  /** For parameters: of which function, and which. */
  readonly parameter?: { readonly fn: string; readonly index: number };
}
