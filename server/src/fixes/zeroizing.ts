// Keeps the bytes of a variable in a wrapper that wipes them when it goes.
import type { Remnant } from '../facts/model.js';
import type { AnchoredEdit, Fix } from '../findings/model.js';
import type { Span } from '../text/span.js';
import { offer, ready } from './recipe.js';

/** `let mut key = Zeroizing::new([0u8; 32]);`, with `*key` where the bytes themselves are asked for. */
export function keptInWrapper({ name, span, fix }: Remnant): readonly Fix[] {
  const all = fix.text({ start: 0, end: Number.POSITIVE_INFINITY });
  const init = initialiser(all, span);
  const made = init && ready(fix, 'wiped', { value: all.slice(init.start, init.end) });
  const uses = init && name !== undefined ? usesOf(name, all, init) : undefined;
  if (!made || !uses || !init) return [];
  const edits = [{ span: init, newText: made.text }, ...uses, ...made.imports];
  return offer({ title: 'Keep it in `Zeroizing`', safety: 'review', edits }, made, fix);
}

/** What stands between `=` and `;`; a type that is written out would have to change too. */
function initialiser(all: string, name: Span): Span | undefined {
  const equals = /^\s*=\s*/.exec(all.slice(name.end));
  if (!equals || !/\blet\s+(?:mut\s+)?$/.test(all.slice(0, name.start))) return undefined;
  const start = name.end + equals[0].length;
  let depth = 0;
  for (let at = start; at < all.length; at += 1) {
    const char = all[at] ?? '';
    if ('([{'.includes(char)) depth += 1;
    if (')]}'.includes(char)) depth -= 1;
    if (char === ';' && depth === 0) return { start, end: at };
    if (depth < 0 || char === '"' || char === "'") return undefined;
  }
  return undefined;
}

/**
 * Edits of the places that name the variable: `&mut key` lends the wrapper, which is no slice, and `key.into()` is asked of
 * it; other methods and indices reach through. Undefined where the variable is handed over or may be another one.
 */
function usesOf(name: string, all: string, init: Span): readonly AnchoredEdit[] | undefined {
  const edits: AnchoredEdit[] = [];
  const isArray = /^\[/.test(all.slice(init.start, init.end));
  for (const use of all.slice(init.end).matchAll(new RegExp(String.raw`\b${name}\b`, 'g'))) {
    const start = init.end + use.index;
    const end = start + name.length;
    const before = all.slice(0, start);
    const after = all.slice(end);
    if (/[.{"]\s*$/.test(before) || /\blet\s+(?:mut\s+)?$/.test(before) || /^\s*(?:[:=](?!=)|\})/.test(after))
      return undefined;
    if (/^\s*\.into\(\)/.test(after)) {
      if (!isArray) return undefined;
      edits.push({ span: { start, end }, newText: `(*${name})` });
    } else if (/^\s*[.[]/.test(after)) {
    } else if (/&(?:mut\s+)?$/.test(before)) {
      edits.push({ span: { start, end }, newText: `*${name}` });
    } else if (isArray) {
      edits.push({ span: { start, end }, newText: `*${name}` });
    } else {
      return undefined;
    }
  }
  return edits;
}
