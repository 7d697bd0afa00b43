//@ crates: native-tls 0.2, openssl 0.10
//@ compile: main
// Switches that keep verification on.
use native_tls::{Certificate, TlsConnector};
use openssl::ssl::{SslConnector, SslMethod, SslVerifyMode};

pub fn connector(pem: &[u8]) -> native_tls::Result<TlsConnector> {
    TlsConnector::builder()
        .danger_accept_invalid_certs(false)
        .danger_accept_invalid_hostnames(false)
        .add_root_certificate(Certificate::from_pem(pem)?)
        .build()
}

pub fn with_openssl() -> Result<SslConnector, openssl::error::ErrorStack> {
    let mut builder = SslConnector::builder(SslMethod::tls_client())?;
    builder.set_verify(SslVerifyMode::PEER | SslVerifyMode::FAIL_IF_NO_PEER_CERT);
    builder.set_verify(SslVerifyMode::PEER);
    Ok(builder.build())
}
