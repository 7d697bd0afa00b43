// Small changes of an argument after which it is taken.
import { isByte } from '../../knowledge/stdNames.js';
import { refTo, sliceOf, type Ty } from '../../knowledge/ty.js';
import type { Expr } from '../../syntax/ast.js';
import type { TextEdit } from '../../text/span.js';
import { isStd } from '../types/std.js';

export interface Adaptation {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** `wanted`: an `Option` is what stands in it, or that in `Some`. */
export function adaptationsTo(
  arg: Expr,
  given: Ty,
  wanted: Ty,
  isTaken: (ty: Ty, wanted: Ty) => boolean,
): readonly Adaptation[] {
  const [inner] = wanted.kind === 'named' && isStd(wanted, 'Option') ? wanted.args : [];
  if (!inner) return [...toArray(arg, given, wanted), ...adaptations(arg, given, (ty) => isTaken(ty, wanted))];
  const ways = isTaken(given, inner)
    ? [{ title: 'Wrap it in `Some`', edits: [] }]
    : adaptations(arg, given, (ty) => isTaken(ty, inner)).map(({ edits }) => ({ title: 'Wrap it in `Some`', edits }));
  return ways.map(({ title, edits }) => ({ title, edits: around(arg, 'Some(', edits, ')') }));
}

/** Bytes of any length where an array is wanted, by value or by reference: std turns a slice into both. */
function toArray(arg: Expr, given: Ty, wanted: Ty): readonly Adaptation[] {
  const array = wanted.kind === 'ref' && !wanted.mutable ? wanted.to : wanted;
  const of = arg.kind === 'ref' ? arg.of : arg;
  if (given.kind !== 'ref' || array.kind !== 'array' || array.length === undefined || !isChainable(of)) return [];
  const isList = given.to.kind === 'named' && isStd(given.to, 'Vec') && isByte(given.to.args[0]);
  if (!isList && !(given.to.kind === 'slice' && isByte(given.to.of))) return [];
  // `&bytes[..32]` stays in brackets.
  const [open, close] = arg.kind === 'ref' && !isList ? ['(', ')'] : ['', ''];
  const sigil =
    isList && arg.kind === 'ref' ? [{ span: { start: arg.span.start, end: of.span.start }, newText: '' }] : [];
  const text = `${close}${isList ? '.as_slice()' : ''}.try_into().expect("${array.length} bytes")`;
  return [{ title: `Make it an array of ${array.length} bytes, or panic`, edits: around(arg, open, sigil, text) }];
}

/** `600_000` where zero has no place. */
export function nonZero(arg: Expr, wanted: Ty): readonly Adaptation[] {
  const name = wanted.kind === 'named' && wanted.def.crate === 'std' ? wanted.def.path.split('::').at(-1) : undefined;
  if (!name || !/^NonZero[IU]/.test(name) || arg.kind !== 'literal' || Number(arg.value) === 0) return [];
  const edits = around(arg, `std::num::${name}::new(`, [], ').expect("not zero")');
  return [{ title: `Make it a \`${name}\``, edits }];
}

/** The edits with text before and after the argument; what goes to one place is one edit. */
function around({ span: { start, end } }: Expr, open: string, edits: readonly TextEdit[], close: string): TextEdit[] {
  const isAt = (at: number) => (one: TextEdit) => one.span.start === at && one.span.end === at;
  const textAt = (at: number): string =>
    edits
      .filter(isAt(at))
      .map((one) => one.newText)
      .join('');
  return [
    { span: { start, end: start }, newText: `${open}${textAt(start)}` },
    ...edits.filter((one) => !isAt(start)(one) && !isAt(end)(one)),
    { span: { start: end, end }, newText: `${textAt(end)}${close}` },
  ];
}

export function adaptations(arg: Expr, given: Ty, isTaken: (ty: Ty) => boolean): readonly Adaptation[] {
  const before = (text: string): TextEdit => ({ span: { start: arg.span.start, end: arg.span.start }, newText: text });
  const after = (text: string): TextEdit => ({ span: { start: arg.span.end, end: arg.span.end }, newText: text });
  const found: Adaptation[] = [];
  if (given.kind !== 'ref') {
    if (arg.kind === 'unary' && arg.op === '*' && arg.of.kind === 'path' && isTaken(refTo(given))) {
      const sigil = { span: { start: arg.span.start, end: arg.of.span.start }, newText: '' };
      return [{ title: 'Give the reference itself', edits: [sigil] }];
    }
    if (!isChainable(arg)) return [];
    if (isTaken(refTo(given))) found.push({ title: 'Give a reference', edits: [before('&')] });
    else if (isTaken(refTo(given, true))) found.push({ title: 'Give a mutable reference', edits: [before('&mut ')] });
    return found;
  }
  const { to } = given;
  const bytes = asBytes(to);
  if (bytes !== undefined && isTaken(refTo(sliceOf({ kind: 'primitive', name: 'u8' })))) {
    const of = arg.kind === 'ref' ? arg.of : arg;
    if (!isChainable(of)) return [];
    const sigil: readonly TextEdit[] =
      arg.kind === 'ref' ? [{ span: { start: arg.span.start, end: of.span.start }, newText: '' }] : [];
    return [{ title: `Give its bytes with \`${bytes}\``, edits: [...sigil, after(bytes)] }];
  }
  if (arg.kind === 'ref' && isTaken(to)) {
    const sigil = { span: { start: arg.span.start, end: arg.of.span.start }, newText: '' };
    found.push({ title: 'Give the value itself', edits: [sigil] });
  }
  return found;
}

/** How bytes are got from what holds them. */
function asBytes(ty: Ty): string | undefined {
  if (isStd(ty, 'String') || (ty.kind === 'primitive' && ty.name === 'str')) return '.as_bytes()';
  if (ty.kind === 'array') return isByte(ty.of) ? '.as_slice()' : undefined;
  return ty.kind === 'named' && isStd(ty, 'Vec') && isByte(ty.args[0]) ? '.as_slice()' : undefined;
}

/** What stands before or after it speaks of it as a whole. */
const isChainable = ({ kind }: Expr): boolean =>
  ['path', 'call', 'method', 'field', 'index', 'literal', 'macro', 'array', 'repeat'].includes(kind);
