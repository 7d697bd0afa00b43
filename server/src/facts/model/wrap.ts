// A counter that is too small: it begins again while the key goes on.
import type { Argument, CryptoCall } from '../model.js';

export interface CounterWrap {
  readonly call: CryptoCall;
  readonly nonce: Argument;
  /** Messages after which the first nonce comes again. */
  readonly after: number;
}
