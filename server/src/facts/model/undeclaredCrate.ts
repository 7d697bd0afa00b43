import type { Span } from '../../text/span.js';
import type { FixContext } from '../fixContext.js';

/** A path that begins with the name of a crate that the package's Cargo.toml does not list. */
export interface UndeclaredCrate {
  readonly span: Span;
  /** As the code has it: `aes_gcm`. */
  readonly name: string;
  /** The path that begins with it. */
  readonly full: readonly string[];
  /** The published crate of that name. */
  readonly published?: {
    readonly package: string;
    /** A crate that Cargo.toml lists passes it on under this path: `aes_gcm::aead`. */
    readonly through?: string;
  };
  /** A crate of nearly that name: one that Cargo.toml lists, or else a published one. */
  readonly similar?: {
    readonly name: string;
    readonly listed: boolean;
    /** It has all that the code names. */
    readonly fits: boolean;
  };
  readonly fix: FixContext;
}
