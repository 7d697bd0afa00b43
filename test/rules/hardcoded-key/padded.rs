//@ crates: aes-gcm 0.10
//@ compile: main
// Copied into a buffer of the right size: as constant as before.
use aes_gcm::{aead::KeyInit, Aes256Gcm};

pub fn cipher() -> Aes256Gcm {
    let secret = b"short secret";
    let mut key = [0u8; 32];
    key[..secret.len()].copy_from_slice(secret);
    Aes256Gcm::new(&key.into())
    //             ^^^^^^^^^^^ hardcoded-key
}
