//@ crates: native-tls 0.2, openssl 0.10
//@ compile: main
use native_tls::{Protocol, TlsAcceptor, TlsConnector};
use openssl::error::ErrorStack;
use openssl::ssl::{SslConnector, SslMethod, SslVersion};

pub fn connector() -> native_tls::Result<TlsConnector> {
    TlsConnector::builder()
        .min_protocol_version(Some(Protocol::Sslv3))
    //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-tls-version: allows `Sslv3`
        .max_protocol_version(Some(Protocol::Tlsv11))
    //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-tls-version
        .build()
}

pub fn acceptor(identity: native_tls::Identity) -> native_tls::Result<TlsAcceptor> {
    let mut builder = TlsAcceptor::builder(identity);
    builder.min_protocol_version(Some(Protocol::Tlsv10));
    //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-tls-version
    builder.max_protocol_version(Some(Protocol::Tlsv12));
    builder.build()
}

pub fn with_openssl() -> Result<SslConnector, ErrorStack> {
    let mut builder = SslConnector::builder(SslMethod::tls())?;
    builder.set_min_proto_version(Some(SslVersion::TLS1))?;
    //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-tls-version [high]: allows `TLS1`
    builder.set_max_proto_version(Some(SslVersion::TLS1_3))?;
    builder.set_cipher_list("HIGH:RC4-SHA")?;
    //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-tls-version: allows `RC4-SHA`
    Ok(builder.build())
}
