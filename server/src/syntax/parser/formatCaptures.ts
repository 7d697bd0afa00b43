// Variables named within a format string: `{key}`, `{key:?}`, `{:>width$}`, `{:.precision$}`.
import type { Expr, FormatCapture } from '../ast.js';
import { beginsWord, endOfWord } from './chars.js';
import type { Cursor } from './cursor.js';
import { contentSpan } from './literals.js';
import { RAW_STR, STR } from './tokens.js';

/** How many arguments stand before the format string. */
const FORMAT_AFTER: ReadonlyMap<string, number> = new Map([
  ...['write', 'writeln', 'assert', 'debug_assert', 'ensure'].map((name) => [name, 1] as const),
  ...['assert_eq', 'assert_ne', 'debug_assert_eq', 'debug_assert_ne'].map((name) => [name, 2] as const),
]);

/** Macros whose strings are taken as they are. */
const NO_FORMAT: ReadonlySet<string> = new Set([
  ...['vec', 'concat', 'stringify', 'env', 'option_env', 'include', 'include_str', 'include_bytes', 'matches', 'cfg'],
  ...['hex', 'json', 'dbg', 'compile_error', 'assert_matches', 'debug_assert_matches'],
]);

/** What the format string of a macro captures from around it; `named` are the arguments given as `name = value`. */
export function formatCaptures(
  p: Cursor,
  macro: string,
  args: readonly Expr[],
  named: ReadonlyMap<Expr, string>,
): readonly FormatCapture[] {
  if (NO_FORMAT.has(macro)) return NONE;
  for (let i = FORMAT_AFTER.get(macro) ?? 0; i < args.length; i++) {
    const arg = args[i];
    if (arg?.kind !== 'literal' || arg.literal !== 'string' || named.has(arg)) continue;
    const given = new Set(named.values());
    return capturesOf(p.text, arg.span.start, arg.span.end).filter((capture) => !given.has(capture.name.text));
  }
  return NONE;
}

const NONE: readonly FormatCapture[] = [];

/** What is longer is no format specification. */
const LONGEST_SPEC = 200;

const BACKSLASH = 92;
const OPEN = 123;
const CLOSE = 125;

function capturesOf(text: string, start: number, end: number): FormatCapture[] {
  const raw = text.charCodeAt(start) === 114;
  const content = contentSpan(text, raw ? RAW_STR : STR, start, end);
  const captures: FormatCapture[] = [];
  let i = content.start;
  while (i < content.end) {
    const c = text.charCodeAt(i);
    if (c === BACKSLASH && !raw) {
      // A brace that is written as an escape leaves no way to tell the others apart.
      if (/^\\(x7[bBdD]|u\{0*7[bBdD]\})/.test(text.slice(i, i + 12))) return [];
      i = text.charCodeAt(i + 1) === 117 ? endOfUnicodeEscape(text, i, content.end) : i + 2;
    } else if (c === OPEN && text.charCodeAt(i + 1) === OPEN) {
      i += 2;
    } else if (c === OPEN) {
      const close = text.indexOf('}', i);
      if (close < 0 || close >= content.end) return captures;
      addPlaceholder(text, i + 1, close, captures);
      i = close + 1;
    } else {
      i += c === CLOSE && text.charCodeAt(i + 1) === CLOSE ? 2 : 1;
    }
  }
  return captures;
}

function endOfUnicodeEscape(text: string, at: number, limit: number): number {
  if (text.charCodeAt(at + 2) !== OPEN) return at + 2;
  const close = text.indexOf('}', at);
  return close < 0 ? limit : close + 1;
}

/** `name`, `name:spec`, `:spec`, where `spec` may name a width and a precision with `$`. */
function addPlaceholder(text: string, start: number, end: number, captures: FormatCapture[]): void {
  let nameStart = start;
  while (nameStart < end && text.charCodeAt(nameStart) <= 32) nameStart++;
  const nameEnd = beginsWord(text.charCodeAt(nameStart)) ? endOfWord(text, nameStart + 1) : nameStart;
  let next = nameEnd;
  while (next < end && text.charCodeAt(next) <= 32) next++;
  const specified = text[next] === ':';
  if (next !== end && !specified) return;
  const spec = specified && end - next < LONGEST_SPEC ? text.slice(next + 1, end) : '';
  if (nameEnd > nameStart)
    captures.push({ ...capture(text, nameStart, nameEnd), form: spec.includes('?') ? 'debug' : 'display' });
  for (const match of spec.matchAll(/([\p{L}_][\p{L}\p{N}_]*)\$/gu)) {
    const at = next + 1 + match.index;
    captures.push(capture(text, at, at + (match[1]?.length ?? 0)));
  }
}

const capture = (text: string, start: number, end: number): FormatCapture => ({
  name: { text: text.slice(start, end), span: { start, end } },
});
