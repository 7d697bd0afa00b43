//@ crates: openssl 0.10
//@ compile: main
use openssl::error::ErrorStack;
use openssl::ssl::{SslConnector, SslMethod, SslVerifyMode};

pub fn connector() -> Result<SslConnector, ErrorStack> {
    let mut builder = SslConnector::builder(SslMethod::tls())?;
    builder.set_verify(SslVerifyMode::NONE);
    //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tls-verification-disabled [fix]
    Ok(builder.build())
}
