import { type Argument, argumentsFor, type CryptoCall, isDangerous, safeAnswer } from '../../facts/model.js';
import type { Finding } from '../../findings/model.js';
import { verifyAgain } from '../../fixes/verification.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'tls-verification-disabled',
  title: 'TLS certificates are not verified',
  severity: 'error',
  cwe: [295],
  since: '0.1.0',
  docs: `
Without verification of the certificate and its host name, the connection is encrypted to whoever answers: anybody on
the way can read and change it.

Leave verification on. For a private certificate authority add its root certificate to the client; for a development
server use a certificate made for it (\`mkcert\`, \`rcgen\`).`,
  silentOn: ['switches that keep verification on', 'tests against a server of their own'],
  references: [
    { title: 'RFC 9525: Service identity in TLS', url: 'https://www.rfc-editor.org/rfc/rfc9525' },
    {
      title: 'OWASP: Transport Layer Security Cheat Sheet',
      url: 'https://cheatsheetseries.owasp.org/cheatsheets/Transport_Layer_Security_Cheat_Sheet.html',
    },
  ],
  examples: {
    bad: [
      `
//@ crates: native-tls 0.2
fn connector() -> native_tls::Result<native_tls::TlsConnector> {
    native_tls::TlsConnector::builder()
        .danger_accept_invalid_certs(true)
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tls-verification-disabled [fix]: \`danger_accept_invalid_certs\` turns verification off
        .build()
}`,
      `
//@ crates: openssl 0.10
//@ compile: main
use openssl::ssl::{SslConnectorBuilder, SslVerifyMode};
fn trust(builder: &mut SslConnectorBuilder) {
    builder.set_verify(SslVerifyMode::NONE);
    //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tls-verification-disabled [fix]: \`set_verify\` turns verification off
}`,
      `
//@ crates: reqwest 0.12
fn client() -> reqwest::Result<reqwest::Client> {
    reqwest::Client::builder().danger_accept_invalid_certs(true).build()
    //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tls-verification-disabled [fix]: \`danger_accept_invalid_certs\` turns verification off
}`,
    ],
    good: [
      `
//@ crates: native-tls 0.2
fn connector(root: native_tls::Certificate) -> native_tls::Result<native_tls::TlsConnector> {
    native_tls::TlsConnector::builder().add_root_certificate(root).build()
}`,
      `
//@ crates: reqwest 0.12
fn client(pem: &[u8]) -> reqwest::Result<reqwest::Client> {
    let root = reqwest::Certificate::from_pem(pem)?;
    reqwest::Client::builder().add_root_certificate(root).build()
}`,
    ],
  },

  *check(facts) {
    for (const [call, mode] of argumentsFor('switch', facts)) {
      if (call.action !== 'configure-tls') continue;
      const finding = judge(call, mode);
      if (finding) yield finding;
    }
    for (const { span, name, verifies, because } of facts.verifiers) {
      yield { at: span, message: `\`${name}\` accepts ${verifies} without a look at it`, confidence: 'high', because };
    }
  },
});

function judge(call: CryptoCall, mode: Argument): Finding | undefined {
  const { literal, sometimes, trail } = mode.value;
  const fixes = () => verifyAgain(call, mode);
  const at = { start: call.nameSpan.start, end: call.span.end };
  const known = literal !== undefined && !sometimes;
  if (known && !isDangerous(mode)) return undefined;
  if (known) {
    return { at, message: `\`${call.name}\` turns verification off`, confidence: 'high', because: trail, fixes };
  }
  // Of a mode that is not one constant nothing is known.
  if (safeAnswer(mode) === undefined) return undefined;
  // Decided at run time: somebody will run it that way, but the programmer meant to have the choice.
  const message = `\`${call.name}\` turns verification off for some values of its argument`;
  return { at, message, confidence: 'medium', severity: 'warning', because: trail, fixes };
}
