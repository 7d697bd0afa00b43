// What becomes of the result by which a call says that it failed.
import type { Because } from '../../findings/model.js';
import type { Action, Origin } from '../../knowledge/vocabulary.js';
import type { Span } from '../../text/span.js';
import type { FixContext } from '../fixContext.js';

/** What a failure is turned into: nothing is known of `other`. */
export type StandIn =
  /** An empty value in place of what was to be decrypted. */
  | 'empty'
  /** What came in, as if it had been checked. */
  | 'input'
  /** `true`, `Ok(())`: as if nothing had failed. */
  | 'acceptance'
  | 'refusal'
  | 'other';

/** One way in which the code uses such a result. */
export type ResultUse = {
  /** What uses it: `.unwrap()` with its name and parentheses, the arm that a failure takes, the whole call. */
  readonly span: Span;
} & (
  | { readonly how: 'dropped' }
  /** Kept in a variable that nothing reads. */
  | { readonly how: 'unread'; readonly name: string }
  /** Returned, or left to the caller by `?`. */
  | { readonly how: 'handed on' }
  | { readonly how: 'matched' }
  | {
      readonly how: 'unwrapped';
      readonly by: string;
      /** What to write instead, where the function can hand the failure on: `?`. */
      readonly instead: () => string | undefined;
    }
  | {
      readonly how: 'replaced';
      readonly by: string;
      readonly with: StandIn;
      readonly instead: () => string | undefined;
    }
  /** Whether the check could answer is asked, and not what it answered: `verify(..).is_ok()` of a `Result<bool, _>`. */
  | { readonly how: 'half asked'; readonly by: string }
  /** A failure is taken for a success and the other way round. */
  | { readonly how: 'reversed' }
  /** It is told, and the code goes on with what was to be checked; `span`: the branch that tells, and of what. */
  | { readonly how: 'passed over'; readonly tells: 'failure' | 'success'; readonly usedAt: Span }
);

/** A call that can fail, and what becomes of its failure. */
export interface Outcome {
  /** What fails: the call itself, or the one that a function of the user's own makes and hands on. */
  readonly action: Action;
  readonly name: string;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly statement: Span;
  /** What the call gives when it goes well says that it did, and nothing else: `Result<(), _>`, `bool`. */
  readonly onlyVerdict: boolean;
  /** What it opens or checks was made by the function at hand, as in a demonstration. */
  readonly ownMessage?: true;
  /** It works in place, so that the data are there whether or not it fails. */
  readonly inPlace: boolean;
  readonly uses: readonly ResultUse[];
  /** What to write after the call so that the caller gets the failure: `?`. */
  readonly instead: () => string | undefined;
  /** What the function can return to refuse: `Err(..)`, `None`, `false`. */
  readonly refusal: () => string | undefined;
  /** What says that it failed, of the call by itself: the method to ask, or that it is a truth value. */
  readonly fails?: '.is_err()' | '!';
  /** `own`: a function of the user's own that hands the verdict on; `likely`: one whose name says that this is its task. */
  readonly through?: 'own' | 'likely';
  /** Where that function asks for it. */
  readonly because: readonly Because[];
  /** The input that the call cannot take if it is malformed, for what reads keys and signatures. */
  readonly parses?: { readonly origin: Origin; readonly length?: number };
  /** In the function where the program begins. */
  readonly inMain: boolean;
  readonly fix: FixContext;
}
