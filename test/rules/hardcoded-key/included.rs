//@ crates: aes-gcm 0.10
//@ compile: no, the included file is not there
use aes_gcm::{aead::KeyInit, Aes256Gcm, Key};

pub fn cipher() -> Aes256Gcm {
    let bytes = include_bytes!("../secret.key");
    Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(bytes))
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
}
