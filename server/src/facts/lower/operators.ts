// What an operator gives: of numbers a number, of types of crates what their impls of the operator's trait say.
import { type Ty, UNKNOWN } from '../../knowledge/ty.js';
import { ofCrate } from './associated.js';
import { strip } from './expressions.js';
import type { Frame } from './frame.js';

const TRAITS: ReadonlyMap<string, string> = new Map([
  ['+', 'ops::arith::Add'],
  ['-', 'ops::arith::Sub'],
  ['*', 'ops::arith::Mul'],
  ['/', 'ops::arith::Div'],
  ['%', 'ops::arith::Rem'],
  ['^', 'ops::bit::BitXor'],
  ['&', 'ops::bit::BitAnd'],
  ['|', 'ops::bit::BitOr'],
  ['<<', 'ops::bit::Shl'],
  ['>>', 'ops::bit::Shr'],
]);

/** What the right side is likely to be: beside a number a number, beside a type of a crate anything. */
export const operandType = (left: Ty): Ty => (ofCrate(strip(left)) ? UNKNOWN : strip(left));

export function operatorType(frame: Frame, op: string, left: Ty, right: Ty): Ty {
  const bare = strip(left);
  // A number may be added to much else than a number.
  if (bare.kind === 'unknown') return strip(right).kind === 'primitive' ? strip(right) : UNKNOWN;
  if (!ofCrate(bare) && !ofCrate(strip(right))) return bare;
  const path = TRAITS.get(op);
  if (path === undefined) return UNKNOWN;
  const trait = { def: { crate: 'std', path }, args: [right] };
  const given = frame.world.api.project({ kind: 'projection', self: left, trait, name: 'Output' });
  return given.kind === 'projection' ? UNKNOWN : given;
}
