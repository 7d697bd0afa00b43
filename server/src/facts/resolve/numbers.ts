// How many bytes a value has, and what arithmetic gives, where the code tells.
import { type Ty, typeNumber } from '../../knowledge/ty.js';
import { isStd } from '../types/std.js';
import type { LiteralValue } from '../values/val.js';

/** Of `bytes[start..end]`. */
export const lengthOfPiece = ({ start, end }: { start: number; end?: number }, whole: number | undefined) =>
  end === undefined ? (whole === undefined || whole < start ? undefined : whole - start) : end - start;

/** `[7; n]` stands as `7;*`: its type tells how long it is. */
export function lengthOfLiteral({ kind, value }: LiteralValue): number | undefined {
  if (kind === 'text') return new TextEncoder().encode(value).length;
  return kind === 'bytes' && !value.endsWith(';*') ? value.length : undefined;
}

/** Bytes that a value of the type holds, where the type says. */
export function byteLength(ty: Ty): number | undefined {
  if (ty.kind === 'ref') return byteLength(ty.to);
  if (isStd(ty, 'Option') && ty.kind === 'named' && ty.args[0]) return byteLength(ty.args[0]);
  if (ty.kind === 'named') return ofGenericArray(ty);
  if (ty.kind !== 'array' || ty.length === undefined) return undefined;
  return ty.of.kind === 'primitive' && (ty.of.name === 'u8' || ty.of.name === 'i8') ? ty.length : undefined;
}

/** `GenericArray<u8, U12>` and `Array<u8, U12>`, the arrays of RustCrypto. */
function ofGenericArray({ def, args }: Ty & { kind: 'named' }): number | undefined {
  const [of, length] = args;
  const isArray = /^(?:generic-array|hybrid-array)@/.test(def.crate);
  return isArray && of?.kind === 'primitive' && of.name === 'u8' && length ? typeNumber(length) : undefined;
}

/** What an operator makes of two numbers. */
export function calculate(left: number, op: string, right: number): number | undefined {
  const results: Record<string, number> = {
    '+': left + right,
    '-': left - right,
    '*': left * right,
    '/': Math.trunc(left / right),
    '<<': left * 2 ** right,
    '>>': Math.floor(left / 2 ** right),
  };
  const number = results[op];
  return Number.isSafeInteger(number) ? number : undefined;
}
