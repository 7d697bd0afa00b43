// What secret a value is, and how that is known.
import type { Because } from '../../findings/model.js';
import type { SecretKind } from '../../knowledge/secretNames.js';

export type { SecretKind } from '../../knowledge/secretNames.js';

export interface Secret {
  readonly kind: SecretKind;
  /**
   * `model`: a modelled function made it, or takes it as a key or password, here or in a function that it is given to.
   * `name`: names and types say so. `hint`: a name says so that may also mean something else, as `key` and `token` do.
   */
  readonly evidence: 'model' | 'name' | 'hint';
  /** As the code speaks of it: `session_key`; undefined where it has no name. */
  readonly name?: string;
  /** Only a piece of the secret: `&key[..4]`. */
  readonly part: boolean;
  /** Why it is one. */
  readonly because: readonly Because[];
}
