//@ crates: aes-gcm 0.10
//@ compile: main
use aes_gcm::{aead::KeyInit, Aes256Gcm};

pub fn cipher() -> Aes256Gcm {
    let key = [0x42u8; 32];
    Aes256Gcm::new(&key.into())
    //             ^^^^^^^^^^^ hardcoded-key [fix] [error]: key of `new` is written in the source
}
