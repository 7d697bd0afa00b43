//@ crates: sha1 0.10, md-5 0.10, hex 0.4
//@ compile: main
use md5::Md5;
use sha1::{Digest, Sha1};

pub fn session_cache_key(url: &str) -> String {
    hex::encode(Md5::digest(url))
}

pub fn picture(email: &str) -> String {
    format!("https://gravatar.com/avatar/{}", hex::encode(Md5::digest(email.to_lowercase())))
}

pub fn are_duplicates(one: &[u8], other: &[u8]) -> bool {
    Md5::digest(one) == Md5::digest(other)
}

pub fn bundle_name(source: &str) -> String {
    format!("app.{}.js", &hex::encode(Md5::digest(source))[..8])
}

pub fn tree_id(entries: &[u8]) -> String {
    let mut hasher = Sha1::new();
    hasher.update(format!("tree {}\0", entries.len()));
    hasher.update(entries);
    hex::encode(hasher.finalize())
}
