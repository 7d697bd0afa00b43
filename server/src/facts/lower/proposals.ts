// Which names of a type may take the place of one that it does not have, in the call as it is written.
import type { AssocItem } from '../../knowledge/api.js';
import type { Ty } from '../../knowledge/ty.js';
import type { Expr, Name } from '../../syntax/ast.js';
import type { Instead, MissingItem } from '../model.js';
import type { Frame } from './frame.js';

/** `Key::to_bytes` is no slip for `Key::from_bytes`: one wants a key, the other makes it. */
export function isCalledAlike(
  frame: Frame,
  ty: Ty,
  { name, kind, other }: { readonly name: string; readonly kind: MissingItem['kind']; readonly other: string },
): boolean {
  if (kind !== 'method' && kind !== 'associated item') return true;
  const { signature } = itemOf(frame, ty, other) ?? {};
  if (!signature) return true;
  if ((signature.self !== undefined) !== (kind === 'method')) return false;
  // Neither who may change it nor what may fail is a matter of spelling.
  if (hasWord(name, 'mut') !== hasWord(other, 'mut') || (hasWord(other, 'try') && !hasWord(name, 'try'))) return false;
  // `with_issuer(..)` gives what it was called on, `set_issuer(..)` nothing.
  return !(hasWord(name, 'with') && isUnit(signature.returns));
}

/** The method or function takes the number of arguments that the call has. */
export function takesAsMany(frame: Frame, ty: Ty, name: string, args: readonly Expr[]): boolean {
  const { signature } = itemOf(frame, ty, name) ?? {};
  return !signature || signature.variadic === true || signature.params.length === args.length;
}

/** What is proposed for `Type::name(..)`, once its arguments are in sight. */
export function fitToCall(frame: Frame, ty: Ty, name: Name, expr: Expr & { readonly kind: 'call' }): void {
  const at = frame.out.missing.findIndex(({ span }) => span === name.span);
  const missing = frame.out.missing[at];
  if (!missing) return;
  const instead = missing.instead.map((one): Instead => {
    const isHistoric = one.since !== undefined || one.until !== undefined;
    return isHistoric || takesAsMany(frame, ty, one.name, expr.args) ? one : { ...one, fits: false };
  });
  const [best] = instead;
  const isConst = best?.fits === true && itemOf(frame, ty, best.name)?.kind === 'const';
  if (!isConst || expr.args.length > 0) frame.out.missing[at] = { ...missing, instead };
  else {
    const call = { start: name.span.end, end: expr.span.end };
    frame.out.missing[at] = { ...missing, instead, reshaped: { how: 'constant', name: best.name, call, paths: [] } };
  }
}

function itemOf({ world: { api } }: Frame, ty: Ty, name: string): AssocItem | undefined {
  const found = api.associated(ty, name);
  return found.verdict === 'found' ? found.items[0] : undefined;
}

const hasWord = (name: string, word: string): boolean => name.split('_').includes(word);

const isUnit = (ty: Ty): boolean => ty.kind === 'tuple' && ty.of.length === 0;
