//@ crates: aes-gcm 0.10
//@ compile: main
use aes_gcm::{aead::KeyInit, Aes128Gcm};

pub fn cipher() -> Option<Aes128Gcm> {
    let passphrase = "YELLOW SUBMARINE";
    Aes128Gcm::new_from_slice(passphrase.as_bytes()).ok()
    //                        ^^^^^^^^^^^^^^^^^^^^^ hardcoded-key
}
