//@ crates: aes-gcm 0.9
//@ compile: no, the oracle has no aead 0.4
use aes_gcm::aead::{Aead, NewAead};
use aes_gcm::{Aes256Gcm, Key, Nonce};

pub fn seal(key: &[u8], message: &[u8]) -> Vec<u8> {
    let cipher = Aes256Gcm::new(Key::from_slice(key));
    let nonce = Nonce::from_slice(b"unique nonce");
    cipher.encrypt(nonce, message).expect("encryption")
    //             ^^^^^ constant-nonce
}
