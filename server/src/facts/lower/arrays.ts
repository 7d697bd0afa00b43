// Arrays that are written down: `[1, 2, 3]`, `[0u8; 12]`.
import { arrayOf, primitive, type Ty, UNKNOWN } from '../../knowledge/ty.js';
import type { Expr } from '../../syntax/ast.js';
import { exactly, exactType, makeVal, type Val } from '../values/val.js';
import { noteCutList } from './cuts.js';
import { evaluate } from './expressions.js';
import type { Frame } from './frame.js';
import { mixed } from './places.js';

export function list(frame: Frame, elements: readonly Expr[], expected?: Ty): Val {
  const wanted = expected?.kind === 'array' || expected?.kind === 'slice' ? expected.of : undefined;
  const vals = elements.map((element) => evaluate(frame, element, wanted));
  const [firstElement] = elements;
  if (firstElement) noteCutList(frame, elements, vals, { ...firstElement.span, end: elements.at(-1)?.span.end ?? 0 });
  const of = wanted ?? vals[0]?.ty ?? UNKNOWN;
  const ty = arrayOf(of, elements.length);
  const isExact = wanted === undefined && vals[0] !== undefined && exactType(vals[0]) !== undefined;
  const typed = (val: Val): Val => (isExact ? exactly(val) : val);
  const bytes = byteList(elements);
  if (bytes !== undefined) {
    const span = { start: elements[0]?.span.start ?? 0, end: elements.at(-1)?.span.end ?? 0 };
    return typed(makeVal({ kind: 'literal', literal: { kind: 'bytes', value: bytes, span } }, ty, frame.regions));
  }
  if (vals.length === 0) return makeVal({ kind: 'zeros', span: { start: 0, end: 0 } }, ty, frame.regions);
  return typed(mixed(vals, makeVal({ kind: 'unknown' }, ty, []), frame.regions));
}

/** The bytes of `[0x01, 2, b'x']`, when it is that. */
function byteList(elements: readonly Expr[]): string | undefined {
  if (elements.length === 0) return undefined;
  let bytes = '';
  for (const element of elements) {
    if (element.kind !== 'literal') return undefined;
    if (element.literal === 'int') bytes += String.fromCharCode(Number(element.value) & 0xff);
    else if (element.literal === 'byte') bytes += element.value;
    else return undefined;
  }
  return bytes;
}

export function repeated(
  frame: Frame,
  expr: { readonly element: Expr; readonly length: Expr; readonly span: { start: number; end: number } },
  expected?: Ty,
): Val {
  const wanted = expected?.kind === 'array' || expected?.kind === 'slice' ? expected.of : undefined;
  const element = evaluate(frame, expr.element, wanted);
  evaluate(frame, expr.length, primitive('usize'));
  const length = constantLength(frame, expr.length) ?? (expected?.kind === 'array' ? expected.length : undefined);
  const bare = wanted === undefined && isBareNumber(expr.element);
  const ty = arrayOf(wanted ?? (bare ? UNKNOWN : element.ty), length);
  const typed = bare || (wanted === undefined && exactType(element) !== undefined) ? exactly : (val: Val): Val => val;
  if (expr.element.kind === 'literal') {
    // A buffer of zeros is made to be filled; one of any other byte is a value in its own right.
    if (expr.element.value === '0') {
      const known = length === undefined ? {} : { length };
      return typed(makeVal({ kind: 'zeros', span: expr.span, ...known }, ty, frame.regions));
    }
    return typed(
      makeVal(
        { kind: 'literal', literal: { kind: 'bytes', value: `${expr.element.value};*`, span: expr.span } },
        ty,
        frame.regions,
      ),
    );
  }
  return typed({ ...element, ty, src: { kind: 'of', of: element, part: false } });
}

/** What kind of number follows from its use: all that is known of a list of them is that it is one. */
export const isBareNumber = (expr: Expr): boolean => expr.kind === 'literal' && expr.literal === 'int' && !expr.suffix;

/** A length in elements, where the code tells it. */
export function constantLength(frame: Frame, expr: Expr): number | undefined {
  if (expr.kind === 'literal' && expr.literal === 'int') return Number(expr.value);
  if (expr.kind === 'path') {
    const constant = frame.scope.constantOf(frame.scope.resolve(expr.path, 'value'));
    if (constant?.value?.kind === 'literal') return Number(constant.value.value) || undefined;
  }
  return undefined;
}
