// Values that the code compares, as far as one of them may be a secret.
import type { Because } from '../../findings/model.js';
import type { Origin } from '../../knowledge/vocabulary.js';
import type { Span } from '../../text/span.js';
import type { FixContext } from '../fixContext.js';
import type { Secret } from './secret.js';

/** Two texts or runs of bytes that are compared by something that stops at the first difference. */
export interface Comparison {
  /** The whole expression. */
  readonly span: Span;
  /** `==`, `!=`, `eq`, `starts_with`, `assert_eq!`. */
  readonly by: string;
  /**
   * Whether the two are equal, or differ; whether the first begins or ends with the second, or holds it as one of its
   * elements; which of them comes first.
   */
  readonly asks: 'equal' | 'equal in any case' | 'different' | 'start' | 'end' | 'element' | 'order';
  /** It panics unless the answer is yes. */
  readonly asserts?: true;
  readonly sides: readonly [ComparedSide, ComparedSide];
  /** Name of the function in which it stands. */
  readonly within: string;
  readonly fix: FixContext;
}

export interface ComparedSide {
  readonly span: Span;
  readonly form: 'text' | 'bytes' | 'unknown';
  readonly secret?: Secret;
  /** Names under which the code speaks of it, nearest first. */
  readonly names: readonly string[];
  readonly origin: Origin;
  /** Written in place, or zeros. */
  readonly literal: boolean;
  /** Computed in the function at hand, not given to it or kept from before. */
  readonly madeHere: boolean;
  /** It is a prefix or another piece, of a known number of bytes where that is told. */
  readonly cut?: { readonly bytes?: number };
  /** A method can be called on it as it stands. */
  readonly simple: boolean;
  readonly because: readonly Because[];
}
