// Hands a failure to the caller in place of hiding it or ending the program.
import type { Outcome, ResultUse } from '../facts/model.js';
import type { AnchoredEdit, Fix } from '../findings/model.js';
import type { Span } from '../text/span.js';

const TITLE = 'Return the failure to the caller';

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
  return [{ title: TITLE, safety: 'review', edits: [{ span: { start, end: use.span.end }, newText: instead }] }];
}

/** `call(..)?;` in place of `call(..);`, `let _ = call(..);` and `call(..).ok();`, or a refusal where `?` cannot do it. */
export function handOnDropped(outcome: Outcome): readonly Fix[] {
  const { span, statement, fix } = outcome;
  const before = fix.text({ start: statement.start, end: span.start });
  const after = fix.text({ start: span.end, end: statement.end });
  const isDropped = /^(?:let \w+(?:: [^=]+)? = |_ = |(?:std::mem::|mem::)?drop\()?$/.test(before);
  if (isDropped && after === '?;') return offered(refused(outcome, '?'));
  if (!isDropped || !/^\s*(?:\.(?:ok|is_ok|is_err)\(\)\s*)*\)?;$/.test(after)) return [];
  const edits = handedOn(outcome) ?? refused(outcome);
  return offered(edits);
}

const offered = (edits: readonly AnchoredEdit[] | undefined): readonly Fix[] =>
  edits ? [{ title: TITLE, safety: 'review', edits }] : [];

/** The branch that tells of the failure ends with a refusal, or one that tells of a success gets another beside it. */
export function refuseAfterTelling(
  { fix, refusal }: Outcome,
  branch: Span,
  tells: 'failure' | 'success',
): readonly Fix[] {
  const gives = refusal();
  if (gives === undefined) return [];
  const written = fix.text(branch);
  const indent = fix.indent(branch.start);
  const leaving = `${indent}    return ${gives};\n${indent}}`;
  if (tells === 'success') {
    const at = { start: branch.end, end: branch.end };
    return offered([{ span: at, newText: ` else {\n${leaving}` }]);
  }
  const told = /^\{([\s\S]*)\}$/.exec(written)?.[1]?.trim() ?? written;
  // A comment behind it would take in what follows.
  if (told === '' || /\/\/[^\n]*$/.test(told)) return [];
  const newText = `{\n${indent}    ${told}${/[;}]$/.test(told) ? '' : ';'}\n${leaving}`;
  return offered([{ span: branch, newText }]);
}

/** In the arm of a `match` that takes a failure for a success, or gives something empty for it. */
export function refuseInArm({ fix, refusal }: Outcome, pattern: Span): readonly Fix[] {
  const gives = refusal();
  const arm =
    /^(\s*=>\s*)(true|Ok\(\(\)\)|Vec::new\(\)|String::new\(\)|vec!\[\]|Default::default\(\))(?=\s*[,}\n])/.exec(
      fix.text({ start: pattern.end, end: pattern.end + 120 }),
    );
  if (!arm || gives === undefined) return [];
  const start = pattern.end + (arm[1]?.length ?? 0);
  const end = pattern.end + arm[0].length;
  const isAnswer = arm[2] === 'true' ? gives === 'false' : arm[2] === 'Ok(())' && gives.startsWith('Err(');
  return offered([{ span: { start, end }, newText: isAnswer ? gives : `return ${gives}` }]);
}

function handedOn({ span, statement, instead }: Outcome): readonly AnchoredEdit[] | undefined {
  const suffix = instead();
  if (suffix === undefined) return undefined;
  return [
    { span: { start: statement.start, end: span.start }, newText: '' },
    { span: { start: span.end, end: statement.end }, newText: `${suffix};` },
  ].filter((edit) => edit.newText !== '' || edit.span.start < edit.span.end);
}

/** `if call(..).is_err() { return false; }` */
function refused(
  { span, statement, fails: asks, refusal, fix }: Outcome,
  within?: '?',
): readonly AnchoredEdit[] | undefined {
  const gives = refusal();
  const fails = within ? '!' : asks;
  if (gives === undefined || fails === undefined) return undefined;
  const indent = fix.indent(statement.start);
  return [
    { span: { start: statement.start, end: span.start }, newText: fails === '!' ? 'if !' : 'if ' },
    {
      span: { start: span.end, end: statement.end },
      newText: `${within ?? (fails === '!' ? '' : fails)} {\n${indent}    return ${gives};\n${indent}}`,
    },
  ];
}

/** `is_ok` where `is_err` stands, and the other way round. */
export function turnedRound(outcome: Outcome): readonly Fix[] {
  const { span, fix } = outcome;
  const asked = /^\s*\.\s*is_(ok|err)(?=\(\))/.exec(fix.text({ start: span.end, end: span.end + 80 }));
  if (!asked) return [];
  const end = span.end + asked[0].length;
  const newText = asked[1] === 'ok' ? 'err' : 'ok';
  const edits = [{ span: { start: end - (asked[1]?.length ?? 0), end }, newText }];
  return [{ title: `Ask with \`is_${newText}\``, safety: 'review', edits }];
}

/** `unwrap_or(false)` in place of `is_ok()`, `Ok(true)` in place of `Ok(_)`, and the answer where an arm says `true`. */
export function askWhole({ fix }: Outcome, asked: Span): readonly Fix[] {
  const title = 'Heed the answer';
  const written = fix.text(asked);
  if (written.startsWith('is_ok')) {
    return [{ title, safety: 'review', edits: [{ span: asked, newText: 'unwrap_or(false)' }] }];
  }
  const inIf = /\blet\s+$/.test(fix.text({ start: asked.start - 8, end: asked.start }));
  const arm = /^(\s*=>\s*)true\b/.exec(fix.text({ start: asked.end, end: asked.end + 40 }));
  if (!inIf && !arm) return [];
  const pattern = { span: asked, newText: written.replace(/\(\s*_\s*\)$/, inIf ? '(true)' : '(answer)') };
  if (inIf || !arm) return [{ title, safety: 'review', edits: [pattern] }];
  const end = asked.end + arm[0].length;
  return [
    { title, safety: 'review', edits: [pattern, { span: { start: end - 'true'.length, end }, newText: 'answer' }] },
  ];
}
