//@ crates: aes-gcm 0.10, hex 0.4, lazy_static 1.5
//@ compile: main
use aes_gcm::{aead::KeyInit, Aes256Gcm, Key};
use lazy_static::lazy_static;
use std::sync::LazyLock;

lazy_static! {
    static ref BY_MACRO: [u8; 32] = *b"0123456789abcdef0123456789abcdef";
}
static DECODED: LazyLock<Vec<u8>> =
    LazyLock::new(|| hex::decode("000102030405060708090a0b0c0d0e0f000102030405060708090a0b0c0d0e0f").unwrap());
static FROM_OUTSIDE: LazyLock<Vec<u8>> = LazyLock::new(|| std::fs::read("key").unwrap());

pub fn by_macro() -> Aes256Gcm {
    Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(&*BY_MACRO))
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key
}

pub fn decoded() -> Aes256Gcm {
    Aes256Gcm::new_from_slice(&DECODED).unwrap()
    //                        ^^^^^^^^ hardcoded-key
}

pub fn from_outside() -> Aes256Gcm {
    Aes256Gcm::new_from_slice(&FROM_OUTSIDE).unwrap()
}
