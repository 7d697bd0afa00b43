import type { Span } from '../../text/span.js';
import type { FixContext } from '../fixContext.js';

/** A use of an item that the project's build leaves out, because a feature of its crate is off. */
export interface GatedItem {
  readonly span: Span;
  readonly name: string;
  /** Those that it wants and that are off. */
  readonly features: readonly string[];
  /** The crate whose features they are. */
  readonly package: string;
  /** `x25519-dalek 2.0.1, from Cargo.lock`. */
  readonly table: string;
  /** Features of dependencies that let it in, best first. */
  readonly openers: readonly { readonly package: string; readonly feature: string }[];
  readonly fix: FixContext;
}
