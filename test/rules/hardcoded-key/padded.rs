//@ crates: aes-gcm 0.10
//@ compile: main
// Copied into a buffer of the right size: as constant as before.
use aes_gcm::{aead::KeyInit, Aes256Gcm};

pub fn cipher() -> Aes256Gcm {
    let phrase = b"short phrase";
    let mut key = [0u8; 32];
    key[..phrase.len()].copy_from_slice(phrase);
    Aes256Gcm::new(&key.into())
    //             ^^^^^^^^^^^ hardcoded-key
}
