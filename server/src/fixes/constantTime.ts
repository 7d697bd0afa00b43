// Replaces a comparison by one that takes as long wherever the difference is.
import type { ComparedSide, Comparison, Facts, FixContext } from '../facts/model.js';
import type { Fix } from '../findings/model.js';
import { checkByMac } from './checkedMac.js';
import { compareAtOnce } from './comparedInTurn.js';
import { offer, ready, replace } from './recipe.js';

/** By the MAC itself, or with a crate that the project has, or with `subtle`. */
export function compareInConstantTime(comparison: Comparison, facts: Facts): readonly Fix[] {
  const { asks, sides, fix } = comparison;
  if (asks !== 'equal' && asks !== 'different') return [];
  const bytes = sides.map((side) => asBytes(side, fix));
  for (const fixes of [checkByMac(comparison, facts, bytes), compareAtOnce(comparison)])
    if (fixes.length > 0) return fixes;
  return inConstantTime(comparison, 'Compare in constant time');
}

/** For a comparison that one side says the length of. */
export const compareWhole = (comparison: Comparison): readonly Fix[] =>
  inConstantTime(comparison, 'Compare the whole tag in constant time');

function inConstantTime({ by, asks, asserts, span, sides, fix }: Comparison, title: string): readonly Fix[] {
  const [left, right] = sides.map((side) => asBytes(side, fix));
  if (left === undefined || right === undefined) return [];
  const not = asks === 'different' ? '!' : '';
  // `assert!` for `assert_eq!`. What the macro says when it fails stays as it is.
  const rest = asserts ? fix.text({ start: sides[1].span.end, end: span.end }) : ')';
  const made = ready(fix, 'equal', { left, right });
  if (!made) return [];
  const text = asserts ? `${by.replace(/_[en][eq]!$/, '!')}(${not}${made.text}${rest}` : not + made.text;
  const edits = replace(span, { ...made, text });
  return offer({ title, safety: 'review', edits }, made, fix);
}

/** The side as an expression of `&[u8]`. */
function asBytes({ span, form, simple }: ComparedSide, fix: FixContext): string | undefined {
  // Methods and indices look through references by themselves.
  // `a.iter().eq(b.iter())` compares what `a` and `b` hold.
  const text = fix
    .text(span)
    .replace(/^[&*\s]+/, '')
    .replace(/\.iter\(\)$/, '');
  const viewed = /^(.+)\.as_ref\(\)$/s.exec(text)?.[1];
  if (simple && form === 'unknown' && viewed !== undefined) return `AsRef::<[u8]>::as_ref(&${viewed})`;
  if (!simple || form === 'unknown') return undefined;
  if (form === 'text') return `${text}.as_bytes()`;
  return /\[\s*\.\.\s*\]$/.test(text) ? `&${text}` : `&${text}[..]`;
}
