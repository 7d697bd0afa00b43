// C's numbers, where every platform that Rust's crypto crates support agrees on them.
import { type DefId, lastName, primitive, type Ty } from './ty.js';

const NUMBERS: ReadonlyMap<string, string> = new Map([
  ['c_schar', 'i8'],
  ['c_uchar', 'u8'],
  ['c_short', 'i16'],
  ['c_ushort', 'u16'],
  ['c_int', 'i32'],
  ['c_uint', 'u32'],
  ['c_longlong', 'i64'],
  ['c_ulonglong', 'u64'],
  ['c_float', 'f32'],
  ['c_double', 'f64'],
]);

/** The number that std's name for a type of C stands for. */
export function ofC({ crate, path }: DefId): Ty | undefined {
  const name = crate === 'std' ? NUMBERS.get(lastName(path)) : undefined;
  return name === undefined ? undefined : primitive(name);
}
