// Takes away a switch that turns verification off.
import { type Argument, type CryptoCall, safeAnswer } from '../facts/model.js';
import type { Fix } from '../findings/model.js';
import type { Span } from '../text/span.js';
import { wholeLine } from './statement.js';

/** The default verifies, so taking the call away restores it. */
export function verifyAgain(call: CryptoCall, mode: Argument): readonly Fix[] {
  const removed = call.isStatement ? wholeLine(call.statement, call.fix) : chained(call);
  const title = `Remove \`${call.name}\``;
  const remove: Fix[] = removed ? [{ title, safety: 'review', edits: [{ span: removed, newText: '' }] }] : [];
  const opposite = safeAnswer(mode);
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
  const span = wholeLine(call.statement, call.fix);
  return [{ title: `Remove \`${call.name}\``, safety: 'review', edits: [{ span, newText: '' }] }];
}

/** `.name(..)` within a chain of calls. */
const chained = (call: CryptoCall): Span | undefined =>
  call.onSpan && call.onSpan.end < call.nameSpan.start ? { start: call.onSpan.end, end: call.span.end } : undefined;
