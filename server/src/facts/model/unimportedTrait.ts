import type { Migration } from '../../findings/model.js';
import type { Span } from '../../text/span.js';
import type { FixContext } from '../fixContext.js';

/** A use of something that only traits give a type, none of which is in scope. */
export interface UnimportedTrait {
  /** The name of what the trait has. */
  readonly span: Span;
  /** `encrypt` */
  readonly name: string;
  /** What it is used on: `Aes256Gcm`. */
  readonly on: string;
  /** The traits that have it, likeliest first. */
  readonly traits: readonly {
    readonly name: string;
    /** How code of the project can name it, best first. */
    readonly paths: readonly string[];
  }[];
  /** `aead 0.5.2, from Cargo.lock`. */
  readonly table: string;
  /** The version of the crate that has the trait, for code that was written for the one before. */
  readonly migration?: Migration;
  readonly fix: FixContext;
}
