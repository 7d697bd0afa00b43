import type { Span } from '../../text/span.js';
import type { FixContext } from '../fixContext.js';

/** A use of a crate's item with arguments that it cannot take. */
export type WrongArguments = {
  readonly span: Span;
  /** What takes the arguments: `Params::new`. */
  readonly taker: string;
  /** `scrypt 0.11.0, from Cargo.lock`. */
  readonly table: string;
  readonly fix: FixContext;
} & (
  | {
      readonly kind: 'count';
      /** What it takes, by name, in each of the forms that the name may mean. */
      readonly takes: readonly (readonly string[])[];
      readonly given: number;
    }
  | {
      readonly kind: 'generics';
      /** Least and most. */
      readonly takes: readonly [number, number];
      readonly given: number;
      /** The list with its angle brackets. */
      readonly list: Span;
    }
);
