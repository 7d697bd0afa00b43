// Secrets that stay in memory after their use.

import type { Span } from '../../text/span.js';
import type { FixContext } from '../fixContext.js';
import type { Secret } from './secret.js';

export interface Remnant {
  /**
   * `wipe`: zeros are written over it in a way that the optimiser may take away; `forgotten`: `mem::forget`; `field`: a
   * type holds it and does nothing when it is dropped; `local`: a variable does.
   */
  readonly how: 'wipe' | 'forgotten' | 'field' | 'local';
  readonly span: Span;
  /** Undefined where the code says only that it means to wipe: in `Drop`. */
  readonly secret?: Secret;
  /** The code that wipes stands in `Drop`, or in a function that is named for it. */
  readonly meant: boolean;
  readonly name?: string;
  /** For `field`: all fields of the type that hold such secrets. */
  readonly fields?: readonly string[];
  readonly fix: FixContext;
}
