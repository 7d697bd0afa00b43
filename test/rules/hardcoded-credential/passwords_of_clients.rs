//@ crates: reqwest 0.12, curl 0.4, neo4rs 0.8, ssh2 0.9, tiberius 0.12, rusoto_credential 0.48, aws-credential-types 1.2, serenity 0.12
//@ compile: no, the oracle has none of these crates
use curl::easy::{Easy, Easy2, Handler};
use rusoto_credential::AwsCredentials;

pub fn through_proxy() -> reqwest::Result<reqwest::Proxy> {
    Ok(reqwest::Proxy::all("http://proxy.example:3128")?.basic_auth("svc", "kX9vPq2LmZ7sYt4w"))
    //                                                                     ^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
}

pub fn proxies() -> reqwest::Result<[reqwest::Proxy; 2]> {
    let plain = reqwest::Proxy::http("http://proxy.example:3128")?;
    let secure = reqwest::Proxy::https("http://proxy.example:3128")?.basic_auth("svc", "rT5nWb8QxJ3hVc6z");
    //                                                                                 ^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
    Ok([plain, secure])
}

pub fn identity(der: &[u8]) -> reqwest::Result<reqwest::Identity> {
    reqwest::Identity::from_pkcs12_der(der, "kX9vPq2LmZ7sYt4w")
    //                                      ^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
}

pub fn handle() -> Result<Easy, curl::Error> {
    let mut easy = Easy::new();
    easy.proxy_password("kX9vPq2LmZ7sYt4w")?;
    //                  ^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
    easy.key_password("rT5nWb8QxJ3hVc6z")?;
    //                ^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
    Ok(easy)
}

pub fn other<H: Handler>(handler: H) -> Result<Easy2<H>, curl::Error> {
    let mut easy = Easy2::new(handler);
    easy.password("kX9vPq2LmZ7sYt4w")?;
    //            ^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
    Ok(easy)
}

pub fn graph() -> neo4rs::Config {
    neo4rs::ConfigBuilder::new().uri("127.0.0.1:7687").user("neo4j").password("kX9vPq2LmZ7sYt4w").build().unwrap()
    //                                                                        ^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
}

pub fn shell(key: &str) -> Result<ssh2::Session, ssh2::Error> {
    let session = ssh2::Session::new()?;
    session.userauth_pubkey_memory("deploy", None, key, Some("kX9vPq2LmZ7sYt4w"))?;
    //                                                       ^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
    Ok(session)
}

pub fn azure() -> tiberius::AuthMethod {
    tiberius::AuthMethod::aad_token("kX9vPq2LmZ7sYt4wrT5nWb8QxJ3hVc6z")
    //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
}

pub fn cloud() -> (AwsCredentials, aws_credential_types::Credentials) {
    let old = AwsCredentials::new("AKIAIOSFODNN7QXZPLMV", "wJalrXUtnFEMIK7MDENGbPxRfiCYzQ2v8nLpT0sd", None, None);
    //                            ^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
    //                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
    let built = aws_credential_types::Credentials::builder()
        .access_key_id("AKIAIOSFODNN7QXZPLMV")
        //             ^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
        .secret_access_key("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")
        //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
        .provider_name("static")
        .build();
    (old, built)
}

pub fn discord() -> serenity::http::Http {
    serenity::http::HttpBuilder::new("k3vYt0Pq9zLmXs7cRb2w").build()
    //                               ^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
}

pub fn keyed(builder: aws_credential_types::CredentialsBuilder) -> aws_credential_types::CredentialsBuilder {
    builder.secret_access_key("qZ4nVb7LmXc1pTr9wKs2uYd5gHf8jEa3oNi6tRxC")
    //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential [fix]
}
