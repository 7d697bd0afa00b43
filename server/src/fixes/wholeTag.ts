// Keeps a tag at its full length where the code cuts it.
import type { Argument, CryptoCall, CutTag } from '../facts/model.js';
import type { AnchoredEdit, Fix } from '../findings/model.js';
import { textBefore, textFrom } from './itemText.js';

/** Whoever checks the tag has to expect all of it: a person looks at it. */
export function keepWholeTag(cut: CutTag): readonly Fix[] {
  const edit = uncut(cut);
  return edit
    ? [{ title: 'Keep the whole tag (whoever checks it has to expect it)', safety: 'review', edits: [edit] }]
    : [];
}

/** `[0u8; 16]` for a buffer that is too short. */
export function longerBuffer({ fix, action }: CryptoCall, { value }: Argument): readonly Fix[] {
  const [made] = value.steps();
  const length = made && /^(?:&\s*mut\s*)?\[\s*0(?:_?u8)?\s*;\s*(\d+)\s*\]$/.exec(fix.text(made.span))?.[1];
  if (action !== 'encrypt' || !made || length === undefined) return [];
  // A type that says the length, such as that of the result, would have to change too.
  const around = textBefore(fix, made.span.start) + textFrom(fix, made.span.end);
  if (new RegExp(`;\\s*${length}\\s*\\]`).test(around)) return [];
  const end = made.span.start + fix.text(made.span).lastIndexOf(length) + length.length;
  const edits = [{ span: { start: end - length.length, end }, newText: '16' }];
  return [{ title: 'Make tags of 128 bits (whoever checks them has to expect it)', safety: 'review', edits }];
}

function uncut({ span, fix }: CutTag): AnchoredEdit | undefined {
  const written = fix.text(span);
  const before = textBefore(fix, span.start);
  const after = textFrom(fix, span.end);
  // A piece that goes into a place of its length has to be cut.
  if (/copy_from_slice\(\s*&?\s*$/.test(before) || /^\)?\s*\.\s*(?:try_into|into)\b/.test(after)) return undefined;
  const range = /\[\s*(?:0\s*)?\.\.=?\s*\w+\s*\]$/.exec(written);
  if (range) {
    const start = span.start + range.index;
    return { span: { start, end: span.end }, newText: '[..]' };
  }
  const pieces = /^(\w+)\[0\](?:,\s*\1\[\d+\])*$/.exec(written);
  const list = pieces && /vec!\[\s*$/.exec(before);
  if (pieces && list && /^,?\s*\]/.test(after)) {
    const end = span.end + after.indexOf(']') + 1;
    return { span: { start: span.start - list[0].length, end }, newText: `${pieces[1]}.to_vec()` };
  }
  const call = /\s*\.\s*(truncate|take)\(\s*\w+\s*\)$/.exec(written);
  if (!call) return undefined;
  if (call[1] === 'take') return { span: { start: span.start + call.index, end: span.end }, newText: '' };
  const semicolon = /^\s*;/.exec(after);
  const lead = /(?:^|[;{}])(\s*)$/.exec(before);
  if (!semicolon || !lead) return undefined;
  return { span: { start: span.start - (lead[1]?.length ?? 0), end: span.end + semicolon[0].length }, newText: '' };
}
