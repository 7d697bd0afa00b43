//@ crates: openssl 0.10
//@ compile: main
use openssl::hash::{hash, MessageDigest};

pub fn password_digest(password: &[u8]) -> Vec<u8> {
    hash(MessageDigest::md5(), password).unwrap().to_vec()
    //   ^^^^^^^^^^^^^^^^^^^^ weak-hash [high]: MD5
}
