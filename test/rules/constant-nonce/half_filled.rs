//@ crates: aes-gcm 0.10
//@ compile: main
// Copied together from constants: as constant as they are.
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};

const PREFIX: [u8; 4] = *b"app1";

pub fn seal(key: &[u8; 32], message: &[u8]) -> Vec<u8> {
    let cipher = Aes256Gcm::new(key.into());
    let mut nonce = [0u8; 12];
    nonce[..4].copy_from_slice(&PREFIX);
    cipher.encrypt(Nonce::from_slice(&nonce), message).expect("encryption")
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^ constant-nonce
}
