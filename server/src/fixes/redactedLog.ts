// Takes a secret out of what is printed, logged or told in an error.
import type { Exposure, FixContext } from '../facts/model.js';
import type { AnchoredEdit, Fix } from '../findings/model.js';
import type { Span } from '../text/span.js';
import { textBefore, textFrom } from './itemText.js';
import { wholeLine } from './statement.js';

const REDACTED = '"[redacted]"';

/** Whoever reads the output loses what stood there, so that a person looks at it. */
export function redact(exposure: Exposure): readonly Fix[] {
  const { by } = exposure;
  if (by === '#[instrument]') return skipParameter(exposure);
  if (by === 'dbg!') return withoutDbg(exposure);
  const edit = redactedAt(exposure.span, exposure);
  return edit ? [{ title: 'Show `[redacted]` in its place', safety: 'review', edits: [edit] }] : [];
}

/** A whole text is shown that is made of the secret and of other things: the secret alone goes. */
const FORMATTED = /^(?:std::|alloc::)?format!\s*[([{]/;

function redactedAt(span: Span, { fix, secret, by }: Exposure): AnchoredEdit | undefined {
  const written = fix.text(span);
  if (!FORMATTED.test(written)) return inMacro(span, by, fix);
  if (secret.name === undefined || !/^\w+$/.test(secret.name)) return undefined;
  const inside = new RegExp(`(?<=[{,]\\s*)(?:[\\w.]+\\.)?${secret.name}\\b(?=\\s*(?:[},:)]))`).exec(written);
  if (!inside) return undefined;
  const start = span.start + inside.index;
  return inMacro({ start, end: start + inside[0].length }, 'format!', fix);
}

function inMacro(span: Span, by: string, fix: FixContext): AnchoredEdit | undefined {
  const before = textBefore(fix, span.start);
  const after = textFrom(fix, span.end);
  const rest = /^(?::[^{}"]*)?\}/.exec(after);
  // A name within the format string: `{password:?}`.
  if (before.endsWith('{') && rest)
    return { span: { start: span.start - 1, end: span.end + rest[0].length }, newText: '[redacted]' };
  const opening = before.slice(before.lastIndexOf(`${by}`) + by.length);
  // Digits in another base are not asked of texts.
  if (/\{[^{}"]*:[^{}"]*(?:[xXobeEp])\}/.test(opening)) return undefined;
  const sigil = /[%?]\s*$/.exec(before)?.[0] ?? '';
  const isField = !opening.includes('"') && /[(,]\s*[%?]?\s*$/.test(opening) && /^\s*[,)]/.test(after);
  const name = fix.text(span);
  // The methods of a formatter's builders take references to what they show.
  if (by === 'field' || by === 'entry') return { span, newText: `&${REDACTED}` };
  if (!isField || !LOGS.test(by)) return { span, newText: REDACTED };
  // A field of a record that is named after the variable keeps its name.
  if (!/^[\w.]+$/.test(name)) return undefined;
  return { span: { start: span.start - sigil.length, end: span.end }, newText: `${name} = ${REDACTED}` };
}

const LOGS = /(?:trace|debug|info|warn|error|event|span)!$/;

/** `#[instrument(skip(password))]` */
function skipParameter({ span, fix }: Exposure): readonly Fix[] {
  const attribute = fix.item()?.attributes.find(({ path }) => /(?:^|::)instrument$/.test(path));
  if (!attribute) return [];
  const name = fix.text(span);
  const end = attribute.span.end - 1;
  const { args } = attribute;
  const skip = /\bskip\s*\(/.exec(args);
  const edit = skip
    ? insertion(end - args.length + skip.index + skip[0].length, `${name}, `)
    : args.trim() === ''
      ? insertion(end, `(skip(${name}))`)
      : insertion(end - args.length + args.indexOf('(') + 1, `skip(${name}), `);
  return [{ title: `Leave \`${name}\` out of the span`, safety: 'review', edits: [edit] }];
}

const insertion = (at: number, newText: string): AnchoredEdit => ({ span: { start: at, end: at }, newText });

/** `dbg!` gives its argument back: it may be needed. */
function withoutDbg({ span, fix }: Exposure): readonly Fix[] {
  const open = /(?:std::)?dbg!\s*\(\s*$/.exec(textBefore(fix, span.start));
  const close = /^\s*,?\s*\)/.exec(textFrom(fix, span.end));
  if (!open || !close) return [];
  const whole = { start: span.start - open[0].length, end: span.end + close[0].length };
  const isStatement =
    /(?:^|[;{}])\s*$/.test(textBefore(fix, whole.start)) && fix.text({ start: whole.end, end: whole.end + 1 }) === ';';
  const edit = isStatement
    ? { span: wholeLine({ start: whole.start, end: whole.end + 1 }, fix), newText: '' }
    : { span: whole, newText: fix.text(span) };
  return [{ title: 'Remove `dbg!`', safety: 'review', edits: [edit] }];
}
