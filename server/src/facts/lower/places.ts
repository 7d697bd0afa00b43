// Reading and writing variables and their fields.
import { type Ty, UNKNOWN } from '../../knowledge/ty.js';
import type { Span } from '../../text/span.js';
import { filled } from '../types/collections.js';
import { isStd, stdKey } from '../types/std.js';
import {
  type Binding,
  coreOf,
  exactType,
  isOtherVariant,
  type LocalPlace,
  makeVal,
  type Source,
  type Val,
} from '../values/val.js';
import type { Frame } from './frame.js';

export function lookup(frame: Frame, name: string): Binding | undefined {
  for (let i = frame.blocks.length - 1; i >= 0; i -= 1) {
    const binding = frame.blocks[i]?.get(name);
    if (binding) return binding;
  }
  return undefined;
}

export function declare(frame: Frame, name: string, span: Span, val: Val): Binding {
  const { at, ...value } = val;
  const refers = at && val.ty.kind === 'ref' && val.ty.mutable;
  const binding: Binding = { name, span, val: value, ...(refers ? { refersTo: at } : {}) };
  frame.blocks.at(-1)?.set(name, binding);
  return binding;
}

/** Gives the variable a new value, remembering the old one for the branch that is being walked. */
export function assign(frame: Frame, binding: Binding, val: Val): void {
  if (frame.log && !frame.log.has(binding)) frame.log.set(binding, binding.val);
  const { at: _, ...value } = val;
  binding.val = value;
}

/** Overwrites what `place` names. A write to a piece leaves a mixture of old and new. */
export function write(frame: Frame, place: LocalPlace, val: Val, span: Span): void {
  const old = place.fields.reduce((base, name) => fieldOf(base, name, span, base.regions), place.root.val);
  const stepped = advanced(val, old, span);
  const next = place.part ? mixed([old, stepped], old, frame.regions) : stepped;
  // What is assigned has the type of the place.
  const typed = {
    ...next,
    ty: filled(old.ty, next.ty),
    ...(exactType(old) ? { exact: old.ty } : {}),
  };
  assign(frame, place.root, withField(place.root.val, place.fields, typed));
  const field = ownField(frame, place);
  if (field !== undefined) {
    const copy = takenByValue(frame, place.root) ? { copy: place.root } : {};
    frame.out.writes.push({ field, val: next, span, how: 'assign', ...copy });
  }
  const { refersTo } = place.root;
  if (refersTo) {
    const fields = [...refersTo.fields, ...place.fields];
    write(frame, { root: refersTo.root, fields, part: refersTo.part || place.part }, place.part ? val : next, span);
  }
}

/** `*self = Self::new()`: every field of the object gets another value. */
export function replaceAll(frame: Frame, { root, fields, part }: LocalPlace, val: Val, span: Span): void {
  const owner = pointedAt(root.val.ty);
  if (fields.length > 0 || part || root.val.ty.kind !== 'ref' || owner.kind !== 'named') return;
  for (const name of frame.scope.fields(owner)?.keys() ?? []) {
    const field = `${owner.def.crate}::${owner.def.path}.${name}`;
    frame.out.writes.push({ field, val: fieldOf(val, name, span, frame.regions), span, how: 'assign' });
  }
}

/** `n = n + 1` and `n = n.checked_add(1)?` count, as `n += 1` does. */
function advanced(val: Val, old: Val, span: Span): Val {
  const core = coreOf(val);
  if (core.kind !== 'mix' || core.parts.length !== 2) return val;
  const [whole] = core.parts;
  if (core.modulo !== undefined && whole?.src.kind === 'mix') {
    const inner = advanced(whole, old, span).src;
    return inner.kind === 'counter' ? { ...val, src: { ...inner, modulo: core.modulo } } : val;
  }
  const step = core.parts.find((part) => coreOf(part).kind === 'literal');
  const before = core.parts.find((part) => part !== step);
  if (!step || !before || !isNumber(before.ty) || !samePlace(coreOf(before), coreOf(old))) return val;
  return { ...val, src: { kind: 'counter', from: old, span } };
}

/** A number, or one that may not fit any more. */
const isNumber = (ty: Ty): boolean =>
  ty.kind === 'primitive' ||
  ((isStd(ty, 'Option') || isStd(ty, 'Result')) && ty.kind === 'named' && ty.args[0]?.kind === 'primitive');

function samePlace(a: Source, b: Source): boolean {
  if (a === b) return true;
  // `nonce[11] = nonce[11] + 1`
  if (a.kind === 'of' && a.part) return samePlace(coreOf(a.of), b);
  return a.kind === 'field' && b.kind === 'field' && a.name === b.name && samePlace(coreOf(a.base), coreOf(b.base));
}

/** The field of a struct of the user's own that the place names, for the rest of the file to know. */
function ownField(frame: Frame, place: LocalPlace): string | undefined {
  const last = place.fields.at(-1);
  if (last === undefined) return undefined;
  let ty = place.root.val.ty;
  for (const name of place.fields.slice(0, -1)) ty = frame.scope.fields(pointedAt(ty))?.get(name) ?? UNKNOWN;
  const owner = pointedAt(ty);
  return owner.kind === 'named' && frame.scope.fields(owner)
    ? `${owner.def.crate}::${owner.def.path}.${last}`
    : undefined;
}

const takenByValue = (frame: Frame, root: Binding): boolean =>
  frame.params.includes(root) && root.val.ty.kind === 'named';

/** The type behind references and std's pointers, whose fields they give as if they were their own. */
export function pointedAt(ty: Ty): Ty {
  if (ty.kind === 'ref') return pointedAt(ty.to);
  const inner = ty.kind === 'named' && POINTERS.has(stdKey(ty) ?? '') ? ty.args[0] : undefined;
  return inner ? pointedAt(inner) : ty;
}

/** Smart pointers of std: what they lack is looked for on what they hold. */
export const POINTERS = new Set(['Box', 'Rc', 'Arc', 'Cow', 'LazyLock', 'Lazy', 'ManuallyDrop']);

/** A value made of several; zeros that are partly overwritten count no more. */
export function mixed(parts: readonly Val[], like: Val, regions: readonly number[]): Val {
  const kept = parts.filter((part) => coreOf(part).kind !== 'zeros');
  const src: Source =
    kept.length === 0 ? (parts[0]?.src ?? { kind: 'unknown' }) : { kind: 'mix', parts: flatParts(kept) };
  return makeVal(src, like.ty, regions);
}

const MOST_PARTS = 12;
function flatParts(parts: readonly Val[]): readonly Val[] {
  const flat = parts.flatMap((part) => (part.src.kind === 'mix' && !isNarrowed(part.src) ? part.src.parts : [part]));
  return flat.length <= MOST_PARTS
    ? flat
    : [...flat.slice(0, MOST_PARTS - 1), makeVal({ kind: 'unknown' }, UNKNOWN, [])];
}

const isNarrowed = ({ modulo, shifted }: Source & { kind: 'mix' }): boolean => modulo !== undefined || shifted === true;

function withField(base: Val, path: readonly string[], val: Val): Val {
  const [name, ...rest] = path;
  if (name === undefined) return val;
  const inner = rest.length === 0 ? val : withField(fieldOf(base, name, { start: 0, end: 0 }, base.regions), rest, val);
  const src: Source =
    base.src.kind === 'struct'
      ? { ...base.src, fields: new Map(base.src.fields).set(name, inner) }
      : { kind: 'struct', fields: new Map([[name, inner]]), rest: base };
  return { ...base, src };
}

/** What a struct or variant was made as; a struct can only be itself. */
export function variantOf({ key, ty }: { readonly key: string; readonly ty: Ty }): { readonly variant?: string } {
  return ty.kind === 'named' && key !== `${ty.def.crate}::${ty.def.path}` ? { variant: key } : {};
}

/** The field of a value, as far as the item itself tells. Its type is left to the caller. */
export function fieldOf(base: Val, name: string, span: Span, regions: readonly number[], owner?: string): Val {
  const source = coreOf(base);
  if (source.kind === 'struct') {
    // The arm of another variant is not taken.
    if (isOtherVariant(source, owner)) return makeVal({ kind: 'unknown' }, UNKNOWN, regions);
    const field = source.fields.get(name);
    if (field) return field;
    if (source.rest) return fieldOf(source.rest, name, span, regions, owner);
  }
  if (source.kind === 'unknown' && owner === undefined) return makeVal({ kind: 'unknown' }, UNKNOWN, regions);
  const src: Source = { kind: 'field', base, name, span, ...(owner === undefined ? {} : { owner }) };
  return { ty: UNKNOWN, src, id: base.id, regions: base.regions };
}
