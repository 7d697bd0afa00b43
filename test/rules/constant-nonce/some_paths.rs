//@ crates: aes-gcm 0.10
//@ compile: main
// Without a nonce from the caller it falls back to a constant one.
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};

pub fn seal(key: &[u8; 32], nonce: Option<[u8; 12]>, message: &[u8]) -> Vec<u8> {
    let cipher = Aes256Gcm::new(key.into());
    let nonce = nonce.unwrap_or(*b"defaultnonce");
    cipher.encrypt(Nonce::from_slice(&nonce), message).expect("encryption")
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^ constant-nonce: on some paths
}
