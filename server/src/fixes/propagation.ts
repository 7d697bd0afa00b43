// Hands a failure to the caller in place of hiding it or ending the program.
import type { Outcome, ResultUse } from '../facts/model.js';
import type { Fix } from '../findings/model.js';

/** `?` in place of `.unwrap()`, `.unwrap_or_default()` and the like. */
export function handOnInstead(
  outcome: Outcome,
  use: ResultUse & { readonly how: 'unwrapped' | 'replaced' },
): readonly Fix[] {
  const instead = use.instead();
  const between = outcome.fix.text({ start: outcome.span.end, end: use.span.start });
  const dot = between.lastIndexOf('.');
  if (instead === undefined || dot < 0) return [];
  const start = outcome.span.end + between.slice(0, dot).trimEnd().length;
  return [
    {
      title: 'Return the failure to the caller',
      safety: 'review',
      edits: [{ span: { start, end: use.span.end }, newText: instead }],
    },
  ];
}

/** `call(..)?;` in place of `call(..);`, `let _ = call(..);` and `call(..).ok();`. */
export function handOnDropped(outcome: Outcome): readonly Fix[] {
  const { span, statement, fix } = outcome;
  const instead = outcome.instead();
  const before = fix.text({ start: statement.start, end: span.start });
  const after = fix.text({ start: span.end, end: statement.end });
  if (
    instead === undefined ||
    !/^(?:let _\w* = |_ = )?$/.test(before) ||
    !/^\s*(?:\.(?:ok|is_ok|is_err)\(\)\s*)*;$/.test(after)
  )
    return [];
  return [
    {
      title: 'Return the failure to the caller',
      safety: 'review',
      edits: [
        { span: { start: statement.start, end: span.start }, newText: '' },
        { span: { start: span.end, end: statement.end }, newText: `${instead};` },
      ].filter((edit) => edit.newText !== '' || edit.span.start < edit.span.end),
    },
  ];
}
