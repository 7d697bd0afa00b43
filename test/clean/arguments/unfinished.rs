//@ crates: aes-gcm 0.10
//@ compile: no, it is being typed
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};

pub fn seal(cipher: &Aes256Gcm, nonce: &[u8; 12], message: &[u8]) -> Vec<u8> {
    cipher.encrypt(message, , Nonce::from_slice(nonce)).unwrap();
    cipher.encrypt(Nonce::from_slice(
}
