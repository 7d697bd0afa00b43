import { type Argument, argumentsFor, type CryptoCall, constantName, isDangerous } from '../../facts/model.js';
import type { Finding } from '../../findings/model.js';
import { newerTls, strongCiphers } from '../../fixes/soundChoice.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'weak-tls-version',
  title: 'Outdated TLS version or cipher allowed',
  severity: 'warning',
  cwe: [327],
  since: '0.1.0',
  docs: `
SSL 3 and TLS 1.0 and 1.1 rest on MD5, SHA-1 and modes that have been broken in practice; RFC 8996 forbids them. Whoever
sits between the two ends can make them agree on the oldest version that both allow.

Allow TLS 1.2 and 1.3 alone, which is the default of every library by now, and leave the list of ciphers to the library.`,
  silentOn: [
    'TLS 1.2 and later as the minimum',
    'versions that are decided at run time',
    'ciphers that a list excludes: `!RC4`',
    'tests',
  ],
  references: [
    { title: 'RFC 8996: Deprecating TLS 1.0 and TLS 1.1', url: 'https://www.rfc-editor.org/rfc/rfc8996' },
    { title: 'RFC 9325: Recommendations for Secure Use of TLS', url: 'https://www.rfc-editor.org/rfc/rfc9325' },
  ],
  examples: {
    bad: [
      `
//@ crates: native-tls 0.2
use native_tls::{Protocol, TlsConnector};
fn connector() -> native_tls::Result<TlsConnector> {
    TlsConnector::builder()
        .min_protocol_version(Some(Protocol::Tlsv10))
       //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-tls-version [fix]: \`min_protocol_version\` allows \`Tlsv10\`
        .build()
}`,
      `
//@ crates: openssl 0.10
//@ compile: main
use openssl::{error::ErrorStack, ssl::{SslConnectorBuilder, SslVersion}};
fn allow(builder: &mut SslConnectorBuilder) -> Result<(), ErrorStack> {
    builder.set_min_proto_version(Some(SslVersion::TLS1_1))
    //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-tls-version [fix]: \`set_min_proto_version\` allows \`TLS1_1\`
}`,
      `
//@ crates: reqwest 0.12
pub fn client() -> reqwest::Result<reqwest::Client> {
    reqwest::Client::builder().min_tls_version(reqwest::tls::Version::TLS_1_0).build()
    //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-tls-version [fix]: allows \`TLS_1_0\`
}`,
    ],
    good: [
      `
//@ crates: native-tls 0.2
use native_tls::{Protocol, TlsConnector};
fn connector() -> native_tls::Result<TlsConnector> {
    TlsConnector::builder().min_protocol_version(Some(Protocol::Tlsv12)).build()
}`,
      `
//@ crates: openssl 0.10
//@ compile: main
use openssl::{error::ErrorStack, ssl::{SslConnectorBuilder, SslVersion}};
fn allow(builder: &mut SslConnectorBuilder) -> Result<(), ErrorStack> {
    builder.set_min_proto_version(Some(SslVersion::TLS1_2))
}`,
      `
//@ crates: reqwest 0.12
pub fn client() -> reqwest::Result<reqwest::Client> {
    reqwest::Client::builder().min_tls_version(reqwest::tls::Version::TLS_1_2).build()
}`,
    ],
  },

  *check(facts) {
    for (const [call, limit] of argumentsFor('switch', facts)) {
      const finding = call.action === 'limit-tls' ? judge(call, limit) : undefined;
      if (finding) yield finding;
    }
  },
});

function judge(call: CryptoCall, arg: Argument): Finding | undefined {
  const { literal, sometimes, trail } = arg.value;
  if (!literal || sometimes) return undefined;
  const weak = literal.kind === 'text' ? weakCipherIn(literal.value) : isDangerous(arg) ? shown(arg) : undefined;
  if (weak === undefined) return undefined;
  const fixes = () =>
    literal.kind === 'text' ? strongCiphers(arg, (entry) => weakCipherIn(entry) !== undefined) : newerTls(call, arg);
  const at = { start: call.nameSpan.start, end: call.span.end };
  return { at, message: `\`${call.name}\` allows \`${weak}\``, confidence: 'high', because: trail, fixes };
}

/** Where it is no constant of a crate, as it is written: a number. */
const shown = ({ value }: Argument): string | undefined => constantName(value) ?? value.literal?.value;

const WEAK = /^(?:RC4|NULL|eNULL|aNULL|ADH|AECDH|EXP|EXPORT|LOW|DES|3DES|MD5|RC2|IDEA|SEED|SSLv3)$/;

/** The first cipher of an OpenSSL list that is weak and that nothing before it excludes: `!RC4`. */
function weakCipherIn(list: string): string | undefined {
  const entries = list.split(/[:, ]+/).filter((entry) => entry !== '');
  const never = new Set(entries.flatMap((entry) => (entry.startsWith('!') ? [entry.slice(1)] : [])));
  return entries.find(
    (entry) =>
      !/^[!-]/.test(entry) &&
      !never.has(entry) &&
      entry.split(/[-+_]/).some((part) => WEAK.test(part) && !never.has(part)),
  );
}
