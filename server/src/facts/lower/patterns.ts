// Binding the names of a pattern to the pieces of a value.
import { refTo, type Ty, UNKNOWN } from '../../knowledge/ty.js';
import type { Name, Path, Pattern } from '../../syntax/ast.js';
import type { Span } from '../../text/span.js';
import { isStd } from '../types/std.js';
import { inexact, makeVal, retyped, type Val, withoutVerdict } from '../values/val.js';
import type { Frame } from './frame.js';
import { pathValue } from './paths.js';
import { declare, fieldOf } from './places.js';

/** A longer path has to lead somewhere; a single name that leads nowhere is a new variable, however it is written: `let X = ..`. */
function bindPath(frame: Frame, path: Path, val: Val, from: Span | undefined): void {
  const [first, ...more] = path.segments;
  if (more.length > 0) pathValue(frame, path);
  else if (first && frame.scope.resolve(path, 'value').kind === 'unknown')
    declare(frame, first.name.text, first.name.span, named(val, first.name, from));
}

/** Declares every name of the pattern in the innermost block. `from` is the initialiser that gives the whole value. */
export function bind(frame: Frame, pattern: Pattern, val: Val, from?: Span): void {
  if (pattern.kind !== 'bind' && val.verdict) {
    bind(frame, pattern, withoutVerdict(val), from);
    return;
  }
  switch (pattern.kind) {
    case 'bind':
      declare(frame, pattern.name.text, pattern.name.span, named(taken(pattern, val), pattern.name, from));
      if (pattern.sub) bindPart(frame, pattern.sub, val);
      return;
    case 'ref':
      bindPart(frame, pattern.of, retyped(val, val.ty.kind === 'ref' ? val.ty.to : val.ty));
      return;
    case 'or':
      for (const alternative of pattern.of) bindPart(frame, alternative, val);
      return;
    case 'tuple':
    case 'slice':
      bindElements(frame, pattern.elements, val, pattern.kind === 'tuple');
      return;
    case 'path':
      bindPath(frame, pattern.path, val, from);
      return;
    case 'tupleStruct': {
      if (pattern.path.segments.length > 1) pathValue(frame, pattern.path);
      const name = pattern.path.segments.at(-1)?.name.text ?? '';
      const wrapped = unwrapped(name, val) ?? extracted(name, val);
      const only = pattern.elements[0];
      if (wrapped && only && pattern.elements.length === 1) {
        bindPart(frame, only, wrapped);
        return;
      }
      const shape = frame.scope.structOf(pattern.path);
      pattern.elements.forEach((element, i) => {
        const field = fieldOf(val, String(i), element.span, frame.regions, shape?.key);
        const piece = retyped(field, shape?.fields.get(String(i)) ?? field.ty);
        // What a crate's type is made of stands for the whole.
        bindPart(frame, element, within(val, shape || pattern.elements.length > 1 ? String(i) : undefined, piece));
      });
      return;
    }
    case 'struct': {
      const shape = frame.scope.structOf(pattern.path);
      for (const { name, pattern: inner } of pattern.fields) {
        const field = fieldOf(val, name.text, name.span, frame.regions, shape?.key);
        bindPart(frame, inner, within(val, name.text, retyped(field, shape?.fields.get(name.text) ?? field.ty)));
      }
      return;
    }
    default:
      return;
  }
}

/** `ref mut x`: what is written through the name changes the place. */
function taken({ byRef, mutable }: Pattern & { kind: 'bind' }, val: Val): Val {
  if (!byRef) return val;
  return inexact(mutable && val.at ? retyped(val, refTo(val.ty, true)) : val);
}

/** A piece of a value, with the place that it has in what the value stands in; behind `&mut`, so is the piece. */
function within({ at, ty }: Val, name: string | undefined, piece: Val): Val {
  const { at: _, ...bare } = piece;
  // A reference leads to where it was taken.
  if (piece.at && piece.ty.kind === 'ref') return piece;
  if (!at) return bare;
  const place = { ...at, fields: name === undefined ? at.fields : [...at.fields, name] };
  const isMutable = ty.kind === 'ref' && ty.mutable && bare.ty.kind !== 'ref';
  return { ...(isMutable ? retyped(bare, refTo(bare.ty, true)) : bare), at: place };
}

/** `Some(x)`, `Ok(x)` and `Err(x)` give what is inside. */
function unwrapped(name: string, val: Val): Val | undefined {
  if (name !== 'Some' && name !== 'Ok' && name !== 'Err') return undefined;
  const bare = val.ty.kind === 'ref' ? val.ty.to : val.ty;
  const arg =
    bare.kind === 'named' && (isStd(bare, 'Option') || isStd(bare, 'Result'))
      ? bare.args[name === 'Err' ? 1 : 0]
      : undefined;
  if (name === 'Err') return makeVal({ kind: 'unknown' }, arg ?? UNKNOWN, val.regions);
  return retyped(val, arg ? (val.ty.kind === 'ref' ? { ...val.ty, to: arg } : arg) : UNKNOWN);
}

/** `Json(request): Json<Login>`: what a crate's type around one thing holds, where there is no table of the crate. */
function extracted(name: string, val: Val): Val | undefined {
  const { ty } = val;
  if (ty.kind !== 'named' || !ty.def.crate.startsWith('?') || ty.def.path.split('::').at(-1) !== name) return undefined;
  const [only, ...more] = ty.args;
  return only && more.length === 0 ? retyped(val, only) : undefined;
}

function bindElements(frame: Frame, elements: readonly Pattern[], val: Val, tuple: boolean): void {
  const bare: Ty = val.ty.kind === 'ref' ? val.ty.to : val.ty;
  elements.forEach((element, i) => {
    if (tuple) {
      const field = fieldOf(val, String(i), element.span, frame.regions);
      // A value that is split without being a tuple of the item's own making is followed as a whole.
      const piece =
        field.src.kind === 'field'
          ? { ...val, src: { kind: 'of' as const, of: val, part: true, element: String(i) } }
          : field;
      const ty = bare.kind === 'tuple' ? (bare.of[i] ?? UNKNOWN) : piece.ty;
      const typed = retyped(piece, ty);
      bindPart(frame, element, piece === field ? within(val, String(i), typed) : typed);
    } else {
      const of = bare.kind === 'slice' || bare.kind === 'array' ? bare.of : UNKNOWN;
      bindPart(frame, element, { ...val, ty: of, src: { kind: 'of', of: val, part: true } });
    }
  });
}

/** The value under a name of its own: a step that a reader of the finding may want to see. */
function named(val: Val, name: Name, from: Span | undefined): Val {
  if (val.src.kind === 'closure' || val.src.kind === 'unknown') return val;
  const step = { span: name.span, text: `kept in \`${name.text}\`` };
  return { ...val, src: { kind: 'of', of: val, part: false, step, ...(from ? { from } : {}) } };
}

/** Behind a reference a name gets a reference to the piece, which the types here do not follow. */
function bindPart(frame: Frame, pattern: Pattern, val: Val): void {
  bind(frame, pattern, inexact(val));
}
