// Tags of messages of which only a piece is kept.
import type { Because } from '../../findings/model.js';
import type { Span } from '../../text/span.js';
import type { FixContext } from '../fixContext.js';

export interface CutTag {
  readonly span: Span;
  /** What is left of it. */
  readonly bytes: number;
  /** Names of what takes the piece and of the function around, for what is no tag any more: `key_id`. */
  readonly names: readonly string[];
  readonly because: readonly Because[];
  readonly fix: FixContext;
}
