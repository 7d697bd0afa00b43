// Puts an owned value where an expression stands that may be a reference.
import type { FixContext, Step } from '../facts/model.js';
import type { AnchoredEdit } from '../findings/model.js';
import type { Span } from '../text/span.js';
import { textBefore } from './itemText.js';

/** `name`: of the variable that keeps the value where a reference to it has to outlive the statement. */
export function inPlaceOf(step: Step, owned: string, name: string, fix: FixContext): readonly AnchoredEdit[] {
  if (step.type.kind !== 'ref') return [{ span: step.span, newText: owned }];
  const start = step.bound ? undefined : borrowingLet(step.span, fix);
  if (start === undefined) return [{ span: step.span, newText: `&${owned}` }];
  const before = { start, end: start };
  return [
    { span: before, newText: `let ${name} = ${owned};\n${fix.indent(start)}` },
    { span: step.span, newText: `&${name}` },
  ];
}

/** Where the `let` begins whose value is a call that takes the expression: the value may borrow from it. */
function borrowingLet({ start }: Span, fix: FixContext): number | undefined {
  const found = /(?:^|[;{}]\s*|\n\s*)(let\s[^;{}=]*=[^;{}]*\([^;{}]*)$/.exec(textBefore(fix, start));
  return found?.[1] === undefined ? undefined : start - found[1].length;
}
