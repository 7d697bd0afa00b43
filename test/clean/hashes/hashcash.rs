//@ crates: sha1 0.10, hex 0.4
//@ compile: main
// The stamp's format says which hash it is over.
use sha1::{Digest, Sha1};

pub fn hashcash(resource: &str, counter: u64) -> String {
    let stamp = format!("1:20:{resource}::{counter}");
    let mut hasher = Sha1::new();
    hasher.update(stamp.as_bytes());
    hex::encode(hasher.finalize())
}
