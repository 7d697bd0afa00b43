use reqwest::tls::Version;

pub fn client() -> reqwest::Result<reqwest::Client> {
    reqwest::Client::builder()
        .min_tls_version(reqwest::tls::Version::TLS_1_2)
        .max_tls_version(Version::TLS_1_2)
        .build()
}

pub fn blocking() -> reqwest::Result<reqwest::blocking::Client> {
    reqwest::blocking::Client::builder()
        .min_tls_version(Version::TLS_1_2)
        .max_tls_version(Version::TLS_1_3)
        .build()
}
