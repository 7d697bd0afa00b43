// How a failure can be handed to the caller where it is swallowed now, in words that compile.
import type { Api } from '../../knowledge/api.js';
import { type Ty, UNKNOWN } from '../../knowledge/ty.js';
import { isStd } from '../types/std.js';
import { strip } from './expressions.js';
import type { Frame } from './frame.js';

const ERROR_TRAIT = /(?:^|::)Error$/;

/** What to write after an expression of the type so that the function returns its failure; undefined when it cannot. */
export const handingOn = (frame: Frame, ty: Ty): (() => string | undefined) => {
  const { returnTy, world } = frame;
  return () => suffix(ty, returnTy, world.api);
};

function suffix(ty: Ty, returnTy: Ty | undefined, api: Api): string | undefined {
  if (returnTy?.kind !== 'named' || ty.kind !== 'named') return undefined;
  if (isStd(returnTy, 'Option')) return isStd(ty, 'Option') ? '?' : isStd(ty, 'Result') ? '.ok()?' : undefined;
  if (!isResult(returnTy) || !isStd(ty, 'Result')) return undefined;
  // What is left of it would be a truth value that nothing looks at.
  if (ty.args[0]?.kind === 'primitive') return undefined;
  const from = ty.args[1] ?? UNKNOWN;
  const into = strip(returnTy.args[1] ?? UNKNOWN);
  if (from.kind === 'unknown' || into.kind === 'unknown') return undefined;
  if (sameType(from, into)) return '?';
  if (!shows(from, api)) return undefined;
  if (isStd(into, 'String')) return '.map_err(|error| error.to_string())?';
  if (isBoxedError(into)) return '.map_err(|error| error.to_string())?';
  if (into.kind === 'named' && into.def.crate.startsWith('anyhow@'))
    return '.map_err(|error| anyhow::anyhow!("{error}"))?';
  return undefined;
}

const isResult = (ty: Ty): boolean => isStd(ty, 'Result');

const isBoxedError = (ty: Ty): boolean => {
  const inner = isStd(ty, 'Box') && ty.kind === 'named' ? ty.args[0] : undefined;
  return inner?.kind === 'dyn' && ERROR_TRAIT.test(inner.bounds[0]?.def.path ?? '');
};

function sameType(a: Ty, b: Ty): boolean {
  if (a.kind !== 'named' || b.kind !== 'named') return false;
  return a.def.crate === b.def.crate && a.def.path === b.def.path && a.args.length === 0 && b.args.length === 0;
}

/** Errors of published crates can be shown; of the user's own nothing is said. */
const shows = (ty: Ty, api: Api): boolean =>
  ty.kind === 'named' &&
  /@/.test(ty.def.crate) &&
  api.implements(ty, { crate: 'std', path: 'core::fmt::Display' }) !== 'no';
