//@ crates: mongodb 3
//@ compile: no, the crate is not at hand
use mongodb::options::{TlsOptions, TlsOptionsBuilder};

pub fn options() -> TlsOptions {
    TlsOptions::builder()
        .allow_invalid_certificates(true)
       //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tls-verification-disabled [fix]
        .allow_invalid_hostnames(true)
       //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tls-verification-disabled [fix]
        .build()
}

pub fn builder() -> TlsOptionsBuilder {
    TlsOptions::builder()
}
