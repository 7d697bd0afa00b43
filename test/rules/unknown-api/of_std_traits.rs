//@ crates: ring 0.17, sha2 0.10, zeroize 1
//@ compile: main with errors
use ring::rand::SystemRandom;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

pub fn generator() -> SystemRandom {
    SystemRandom::default()
    //            ^^^^^^^ unknown-api: `SystemRandom` has no associated item `default`
}

// What it dereferences to is a slice of std, which has no such method either.
pub fn fingerprint(data: &[u8]) -> String {
    Sha256::digest(data).to_hex()
    //                   ^^^^^^ unknown-api: has no method `to_hex`
}

pub fn shown(secret: Zeroizing<Vec<u8>>) -> usize {
    secret.expose_secret().len()
    //     ^^^^^^^^^^^^^ unknown-api: has no method `expose_secret`
}
