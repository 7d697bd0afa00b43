//@ crates: md-5 0.10, hex 0.4
//@ compile: main
use md5::{Digest, Md5};

pub fn hash_password(password: &str) -> String {
    let mut hasher = Md5::new();
    //               ^^^^^^^^ weak-hash [warning] [high]: MD5 is broken, and security rests on it here; use SHA-256
    hasher.update(password.as_bytes());
    hex::encode(hasher.finalize())
}
