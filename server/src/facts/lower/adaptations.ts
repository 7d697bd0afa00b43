// Small changes of an argument after which it is taken.
import { refTo, sliceOf, type Ty } from '../../knowledge/ty.js';
import type { Expr } from '../../syntax/ast.js';
import type { TextEdit } from '../../text/span.js';
import { isStd } from '../types/std.js';

export interface Adaptation {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

export function adaptations(arg: Expr, given: Ty, isTaken: (ty: Ty) => boolean): readonly Adaptation[] {
  const before = (text: string): TextEdit => ({ span: { start: arg.span.start, end: arg.span.start }, newText: text });
  const after = (text: string): TextEdit => ({ span: { start: arg.span.end, end: arg.span.end }, newText: text });
  const found: Adaptation[] = [];
  if (given.kind !== 'ref') {
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
  const isByte = (of: Ty | undefined): boolean => of?.kind === 'primitive' && of.name === 'u8';
  if (ty.kind === 'array') return isByte(ty.of) ? '.as_slice()' : undefined;
  return ty.kind === 'named' && isStd(ty, 'Vec') && isByte(ty.args[0]) ? '.as_slice()' : undefined;
}

/** What stands before or after it speaks of it as a whole. */
const isChainable = ({ kind }: Expr): boolean =>
  ['path', 'call', 'method', 'field', 'index', 'literal', 'macro', 'array', 'repeat'].includes(kind);
