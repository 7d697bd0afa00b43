// Whether an item speaks of something at one place alone.
import type { FixContext } from '../facts/model.js';
import { lastName } from '../knowledge/ty.js';
import type { Span } from '../text/span.js';
import { hasWord, textBefore, textFrom } from './itemText.js';

/** The item names the type nowhere but there. */
export function namesOnlyHere(fix: FixContext, typeName: string, { start, end }: Span): boolean {
  const last = lastName(typeName);
  const rest = textBefore(fix, start) + textFrom(fix, end);
  return !hasWord(rest, last);
}
