// Takes away a variable that a fix leaves without use.
import type { Argument, FixContext } from '../facts/model.js';
import type { TextEdit } from '../text/span.js';
import { wordCount } from './itemText.js';

const LET = /(?:^|[;{}])(\s*)let\s+(?:mut\s+)?(\w+)\s*(?::[^=;]+)?=\s*$/;

/** Far enough to see a whole statement before an expression, and what follows it in a function. */
const NEARBY = 200;
const FOLLOWING = 20_000;

/** The variable that held the value goes when nothing else uses it: often only its use told its type. */
export function withoutOldVariable(context: FixContext, arg: Argument): readonly TextEdit[] {
  const made = arg.value.steps().findLast((step) => step.bound);
  if (!made) return [];
  const from = Math.max(0, made.span.start - NEARBY);
  const before = LET.exec(context.text({ start: from, end: made.span.start }));
  const after = /^\s*;/.exec(context.text({ start: made.span.end, end: made.span.end + NEARBY }));
  const [whole = '', space = '', name = ''] = before ?? [];
  if (!before || !after) return [];
  const end = made.span.end + after[0].length;
  const rest = context.text({ start: end, end: end + FOLLOWING });
  if (wordCount(rest, name) !== 1 || arg.span.start < end) return [];
  // With the line that it stands on, but not with what ends the statement before it.
  const start = made.span.start - whole.length + (/^[;{}]/.test(whole) ? 1 : 0);
  return space.includes('\n') ? [{ span: { start, end }, newText: '' }] : [];
}
