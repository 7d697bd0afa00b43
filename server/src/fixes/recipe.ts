// Turns a recipe of the knowledge about a crate into code that stands at one place of the user's program.
import type { Addition, FixContext } from '../facts/model.js';
import type { AnchoredEdit, Fix } from '../findings/model.js';
import type { Recipe } from '../knowledge/roles.js';
import type { Span } from '../text/span.js';
import { addingCrate } from './manifest/fixes.js';

export interface Ready {
  /** An expression of an owned value. */
  readonly text: string;
  /** The imports that it needs. */
  readonly imports: readonly AnchoredEdit[];
  /** The crate that it needs and the project lacks. */
  readonly addition?: Addition;
}

/** What stands in the places of a recipe: `{length}`. */
export type Filling = Readonly<Record<string, string | undefined>>;

/** The best recipe that can be filled and whose imports can be had; undefined when there is none. */
export function ready(context: FixContext, makes: Recipe['makes'], filling: Filling = {}): Ready | undefined {
  for (const recipe of context.recipes(makes)) {
    const text = fill(recipe.text, { type: context.typeName, ...filling });
    const imports = text === undefined ? undefined : context.bring(recipe.uses);
    if (text !== undefined && imports) return { text, imports };
  }
  for (const addition of context.additions(makes)) {
    const text = fill(addition.recipe.text, { type: context.typeName, ...filling });
    const imports = text === undefined ? undefined : context.bring(addition.recipe.uses);
    if (text !== undefined && imports) return { text, imports, addition };
  }
  return undefined;
}

export function fill(text: string, filling: Filling): string | undefined {
  let isWhole = true;
  const filled = text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = Object.hasOwn(filling, name) ? filling[name] : place;
    if (value === undefined) isWhole = false;
    return value ?? place;
  });
  return isWhole ? filled : undefined;
}

export const replace = (span: Span, { text, imports }: Ready): readonly AnchoredEdit[] => [
  { span, newText: text },
  ...imports,
];

/** The fix, with its crate in Cargo.toml where the project lacks it. */
export const offer = (fix: Fix, { addition }: Ready, context: FixContext): readonly Fix[] =>
  addition ? addingCrate(fix, context, addition) : [fix];
