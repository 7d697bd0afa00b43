//@ crates: aes-gcm 0.10, sha2 0.10
//@ compile: no, the oracle has every crate
use aead::{Aead, KeyInit};
//  ^^^^ undeclared-crate [fix]: the crate `aead` is not listed in Cargo.toml; it is in reach as `aes_gcm::aead`
use aes_gcm::Aes256Gcm;
use rand::thread_rng;
//  ^^^^ undeclared-crate [fix]: the crate `rand` is not listed in Cargo.toml

pub fn seal(key: &[u8; 32], nonce: &[u8; 12], message: &[u8]) -> Option<Vec<u8>> {
    Aes256Gcm::new(key.into()).encrypt(nonce.into(), message).ok()
}

pub fn token() -> String {
    let bytes: [u8; 16] = rand::Rng::gen(&mut thread_rng());
    //                    ^^^^ undeclared-crate [fix]
    hex::encode(bytes)
//  ^^^ undeclared-crate [fix]: the crate `hex` is not listed in Cargo.toml
}
