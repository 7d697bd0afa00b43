// Wipes memory in a way that stays.
import type { FixContext, Remnant } from '../facts/model.js';
import type { Fix } from '../findings/model.js';
import type { Span } from '../text/span.js';
import { indented, textBefore, textFrom, wholeText } from './itemText.js';
import { offer, ready, replace } from './recipe.js';
import { keptInWrapper } from './zeroizing.js';

export function zeroizeInstead(remnant: Remnant): readonly Fix[] {
  switch (remnant.how) {
    case 'wipe':
      return wiped(remnant);
    case 'forgotten':
      return dropped(remnant);
    case 'field':
      return wipedOnDrop(remnant);
    case 'local':
      return keptInWrapper(remnant);
  }
}

/** What takes the place of the code that writes zeros. */
interface Wiping {
  readonly span: Span;
  /** What holds the bytes. */
  readonly place: string;
  /** The code is a statement of its own. */
  readonly isStatement?: true;
}

function wiped({ span, fix }: Remnant): readonly Fix[] {
  const wiping = assigned(span, fix) ?? looped(span, fix) ?? written(span, fix);
  const made = wiping && ready(fix, 'wipe', { value: wiping.place });
  if (!made || !wiping) return [];
  const text = wiping.isStatement ? `${made.text};` : made.text;
  return offer(
    { title: 'Wipe it with `zeroize`', safety: 'safe', edits: replace(wiping.span, { ...made, text }) },
    made,
    fix,
  );
}

/** `key.fill(0)`, `*key = [0; 32]`, `self.key = [0; 32]` */
function assigned(span: Span, fix: FixContext): Wiping | undefined {
  const text = fix.text(span);
  const place =
    /^(.+)\.fill\(\s*0(?:u8)?\s*\)$/s.exec(text)?.[1] ??
    /^\*\s*(\w+)\s*=\s*\[/.exec(text)?.[1] ??
    /^(self\.\w+)\s*=\s*\[/.exec(text)?.[1];
  return place === undefined ? undefined : { span, place };
}

const LOOP = /\bfor\s+(\w+)\s+in\s+([^{};]+?)\s*\{\s*$/;
const EACH = /([\w.]+)\.iter_mut\(\)\s*\.for_each\(\s*\|\s*(\w+)\s*\|\s*\{?\s*$/;

/** A loop that does nothing but write zeros, byte by byte. */
function looped(span: Span, fix: FixContext): Wiping | undefined {
  const text = fix.text(span);
  const through = /^\*\s*(\w+)\s*=\s*0(?:u8)?$/.exec(text)?.[1];
  const [, list, index] = /^([\w.]+)\[(\w+)\]\s*=\s*0(?:u8)?$/.exec(text) ?? [];
  const before = textBefore(fix, span.start);
  const after = textFrom(fix, span.end);
  const each = EACH.exec(before);
  const closed = /^;?\s*\}?\s*\)/.exec(after);
  if (each?.[1] !== undefined && closed && each[2] === through)
    return { span: { start: each.index, end: span.end + closed[0].length }, place: each[1] };
  const loop = LOOP.exec(before);
  const end = /^;?\s*\}/.exec(after);
  const [, variable, over = ''] = loop ?? [];
  if (!loop || !end || variable !== (through ?? index)) return undefined;
  const place = list === undefined ? elementsOf(over) : over === `0..${list}.len()` ? list : undefined;
  if (place === undefined) return undefined;
  return { span: withUnsafe({ start: loop.index, end: span.end + end[0].length }, fix), place, isStatement: true };
}

/** What is gone over: `self.inner.as_bytes_mut()`, `key.iter_mut()`, `&mut key`. */
const elementsOf = (over: string): string | undefined =>
  /^(?:&mut\s+)?([\w.]+?)(?:\.(?:as_bytes_mut|as_mut_bytes|as_mut_slice|as_mut|iter_mut)\(\))*$/.exec(over)?.[1];

/** `ptr::write_bytes(p, 0, n)` */
function written(span: Span, fix: FixContext): Wiping | undefined {
  const [, pointer, length] =
    /^(?:\w+::)*write_bytes\(\s*([\w.]+(?:\(\))?)\s*,\s*0(?:u8)?\s*,\s*([^,]+?)\s*,?\s*\)$/.exec(fix.text(span)) ?? [];
  if (pointer === undefined || length === undefined) return undefined;
  const owner = /^([\w.]+)\.as_mut_ptr\(\)$/.exec(pointer)?.[1];
  if (owner === undefined)
    return /\(/.test(pointer) ? undefined : { span, place: `std::slice::from_raw_parts_mut(${pointer}, ${length})` };
  return length === `${owner}.len()` ? { span: withUnsafe(span, fix), place: owner } : undefined;
}

/** With the `unsafe` around it, when that holds nothing else. */
function withUnsafe(span: Span, fix: FixContext): Span {
  const open = /\bunsafe\s*\{\s*$/.exec(textBefore(fix, span.start));
  const close = /^\s*;?\s*\}/.exec(textFrom(fix, span.end));
  return open && close ? { start: open.index, end: span.end + close[0].length } : span;
}

/** `mem::forget(key)`: nothing keeps it from being dropped, once it is wiped before. */
function dropped({ span, fix }: Remnant): readonly Fix[] {
  const what = /^(?:\w+::)*forget\(\s*([\s\S]+?)\s*,?\s*\)$/.exec(fix.text(span))?.[1];
  const made = what === undefined ? undefined : ready(fix, 'wiped', { value: what });
  if (!made) return [];
  const edits = replace(span, { ...made, text: `drop(${made.text})` });
  return offer({ title: 'Drop it wiped', safety: 'review', edits }, made, fix);
}

/** A `Drop` for a struct that has none. What takes the struct apart by value no longer may, so a person looks at it. */
function wipedOnDrop({ fields = [], fix }: Remnant): readonly Fix[] {
  const item = fix.item();
  if (item?.kind !== 'struct' || fields.length === 0) return [];
  const isCopy = item.attributes.some(({ path, args }) => path === 'derive' && /\bCopy\b/.test(args));
  if (isCopy || item.generics.params.length > 0 || item.generics.where.length > 0) return [];
  const wipes = fields.map((field) => ready(fix, 'wipe', { value: `self.${field}` }));
  const [made] = wipes;
  if (!made || wipes.some((one) => one === undefined)) return [];
  const lines = [
    '',
    '',
    `impl Drop for ${item.name.text} {`,
    '    fn drop(&mut self) {',
    ...wipes.map((one) => `        ${one?.text ?? ''};`),
    '    }',
    '}',
  ];
  const end = wholeText(fix).length;
  const indent = fix.indent(item.span.start);
  const text = indented(lines, indent);
  const edits = replace({ start: end, end }, { ...made, text });
  return offer({ title: 'Wipe it when it is dropped', safety: 'review', edits }, made, fix);
}
