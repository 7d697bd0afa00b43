// Method calls that a crate wants in another shape than the code has, told by what the type has instead.
import type { Ty } from '../../knowledge/ty.js';
import type { Expr, Name } from '../../syntax/ast.js';
import type { Reshaped } from '../model.js';
import { exactType, type Val } from '../values/val.js';
import type { Frame } from './frame.js';
import { pathsTo } from './traitPaths.js';

const UNWRAPPING = new Set(['unwrap', 'expect', 'unwrap_err']);

export function reshapedCall(
  frame: Frame,
  ty: Ty,
  { receiver, name, args, span }: Expr & { kind: 'method' },
): Reshaped | undefined {
  const call = { start: receiver.span.end, end: span.end };
  // What may have failed once gives its result as it is.
  if (UNWRAPPING.has(name.text) && ty.kind === 'named') return { how: 'drop', name: name.text, call, paths: [] };
  const found = frame.world.api.method(ty, `try_${name.text}`);
  const [item] = found.verdict === 'found' ? found.items : [];
  const { signature, trait } = item ?? {};
  const { returns } = signature ?? {};
  const mayFail = returns?.kind === 'named' && returns.def.path.split('::').at(-1) === 'Result';
  if (!item || item.uncertain || !mayFail || signature?.params.length !== args.length) return undefined;
  const isInReach = trait === undefined || frame.scope.traits().has(trait);
  return { how: 'rename', name: item.name, call, paths: isInReach ? [] : pathsTo(frame, trait, undefined) };
}

/** `Key::from_bytes(bytes)`, where the type is made from such bytes by `From`. */
export function noteConvertible(
  frame: Frame,
  ty: Ty,
  name: Name,
  [arg, ...more]: readonly Expr[],
  [val]: readonly Val[],
): void {
  const at = frame.out.missing.findIndex(({ span }) => span === name.span);
  const missing = frame.out.missing[at];
  const given = val && exactType(val);
  if (!missing || !arg || !given || more.length > 0 || !name.text.startsWith('from_')) return;
  const isMadeFrom = (one: Ty): boolean => frame.world.api.isMadeFrom(ty, one);
  const of = arg.kind === 'ref' ? arg.of : arg;
  const isCopied = given.kind === 'ref' && given.to.kind === 'array' && of.kind === 'path' && isMadeFrom(given.to);
  if (!isCopied && !isMadeFrom(given)) return;
  const call = { start: arg.span.start, end: isCopied ? of.span.start : arg.span.start };
  const reshaped: Reshaped = { how: 'convert', name: isCopied && of === arg ? '*' : '', call, paths: [] };
  frame.out.missing[at] = { ...missing, reshaped };
}
