import type { Migration } from '../../findings/model.js';
import type { DefId } from '../../knowledge/ty.js';
import type { Span, TextEdit } from '../../text/span.js';
import type { FixContext } from '../fixContext.js';

/** A use of a crate's item with arguments that it cannot take. */
export type WrongArguments = {
  readonly span: Span;
  /** What takes the arguments: `Params::new`. */
  readonly taker: string;
  /** `scrypt 0.11.0, from Cargo.lock`. */
  readonly table: string;
  /** The version of the crate that wants them so, for code that was written for the one before. */
  readonly migration?: Migration;
  readonly fix: FixContext;
} & (
  | {
      readonly kind: 'count';
      /** What it takes, by name, in each of the forms that the name may mean. */
      readonly takes: readonly (readonly string[])[];
      readonly given: number;
    }
  | {
      readonly kind: 'type';
      /** The parameter's name. */
      readonly parameter: string;
      /** `&[&[u8]]`, or the trait that it asks for. */
      readonly wants: string;
      readonly isTrait: boolean;
      /** `&[u8; 11]` */
      readonly gives: string;
      /** The only two that are refused would be taken in each other's place. */
      readonly swapped?: readonly [Span, Span];
      /** What would be taken, best first: where text goes, or what stands in its place. */
      readonly adapted: readonly { readonly title: string; readonly edits: readonly TextEdit[] }[];
    }
  | {
      readonly kind: 'generics';
      /** Least and most. */
      readonly takes: readonly [number, number];
      readonly given: number;
      /** From the name to the end of the last argument. */
      readonly list: Span;
      /** The one parameter that nothing else can tell: what an argument has to implement. */
      readonly uninferred?: readonly DefId[];
    }
);
