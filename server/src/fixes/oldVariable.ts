// Takes away a variable that a fix leaves without use.
import type { Argument, FixContext } from '../facts/model.js';
import type { TextEdit } from '../text/span.js';
import { textBefore, wholeText } from './itemText.js';
import { exprAt, onlyUsesOf, treeOfItem } from './tree.js';

/** The variable that held the value goes when nothing else uses it: often only its use told its type. */
export function withoutOldVariable(fix: FixContext, arg: Argument): readonly TextEdit[] {
  const made = arg.value.steps().findLast((step) => step.bound);
  const tree = treeOfItem(fix.item());
  const value = made && exprAt(tree, made.span);
  const declared = value && tree.get(value)?.bound;
  if (declared?.pattern.kind !== 'bind' || declared.otherwise) return [];
  const { start, end } = declared.span;
  const uses = onlyUsesOf(tree, declared.pattern.name.text, wholeText(fix), end);
  // With the line that it stands on, but not with what ends the statement before it.
  const space = /[;{}](\s*)$/.exec(textBefore(fix, start))?.[1];
  if (uses?.length !== 1 || arg.span.start < end || !space?.includes('\n')) return [];
  return [{ span: { start: start - space.length, end }, newText: '' }];
}
