import type { Exposure, SecretHolder, SecretKind } from '../../facts/model.js';
import type { Confidence } from '../../findings/model.js';
import { hideSecrets } from '../../fixes/redactedDebug.js';
import { redact } from '../../fixes/redactedLog.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'secret-in-debug',
  title: 'Derived Debug shows a secret',
  severity: 'warning',
  cwe: [532],
  since: '0.1.0',
  docs: `
A derived \`Debug\` or \`Serialize\` shows every field. The key is then in the log as soon as somebody logs the struct, a
struct that contains it, or an error that carries it, and the line that does it looks harmless.

Write \`Debug\` by hand and leave the secret out, or keep the secret in a type that hides it, such as
\`secrecy::SecretBox\`.`,
  silentOn: [
    'fields whose type hides its content: `secrecy`, types with a `Debug` written by hand',
    'public keys, ciphertexts, wrapped keys, nonces, salts and tags',
    'a path to a key file, the name of an environment variable',
    'types that only derive `Deserialize`, and passwords and tokens in requests and answers that derive `Serialize`',
    'fields that the derive is told to leave out: `#[serde(skip)]`, `#[debug(skip)]`',
    'files that a program wrote and will write again: `@generated`, "do not edit"',
    'an access key next to its secret half, which names it; `pwd` where no account is near: a working directory',
    'tests',
  ],
  references: [
    { title: 'secrecy: types that keep secrets out of Debug', url: 'https://docs.rs/secrecy' },
    { title: 'CWE-532', url: 'https://cwe.mitre.org/data/definitions/532.html' },
  ],
  examples: {
    bad: [
      `
#[derive(Debug, Clone)]
//       ^^^^^ secret-in-debug [fix]: \`Debug\` of \`SessionKey\` shows the key
pub struct SessionKey {
    id: u32,
    key: [u8; 32],
}`,
      `
//@ crates: serde 1 +derive
//@ compile: main
#[derive(serde::Serialize)]
//              ^^^^^^^^^ secret-in-debug: \`Serialize\` of \`Identity\` shows the private key
pub struct Identity {
    name: String,
    private_key: [u8; 32],
}`,
    ],
    good: [
      `
#[derive(Clone)]
pub struct SessionKey {
    id: u32,
    key: [u8; 32],
}
impl std::fmt::Debug for SessionKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SessionKey").field("id", &self.id).finish_non_exhaustive()
    }
}`,
      `
//@ crates: serde 1 +derive
//@ compile: main
#[derive(serde::Serialize)]
pub struct Identity {
    name: String,
    #[serde(skip)]
    private_key: [u8; 32],
}`,
    ],
  },

  *check(facts) {
    for (const exposure of facts.exposures) {
      const confidence = exposure.sink === 'debug' ? confidenceByHand(exposure) : undefined;
      if (confidence === undefined) continue;
      yield {
        at: exposure.span,
        message: `\`Debug\` shows the ${exposure.secret.kind}`,
        confidence,
        because: exposure.because,
        fixes: () => redact(exposure),
      };
    }
    for (const holder of facts.holders) {
      const confidence = confidenceIn(holder);
      if (confidence === undefined) continue;
      const because = holder.secrets.flatMap(({ field, span, secret }) => [
        { span, text: `\`${field}\` holds the ${secret.kind}` },
      ]);
      yield { at: holder.span, message: messageFor(holder), confidence, because, fixes: () => hideSecrets(holder) };
    }
  },
});

/** Passwords and tokens are made to be sent, in requests and answers that derive `Serialize`; these are not. */
const STAYING: ReadonlySet<SecretKind> = new Set<SecretKind>(['key', 'private key', 'seed', 'shared secret']);

function messageFor({ derive, name, secrets }: SecretHolder): string {
  const kinds = [...new Set(secrets.map(({ secret }) => secret.kind))].join(' and the ');
  return `\`${derive}\` of \`${name}\` shows the ${kinds}`;
}

/** In a `Debug` that is written by hand. */
function confidenceByHand({ secret: { kind, evidence, part }, perhaps }: Exposure): Confidence | undefined {
  if (kind === 'plaintext' || kind === 'mac') return undefined;
  if (kind === 'password hash' || kind === 'token' || evidence === 'hint' || part || perhaps) return 'low';
  return evidence === 'model' ? 'high' : 'medium';
}

/** Of the field that is most surely a secret. */
function confidenceIn({ derive, secrets }: SecretHolder): Confidence | undefined {
  const real = secrets.filter(({ secret: { kind } }) =>
    derive === 'Serialize' ? STAYING.has(kind) : kind !== 'plaintext' && kind !== 'mac',
  );
  if (real.length === 0) return undefined;
  const hashOnly = real.every(({ secret }) => secret.kind === 'password hash');
  const unsure = real.every(({ secret }) => secret.evidence === 'hint' || secret.kind === 'token');
  // What is serialised may be the file that the secret is kept in.
  if (hashOnly || unsure || derive === 'Serialize') return 'low';
  return real.some(({ secret }) => secret.evidence === 'model') ? 'high' : 'medium';
}
