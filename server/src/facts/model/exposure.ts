// Secrets that people get to see: those that code shows, and those that a type gives away when it is formatted.
import type { Because } from '../../findings/model.js';
import type { Sink } from '../../knowledge/vocabulary.js';
import type { Span } from '../../text/span.js';
import type { FixContext } from '../fixContext.js';
import type { Secret } from './secret.js';

export type { Sink } from '../../knowledge/vocabulary.js';

/** `display`, `debug`: what the type makes of itself with `{}` or `{:?}`, wherever that goes. */
export type Shown = Sink | 'display' | 'debug';

/** A secret that is given to something that shows it. */
export interface Exposure {
  readonly sink: Shown;
  /** What shows it: `println!`; a function of the program's own that shows what it is given. */
  readonly by: string;
  /** It stands in a function that gets it as an argument. */
  readonly within?: true;
  /** The argument, or the name within the format string. */
  readonly span: Span;
  readonly secret: Secret;
  /** It is shown as a field of a value whose `Debug` is derived: `QueueKey.key`. */
  readonly field?: string;
  /** Its type is not known, and may be one that hides its content; or it is one variant of many that holds the secret. */
  readonly perhaps: boolean;
  /** In the function where the program begins. */
  readonly inMain: boolean;
  readonly because: readonly Because[];
  readonly fix: FixContext;
}

/** A struct or enum with secrets in it that derives a way to show all of its fields. */
export interface SecretHolder {
  readonly name: string;
  /** The derived trait, where it is named. */
  readonly derive: 'Debug' | 'Serialize';
  readonly span: Span;
  readonly secrets: readonly HeldSecret[];
  readonly fix: FixContext;
}

export interface HeldSecret {
  readonly field: string;
  readonly span: Span;
  readonly secret: Secret;
}
