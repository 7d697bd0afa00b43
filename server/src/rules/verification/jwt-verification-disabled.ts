import { type Argument, type CryptoCall, isDangerous } from '../../facts/model.js';
import type { Finding } from '../../findings/model.js';
import { verifyAgain, withoutCall } from '../../fixes/verification.js';
import { verifyToken } from '../../fixes/verifiedToken.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'jwt-verification-disabled',
  title: 'JSON Web Token not verified',
  severity: 'error',
  cwe: [347],
  since: '0.1.0',
  docs: `
A JSON Web Token is a text that its bearer writes: only the signature says that its claims are true, and only the expiry
says that they still are. Without a look at both, anybody is whoever they claim to be.

Give \`decode\` the key and the one algorithm that tokens are signed with, and leave the checks of \`Validation\` on. To
learn which key to use, read the header alone (\`decode_header\`) and then verify.`,
  silentOn: [
    'validation as it is by default, leeway, and other claims that are required in addition',
    'reading the header of a token',
    'secrets in the source, which are told as hard-coded keys',
    'tests',
  ],
  references: [
    {
      title: 'RFC 8725: JSON Web Token Best Current Practices',
      url: 'https://www.rfc-editor.org/rfc/rfc8725',
    },
  ],
  examples: {
    bad: [
      `
//@ crates: jsonwebtoken 9
use jsonwebtoken::Validation;
fn validation() -> Validation {
    let mut validation = Validation::default();
    validation.insecure_disable_signature_validation();
    //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ jwt-verification-disabled [fix]: \`insecure_disable_signature_validation\` lets anybody write the token
    validation
}`,
      `
//@ crates: jsonwebtoken 9
fn validation() -> jsonwebtoken::Validation {
    let mut validation = jsonwebtoken::Validation::default();
    validation.validate_exp = false;
//             ^^^^^^^^^^^^^^^^^^^^ jwt-verification-disabled [fix]: \`validate_exp\` is off
    validation
}`,
    ],
    good: [
      `
//@ crates: jsonwebtoken 9
use jsonwebtoken::{Algorithm, Validation};
fn validation() -> Validation {
    let mut validation = Validation::new(Algorithm::EdDSA);
    validation.set_audience(&["shop"]);
    validation
}`,
    ],
  },

  *check(facts) {
    for (const call of facts.calls) {
      if (call.action !== 'configure-jwt') continue;
      const mode = call.args.find((arg) => arg.role === 'switch');
      // What a function of the user's own calls is told where it calls it.
      const finding = mode ? judge(call, mode) : call.via.length === 0 ? called(call) : undefined;
      if (finding) yield finding;
    }
  },
});

const called = (call: CryptoCall): Finding => ({
  at: { start: call.nameSpan.start, end: call.span.end },
  message: `\`${call.name}\` lets anybody write the token`,
  confidence: 'high',
  fixes: () => [...verifyToken(call), ...withoutCall(call)],
});

function judge(call: CryptoCall, mode: Argument): Finding | undefined {
  const { sometimes, trail } = mode.value;
  if (!isDangerous(mode) || sometimes) return undefined;
  return {
    at: call.span,
    message: `\`${call.name}\` is off: what it checks of a token is not looked at`,
    confidence: 'high',
    because: trail,
    fixes: () => verifyAgain(call, mode),
  };
}
