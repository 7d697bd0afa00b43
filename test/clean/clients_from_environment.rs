//@ crates: reqwest 0.12, curl 0.4, neo4rs 0.8, ssh2 0.9, tiberius 0.12, aws-credential-types 1.2, rust-s3 0.36
//@ compile: no, the oracle has none of these crates
use std::env;

pub fn through_proxy() -> Option<reqwest::Proxy> {
    let password = env::var("PROXY_PASSWORD").ok()?;
    Some(reqwest::Proxy::all("http://proxy.example:3128").ok()?.basic_auth("svc", &password))
}

pub fn handle() -> Option<curl::easy::Easy> {
    let mut easy = curl::easy::Easy::new();
    easy.proxy_password(&env::var("PROXY_PASSWORD").ok()?).ok()?;
    easy.proxy_ssl_verify_peer(true).ok()?;
    easy.proxy_ssl_verify_host(true).ok()?;
    Some(easy)
}

pub fn graph(password: &str) -> neo4rs::Config {
    neo4rs::ConfigBuilder::new().uri("127.0.0.1:7687").user("neo4j").password(password).build().unwrap()
}

// A key without a passphrase.
pub fn shell(key: &str) -> Result<ssh2::Session, ssh2::Error> {
    let session = ssh2::Session::new()?;
    session.userauth_pubkey_memory("deploy", None, key, None)?;
    Ok(session)
}

pub fn bucket(bucket: &s3::Bucket) -> Result<s3::Bucket, s3::error::S3Error> {
    bucket.set_dangereous_config(false, false)
}

pub fn cloud() -> Option<aws_credential_types::Credentials> {
    let secret = env::var("AWS_SECRET_ACCESS_KEY").ok()?;
    let built = aws_credential_types::Credentials::builder().access_key_id(env::var("AWS_ACCESS_KEY_ID").ok()?);
    Some(built.secret_access_key(secret).provider_name("environment").build())
}
