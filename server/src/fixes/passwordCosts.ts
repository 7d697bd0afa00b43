// Raises the cost of a password hash to the figure that OWASP gives.
import type { CryptoCall } from '../facts/model.js';
import type { AnchoredEdit, Fix } from '../findings/model.js';
import { LEAST_BCRYPT_COST, leastRounds } from '../knowledge/passwordCosts.js';
import { setNumber } from './number.js';

/** What was derived before is not derived again with other numbers, so a person looks at it. */
export function owaspRounds(call: CryptoCall): readonly Fix[] {
  const edits = editsFor(call);
  return edits.length === 0 ? [] : [{ title: 'Use the OWASP figure', safety: 'review', edits }];
}

function editsFor(call: CryptoCall): readonly AnchoredEdit[] {
  switch (call.kdf) {
    case 'PBKDF2':
      return setNumber(call, 'iterations', leastRounds(call.algorithm?.name));
    case 'bcrypt':
      return setNumber(call, 'cost', LEAST_BCRYPT_COST + 2);
    case 'Argon2':
      return [...setNumber(call, 'memory', 19_456), ...setNumber(call, 'iterations', 2)];
    case 'scrypt': {
      const cost = call.args.find((arg) => arg.role === 'cost')?.value.literal;
      const logarithmic = cost !== undefined && Number(cost.value) < 64;
      return [
        ...setNumber(call, 'cost', logarithmic ? 17 : 2 ** 17),
        ...setNumber(call, 'block-size', 8),
        ...setNumber(call, 'parallelism', 1),
      ];
    }
    default:
      return [];
  }
}
