// A counter that starts again under a key that has been used with it before.
import type { Argument, CryptoCall } from '../model.js';

export interface CounterRestart {
  readonly call: CryptoCall;
  readonly nonce: Argument;
  /** What makes it start again: a call of the function, a new object, or a new run of the program. */
  readonly when: 'each-call' | 'each-object' | 'each-run';
  /** How far it is known that the key outlives the counter. */
  readonly sure: 'yes' | 'likely' | 'maybe';
}
