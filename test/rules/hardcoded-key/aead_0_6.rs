//@ crates: aes-gcm 0.11
//@ compile: rc-0.11
use aes_gcm::{aead::KeyInit, Aes256Gcm, Key};

pub fn cipher() -> Aes256Gcm {
    let key = Key::<Aes256Gcm>::from([3u8; 32]);
    Aes256Gcm::new(&key)
    //             ^^^^ hardcoded-key [fix]
}
