//@ crates: rust-argon2 2, dryoc 0.6
//@ compile: no, the oracle has no dryoc
use argon2::Config;
use dryoc::classic::crypto_pwhash::{crypto_pwhash, PasswordHashAlgorithm};

pub fn stored(password: &[u8]) -> String {
    argon2::hash_encoded(password, b"application salt", &Config::default()).unwrap()
    //                             ^^^^^^^^^^^^^^^^^^^ hardcoded-salt
}

pub fn key(password: &[u8]) -> Vec<u8> {
    let salt = [3u8; 16];
    argon2::hash_raw(password, &salt, &Config::default()).unwrap()
    //                         ^^^^^ hardcoded-salt
}

pub fn sodium(password: &[u8]) -> [u8; 32] {
    let mut key = [0u8; 32];
    crypto_pwhash(&mut key, password, b"0123456789abcdef", 2, 64 << 20, PasswordHashAlgorithm::Argon2id13).unwrap();
    //                                ^^^^^^^^^^^^^^^^^^^ hardcoded-salt
    key
}
