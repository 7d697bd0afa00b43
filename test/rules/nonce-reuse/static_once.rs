//@ crates: aes-gcm 0.10, rand 0.8, lazy_static 1
//@ compile: main
use aes_gcm::{aead::Aead, Aes256Gcm, Nonce};
use std::sync::OnceLock;

static NONCE: OnceLock<[u8; 12]> = OnceLock::new();

pub fn seal(cipher: &Aes256Gcm, message: &[u8]) -> Vec<u8> {
    let nonce = NONCE.get_or_init(rand::random);
    cipher.encrypt(Nonce::from_slice(nonce), message).unwrap()
    //             ^^^^^^^^^^^^^^^^^^^^^^^^ nonce-reuse
}
