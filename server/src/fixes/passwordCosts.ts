// Raises the cost of a password hash to the figure that OWASP gives.
import type { CryptoCall } from '../facts/model.js';
import type { AnchoredEdit, Fix } from '../findings/model.js';
import { LEAST_BCRYPT_COST, leastRounds } from '../knowledge/passwordCosts.js';

/** What was derived before is not derived again with other numbers, so a person looks at it. */
export function owaspRounds(call: CryptoCall): readonly Fix[] {
  const edits = editsFor(call);
  return edits.length === 0 ? [] : [{ title: 'Use the OWASP figure', safety: 'review', edits }];
}

function editsFor(call: CryptoCall): readonly AnchoredEdit[] {
  switch (call.kdf) {
    case 'PBKDF2':
      return set(call, 'iterations', leastRounds(call.algorithm?.name));
    case 'bcrypt':
      return set(call, 'cost', LEAST_BCRYPT_COST + 2);
    case 'Argon2':
      return [...set(call, 'memory', 19_456), ...set(call, 'iterations', 2)];
    case 'scrypt': {
      const cost = call.args.find((arg) => arg.role === 'cost')?.value.literal;
      const logarithmic = cost !== undefined && Number(cost.value) < 64;
      return [
        ...set(call, 'cost', logarithmic ? 17 : 2 ** 17),
        ...set(call, 'block-size', 8),
        ...set(call, 'parallelism', 1),
      ];
    }
    default:
      return [];
  }
}

/** The number is changed where it is written, which may be a constant. */
function set(call: CryptoCall, role: CryptoCall['args'][number]['role'], number: number): readonly AnchoredEdit[] {
  const arg = call.args.find((one) => one.role === role);
  const literal = arg?.value.literal;
  if (literal?.kind !== 'int' || Number(literal.value) === number) return [];
  const newText = String(number).replace(/\B(?=(\d{3})+$)/g, '_');
  if (literal.computed) return [{ span: arg?.span ?? literal.span, newText }];
  return [{ span: literal.span, newText, ...(literal.item ? { item: literal.item } : {}) }];
}
