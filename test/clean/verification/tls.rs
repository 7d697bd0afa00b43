//@ crates: native-tls 0.2, openssl 0.10
//@ compile: main
use native_tls::{Protocol, TlsConnector};
use openssl::error::ErrorStack;
use openssl::ssl::{SslConnector, SslMethod, SslVerifyMode, SslVersion};

pub fn connector(oldest: Option<Protocol>) -> native_tls::Result<TlsConnector> {
    TlsConnector::builder().min_protocol_version(Some(Protocol::Tlsv12)).max_protocol_version(oldest).build()
}

pub fn with_openssl(pinned: Vec<u8>) -> Result<SslConnector, ErrorStack> {
    let mut builder = SslConnector::builder(SslMethod::tls())?;
    builder.set_min_proto_version(Some(SslVersion::TLS1_2))?;
    builder.set_cipher_list("HIGH:!aNULL:!RC4:!3DES:!MD5")?;
    builder.set_verify(SslVerifyMode::PEER);
    builder.set_verify_callback(SslVerifyMode::PEER, move |known, context| {
        if !known {
            return false;
        }
        context.current_cert().is_none_or(|cert| cert.to_der().is_ok_and(|der| der != pinned))
    });
    Ok(builder.build())
}
