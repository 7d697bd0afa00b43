// Writes another number where one is written.
import type { CryptoCall } from '../facts/model.js';
import type { AnchoredEdit } from '../findings/model.js';

/** The number is changed where it is written, which may be a constant. */
export function setNumber(
  call: CryptoCall,
  role: CryptoCall['args'][number]['role'],
  number: number,
): readonly AnchoredEdit[] {
  const arg = call.args.find((one) => one.role === role);
  const literal = arg?.value.literal;
  if (literal?.kind !== 'int' || Number(literal.value) === number) return [];
  const digits = String(number);
  const newText = digits.length > 4 ? digits.replace(/\B(?=(\d{3})+$)/g, '_') : digits;
  if (literal.computed) return [{ span: arg?.span ?? literal.span, newText }];
  return [{ span: literal.span, newText, ...(literal.item ? { item: literal.item } : {}) }];
}
