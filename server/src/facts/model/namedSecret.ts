// Values that the code puts under the name of something that nobody may guess.
import type { Span } from '../../text/span.js';
import type { Value } from '../model.js';

/** `let reset_token = ..`, `Account { password: .. }`, what `fn api_key()` returns. */
export interface NamedSecret {
  readonly name: string;
  /** The expression that gives the value. */
  readonly span: Span;
  /** The call of a function of the user's own that gives it, where one does. */
  readonly givenBy?: Span;
  readonly value: Value;
}
