import type { Migration } from '../../findings/model.js';
import type { Span } from '../../text/span.js';

/** A use of a crate's item that is still there, but deprecated, and that goes by another name now. */
export interface OutdatedUse {
  readonly span: Span;
  /** The name that took its place, where it stood. */
  readonly instead: string;
  /** How it is named where something else has that name: `rand::rng`; for what stands alone. */
  readonly full?: string;
  readonly migration: Migration;
}
