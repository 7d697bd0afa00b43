//@ crates: ureq 3, lettre 0.11, curl 0.4
//@ compile: no, the oracle has none of these crates
use lettre::transport::smtp::client::{TlsParameters, TlsParametersBuilder};
use ureq::tls::{TlsConfig, TlsConfigBuilder};

pub fn lax(builder: TlsParametersBuilder) -> TlsParametersBuilder {
    builder.dangerous_accept_invalid_certs(true)
    //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tls-verification-disabled [fix]
}

pub fn laxer(builder: TlsConfigBuilder) -> TlsConfigBuilder {
    builder.disable_verification(true)
    //      ^^^^^^^^^^^^^^^^^^^^^^^^^^ tls-verification-disabled [fix]
}

pub fn agent() -> TlsConfig {
    TlsConfig::builder().disable_verification(true).build()
    //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ tls-verification-disabled [fix]
}

pub fn checked() -> TlsConfig {
    TlsConfig::builder().disable_verification(false).build()
}

pub fn mail(domain: &str) -> Result<TlsParameters, lettre::transport::smtp::Error> {
    TlsParameters::builder(domain.to_owned())
        .dangerous_accept_invalid_certs(true)
       //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tls-verification-disabled [fix]
        .dangerous_accept_invalid_hostnames(true)
       //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tls-verification-disabled [fix]
        .build()
}

pub fn fetch(url: &str) -> Result<(), curl::Error> {
    let mut easy = curl::easy::Easy::new();
    easy.url(url)?;
    easy.ssl_verify_peer(false)?;
    //   ^^^^^^^^^^^^^^^^^^^^^^ tls-verification-disabled [fix]
    easy.ssl_verify_host(false)?;
    //   ^^^^^^^^^^^^^^^^^^^^^^ tls-verification-disabled [fix]
    easy.perform()
}
