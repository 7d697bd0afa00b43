// Method calls that a crate wants in another shape than the code has, told by what the type has instead.
import type { Ty } from '../../knowledge/ty.js';
import type { Expr } from '../../syntax/ast.js';
import type { Reshaped } from '../model.js';
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
