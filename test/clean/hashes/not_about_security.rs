//@ crates: md-5 0.10, sha1 0.10, hex 0.4
//@ compile: main
// Checksums, cache keys and formats that fix the hash.
use md5::{Digest, Md5};
use sha1::Sha1;

pub fn cache_key(url: &str) -> String {
    hex::encode(Md5::digest(url.as_bytes()))
}

pub fn etag(body: &[u8]) -> String {
    let mut hasher = Md5::new();
    hasher.update(body);
    format!("\"{}\"", hex::encode(hasher.finalize()))
}

pub fn git_blob_id(content: &[u8]) -> Vec<u8> {
    let mut hasher = Sha1::new();
    hasher.update(format!("blob {}\0", content.len()));
    hasher.update(content);
    hasher.finalize().to_vec()
}

pub fn websocket_accept(key: &str) -> Vec<u8> {
    let mut hasher = Sha1::new();
    hasher.update(key.as_bytes());
    hasher.update(b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11");
    hasher.finalize().to_vec()
}

pub fn dedup_bucket(chunk: &[u8]) -> u8 {
    Md5::digest(chunk)[0]
}
