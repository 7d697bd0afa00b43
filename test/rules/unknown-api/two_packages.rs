//@ compile: no, the oracle has one crate of a name
//@ file: Cargo.toml
[package]
name = "both"
version = "0.1.0"
edition = "2021"

[target.'cfg(unix)'.dependencies]
md-5 = "0.10"

[target.'cfg(windows)'.dependencies]
md5 = "0.7"
//@ file: src/lib.rs
pub fn etag(body: &[u8]) -> String {
    let etag = md5::compute(body);
    format!("{etag:x}")
}

pub fn cache_key(body: &[u8]) -> [u8; 16] {
    use md5::Digest;
    let cache_key = md5::Md5::digest(body);
    cache_key.into()
}

pub fn of_none(body: &[u8]) -> [u8; 16] {
    md5::hash(body)
    //   ^^^^ unknown-api: `md5` has no `hash`
}
