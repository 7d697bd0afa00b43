// Takes away a switch that turns verification off.
import type { Argument, CryptoCall, FixContext } from '../facts/model.js';
import type { Fix } from '../findings/model.js';
import type { Span } from '../text/span.js';

/** The default verifies, so taking the call away restores it. */
export function verifyAgain(call: CryptoCall, mode: Argument): readonly Fix[] {
  const removed = call.isStatement ? lineOf(call.statement, call.fix) : chained(call);
  const title = `Remove \`${call.name}\``;
  const remove: Fix[] = removed ? [{ title, safety: 'review', edits: [{ span: removed, newText: '' }] }] : [];
  const opposite = mode.dangerous === 'true' ? 'false' : mode.dangerous === 'false' ? 'true' : undefined;
  if (opposite === undefined || !SWITCH.test(call.fix.text(mode.span))) return remove;
  const turn: Fix = {
    title: `Set \`${call.name}\` to \`${opposite}\``,
    safety: 'review',
    edits: [{ span: mode.span, newText: opposite }],
  };
  return [...remove, turn];
}

/** A literal or a variable that another literal may stand for; not a closure that answers. */
const SWITCH = /^[\w.]+$/;

/** Takes away a statement that is nothing but the call. */
export function withoutCall(call: CryptoCall): readonly Fix[] {
  if (!call.isStatement) return [];
  const span = lineOf(call.statement, call.fix);
  return [{ title: `Remove \`${call.name}\``, safety: 'review', edits: [{ span, newText: '' }] }];
}

/** `.name(..)` within a chain of calls. */
const chained = (call: CryptoCall): Span | undefined =>
  call.onSpan && call.onSpan.end < call.nameSpan.start ? { start: call.onSpan.end, end: call.span.end } : undefined;

/** The statement with the line break and the white space before it. */
function lineOf(statement: Span, context: FixContext): Span {
  const start = statement.start - context.indent(statement.start).length - 1;
  return start >= 0 && context.text({ start, end: start + 1 }) === '\n' ? { start, end: statement.end } : statement;
}
