//@ crates: curl 0.4, rust-s3 0.36
//@ compile: no, the oracle has neither of these crates
use curl::easy::{Easy, Easy2, Handler};

pub fn handle() -> Result<Easy, curl::Error> {
    let mut easy = Easy::new();
    easy.proxy_ssl_verify_peer(false)?;
    //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tls-verification-disabled [fix]
    easy.proxy_ssl_verify_host(false)?;
    //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tls-verification-disabled [fix]
    Ok(easy)
}

pub fn other<H: Handler>(handler: H) -> Result<Easy2<H>, curl::Error> {
    let mut easy = Easy2::new(handler);
    easy.ssl_verify_peer(false)?;
    //   ^^^^^^^^^^^^^^^^^^^^^^ tls-verification-disabled [fix]
    easy.ssl_verify_host(false)?;
    //   ^^^^^^^^^^^^^^^^^^^^^^ tls-verification-disabled [fix]
    Ok(easy)
}

pub fn bucket(bucket: &s3::Bucket) -> Result<s3::Bucket, s3::error::S3Error> {
    bucket.set_dangereous_config(true, false)
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tls-verification-disabled [fix]
}
