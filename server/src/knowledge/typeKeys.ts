// Types as texts, to look rows up by.
import type { Api } from './api.js';
import { defKey, type Ty } from './ty.js';

/** The crates that a type names: an alias of one crate may stand for a type of another. */
export function cratesIn(ty: Ty): readonly string[] {
  if (ty.kind !== 'named') return [];
  if (ty.args.length === 0) return [ty.def.crate];
  return [...new Set([ty.def.crate, ...ty.args.flatMap(cratesIn)])];
}

/** A text that two types share when they are the same. */
export const keyOf = (ty: Ty, api: Api): string => typeKey(ty, (one) => api.expand(one));

function typeKey(aliased: Ty, expand: (ty: Ty) => Ty): string {
  const ty = expand(aliased);
  const key = (inner: Ty): string => typeKey(inner, expand);
  switch (ty.kind) {
    case 'named':
      return ty.args.length === 0 ? defKey(ty.def) : `${defKey(ty.def)}<${ty.args.map(key).join(',')}>`;
    case 'array':
      return `[${key(ty.of)};${ty.length ?? '_'}]`;
    case 'slice':
      return `[${key(ty.of)}]`;
    case 'ref':
      return `&${key(ty.to)}`;
    case 'tuple':
      return `(${ty.of.map(key).join(',')})`;
    case 'primitive':
      return ty.name;
    default:
      return '_';
  }
}
