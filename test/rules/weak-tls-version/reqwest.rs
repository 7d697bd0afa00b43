//@ crates: reqwest 0.12
//@ compile: no, the oracle has no reqwest
use reqwest::tls::Version;

pub fn client() -> reqwest::Result<reqwest::Client> {
    reqwest::Client::builder()
        .min_tls_version(reqwest::tls::Version::TLS_1_0)
    //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-tls-version
        .max_tls_version(Version::TLS_1_1)
    //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-tls-version
        .build()
}

pub fn blocking() -> reqwest::Result<reqwest::blocking::Client> {
    reqwest::blocking::Client::builder()
        .min_tls_version(Version::TLS_1_1)
    //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-tls-version
        .max_tls_version(Version::TLS_1_3)
        .build()
}
