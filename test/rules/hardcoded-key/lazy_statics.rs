//@ crates: aes-gcm 0.10, hex 0.4, lazy_static 1.5, once_cell 1.21
//@ compile: main
use aes_gcm::{aead::KeyInit, Aes256Gcm, Key};
use lazy_static::lazy_static;
use once_cell::sync::Lazy;
use std::sync::LazyLock;

lazy_static! {
    static ref BY_MACRO: [u8; 32] = *b"0123456789abcdef0123456789abcdef";
}
static DECODED: LazyLock<Vec<u8>> =
    LazyLock::new(|| hex::decode("000102030405060708090a0b0c0d0e0f000102030405060708090a0b0c0d0e0f").unwrap());
static BY_CRATE: Lazy<Key<Aes256Gcm>> = Lazy::new(|| {
    let mut key = [0u8; 32];
    key.copy_from_slice(b"0123456789abcdef0123456789abcdef");
    key.into()
});
static FROM_OUTSIDE: Lazy<Vec<u8>> = Lazy::new(|| std::fs::read("key").unwrap());

pub fn ciphers() -> [Aes256Gcm; 4] {
    [
        Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(&*BY_MACRO)),
        //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key
        Aes256Gcm::new_from_slice(&DECODED).unwrap(),
        //                        ^^^^^^^^ hardcoded-key
        Aes256Gcm::new(&BY_CRATE),
        //             ^^^^^^^^^ hardcoded-key
        Aes256Gcm::new_from_slice(&FROM_OUTSIDE).unwrap(),
    ]
}
