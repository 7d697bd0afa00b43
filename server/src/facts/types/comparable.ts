// Which types hold text or bytes and are compared by an `==` that stops at the first difference.
import type { Api } from '../../knowledge/api.js';
import { isByte } from '../../knowledge/stdNames.js';
import { lastName, type Ty } from '../../knowledge/ty.js';
import type { ItemScope } from './scope.js';

export type ComparedForm = 'text' | 'bytes' | 'unknown' | 'other';

/** They compare what they hold. */
const AROUND = new Set(['Option', 'Box', 'Rc', 'Arc', 'Cow', 'Zeroizing', 'Vec', 'VecDeque', 'Ref', 'MutexGuard']);
/** Arrays of crates, whose `==` is that of slices. */
const ARRAYS = new Set(['GenericArray', 'Array']);
const BYTES = new Set(['Bytes', 'BytesMut']);
const TEXTS = new Set(['String', 'PathBuf']);

/** `other` for numbers, and for types that compare in a way of their own, such as constant-time ones. */
export function comparedForm(given: Ty, scope: ItemScope, api: Api, depth = 0): ComparedForm {
  if (depth > 6) return 'other';
  const ty = api.expand(given);
  switch (ty.kind) {
    case 'unknown':
      return 'unknown';
    case 'ref':
      return comparedForm(ty.to, scope, api, depth + 1);
    case 'primitive':
      return ty.name === 'str' ? 'text' : 'other';
    case 'array':
    case 'slice':
      return isByte(ty.of) ? 'bytes' : ty.of.kind === 'unknown' ? 'unknown' : 'other';
    case 'named':
      return ofNamed(ty, scope, api, depth);
    default:
      return 'other';
  }
}

function ofNamed(ty: Ty & { kind: 'named' }, scope: ItemScope, api: Api, depth: number): ComparedForm {
  const name = lastName(ty.def.path);
  const first = ty.args[0];
  // `a.iter().eq(b)`
  if (name === 'Iter') return first && isByte(first.kind === 'ref' ? first.to : first) ? 'bytes' : 'other';
  if (ty.def.crate === 'self') return ofOwn(ty, scope, api, depth);
  if (TEXTS.has(name)) return 'text';
  if (BYTES.has(name)) return 'bytes';
  if (first && isByte(first) && (ARRAYS.has(name) || AROUND.has(name))) return 'bytes';
  return first && AROUND.has(name) && name !== 'Vec' ? comparedForm(first, scope, api, depth + 1) : 'other';
}

/** A type of the user's own around one run of bytes or text, with a derived `==`. */
function ofOwn(ty: Ty, scope: ItemScope, api: Api, depth: number): ComparedForm {
  const declaration = scope.declarationOf(ty);
  const [only, ...more] = declaration?.fields ?? [];
  if (!only || more.length > 0 || !declaration?.derives.has('PartialEq')) return 'other';
  const form = comparedForm(only.type, scope, api, depth + 1);
  return form === 'unknown' ? 'other' : form;
}
