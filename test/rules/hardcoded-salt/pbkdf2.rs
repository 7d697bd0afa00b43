//@ crates: pbkdf2 0.12, sha2 0.10, ring 0.17, rand 0.8
//@ compile: main
use ring::pbkdf2::{derive, PBKDF2_HMAC_SHA256};
use sha2::Sha256;
use std::num::NonZeroU32;

pub fn zeros(password: &[u8]) -> [u8; 32] {
    let salt = [0u8; 16];
    pbkdf2::pbkdf2_hmac_array::<Sha256, 32>(password, &salt, 600_000)
    //                                                ^^^^^ hardcoded-salt [fix]: salt of `pbkdf2_hmac_array`
}

pub fn with_ring(password: &str, rounds: NonZeroU32) -> [u8; 32] {
    let mut key = [0u8; 32];
    derive(PBKDF2_HMAC_SHA256, rounds, "application".as_bytes(), password.as_bytes(), &mut key);
    //                                 ^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-salt [fix]: salt of `derive`
    key
}
