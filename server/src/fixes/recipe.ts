// Turns a recipe of the knowledge about a crate into code that stands at one place of the user's program.
import type { FixContext } from '../facts/model.js';
import type { AnchoredEdit } from '../findings/model.js';
import type { Recipe } from '../knowledge/roles.js';
import type { Span } from '../text/span.js';

export interface Ready {
  /** An expression of an owned value. */
  readonly text: string;
  /** The imports that it needs. */
  readonly imports: readonly AnchoredEdit[];
}

/** The best recipe that can be filled and whose imports can be had; undefined when there is none. */
export function ready(context: FixContext, makes: Recipe['makes'], length?: number): Ready | undefined {
  for (const recipe of context.recipes(makes)) {
    const text = fill(recipe.text, context, length);
    const imports = text === undefined ? undefined : context.bring(recipe.uses);
    if (text !== undefined && imports) return { text, imports };
  }
  return undefined;
}

function fill(text: string, context: FixContext, length: number | undefined): string | undefined {
  if (text.includes('{type}') && context.typeName === undefined) return undefined;
  if (text.includes('{length}') && length === undefined) return undefined;
  return text.replaceAll('{type}', context.typeName ?? '').replaceAll('{length}', String(length));
}

export const replace = (span: Span, { text, imports }: Ready): readonly AnchoredEdit[] => [
  { span, newText: text },
  ...imports,
];

/** The same value as an expression of a reference. */
export const byReference = (made: Ready): Ready => ({ ...made, text: `&${made.text}` });
