// Whether a call went well, as the code carries it: in a Result, an Option or a bool.
import type { Span } from '../../text/span.js';
import type { ResultUse } from '../model/outcome.js';
import type { Binding } from './val.js';

/** The verdict of one call; its uses are gathered while the item is read. */
export interface Verdict {
  readonly uses: ResultUse[];
  /** What was given to the call to be checked or decrypted. */
  readonly about: readonly Binding[];
  /** What to write after the call so that the function returns its failure. */
  readonly instead: () => string | undefined;
  /** What the function can return to refuse. */
  readonly refusal: () => string | undefined;
  /** The variable that keeps it. */
  bound?: { readonly name: string; readonly span: Span };
  /** Something reads that variable. */
  read: boolean;
}

/** A value that tells the verdict. */
export interface Telling {
  readonly of: Verdict;
  /** `Ok`, `Some` or `true` say that all is well; false once it is turned round by `is_err` or `!`. */
  readonly yes: boolean;
}
