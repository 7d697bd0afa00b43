// Takes the fallback away that stands in the source: without the secret the program does not go on.
import type { FixContext, NamedLiteral } from '../facts/model.js';
import type { Fix } from '../findings/model.js';
import type { Span } from '../text/span.js';

const FALLBACK = /\.\s*unwrap_or(?:_else)?\s*\(/g;

/** `.expect(..)`, or what hands the failure on, in place of `.unwrap_or("..")`. */
export function withoutFallback(literal: NamedLiteral): readonly Fix[] {
  const { span, fix, handsOn } = literal;
  const call = callAround(span, fix);
  if (!call) return withoutArm(literal);
  const before = fix.text({ start: 0, end: call.start }).trimEnd();
  const variable = /\bvar\(\s*"(\w+)"\s*\)$/.exec(before)?.[1];
  const asked = variable ?? /(?:\bvar|option_env!)\(\s*"(\w+)"\s*\)[^;{}]*$/.exec(before)?.[1];
  const panics = asked === undefined ? '.expect("the secret is configured")' : `.expect("${asked} is set")`;
  const newText = (variable === undefined ? undefined : handsOn()) ?? panics;
  const title = asked === undefined ? 'Do not go on without it' : `Do not go on without \`${asked}\``;
  return [{ title, safety: 'review', edits: [{ span: { start: before.length, end: call.end }, newText }] }];
}

/** `Err(_) => ".."` and `else { ".." }` end the program instead. */
function withoutArm({ span, owned = span, fix }: NamedLiteral): readonly Fix[] {
  const before = fix.text({ start: 0, end: owned.start });
  const after = fix.text({ start: owned.end, end: Number.POSITIVE_INFINITY });
  const isArm = /(?:\bErr\(\w+\)|\bNone|(?<!\w)_)\s*=>\s*$|\belse\s*\{\s*$/.test(before) && /^\s*[,}]/.test(after);
  const asked = isArm ? /.*\bvar\(\s*"(\w+)"\s*\)/s.exec(before)?.[1] : undefined;
  if (asked === undefined) return [];
  return [
    {
      title: `Do not go on without \`${asked}\``,
      safety: 'review',
      edits: [{ span: owned, newText: `panic!("${asked} is not set")` }],
    },
  ];
}

/** The innermost `.unwrap_or(..)` whose argument the place lies in. */
function callAround(place: Span, fix: FixContext): Span | undefined {
  const all = fix.text({ start: 0, end: Number.POSITIVE_INFINITY });
  const calls = [...all.slice(0, place.start).matchAll(FALLBACK)].reverse();
  for (const { 0: head, index } of calls) {
    const end = closing(all, index + head.length, place);
    if (end !== undefined) return { start: index, end };
  }
  return undefined;
}

/** Behind the bracket that closes the one before `from`, when that comes after the place; texts within are the place alone. */
function closing(all: string, from: number, place: Span): number | undefined {
  let depth = 1;
  for (let at = from; at < all.length; at += 1) {
    if (at === place.start) at = place.end;
    const char = all[at] ?? '';
    if (char === ';' && depth === 1) return undefined;
    if ('([{'.includes(char)) depth += 1;
    if (')]}'.includes(char)) depth -= 1;
    if (depth === 0) return at >= place.end ? at + 1 : undefined;
  }
  return undefined;
}
