use native_tls::{Protocol, TlsAcceptor, TlsConnector};
use openssl::error::ErrorStack;
use openssl::ssl::{SslConnector, SslMethod, SslVersion};

pub fn connector() -> native_tls::Result<TlsConnector> {
    TlsConnector::builder()
        .min_protocol_version(Some(Protocol::Tlsv12))
        .max_protocol_version(Some(Protocol::Tlsv12))
        .build()
}

pub fn acceptor(identity: native_tls::Identity) -> native_tls::Result<TlsAcceptor> {
    let mut builder = TlsAcceptor::builder(identity);
    builder.min_protocol_version(Some(Protocol::Tlsv12));
    builder.max_protocol_version(Some(Protocol::Tlsv12));
    builder.build()
}

pub fn with_openssl() -> Result<SslConnector, ErrorStack> {
    let mut builder = SslConnector::builder(SslMethod::tls())?;
    builder.set_min_proto_version(Some(SslVersion::TLS1_2))?;
    builder.set_max_proto_version(Some(SslVersion::TLS1_3))?;
    builder.set_cipher_list("HIGH")?;
    Ok(builder.build())
}
