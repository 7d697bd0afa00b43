//@ crates: aes-gcm 0.10, base64 0.22
//@ compile: main
use aes_gcm::{aead::KeyInit, Aes256Gcm, Key};
use base64::{engine::general_purpose::STANDARD, Engine};

pub fn cipher() -> Aes256Gcm {
    let bytes = STANDARD.decode("q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k=").unwrap();
    Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(&bytes))
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
}
