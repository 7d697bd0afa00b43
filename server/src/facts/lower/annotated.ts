// A value under the type that the code writes for it: `let data: &[u8] = b"..."`, `const DATA: &[u8] = b"..."`.
import type { Ty } from '../../knowledge/ty.js';
import { filled } from '../types/collections.js';
import { exactly, inexact, retyped, type Val } from '../values/val.js';

/** The type is the one that is written; its holes are what the value has there. */
export function annotated(value: Val, written: Ty | undefined): Val {
  if (!written || written.kind === 'unknown') return value;
  const ty = filled(written, value.ty);
  return ty === written ? exactly(retyped(value, ty)) : inexact(retyped(value, ty));
}
