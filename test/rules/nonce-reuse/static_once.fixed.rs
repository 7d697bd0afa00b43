use aes_gcm::{aead::Aead, Aes256Gcm, Nonce};
use std::sync::OnceLock;

static NONCE: OnceLock<[u8; 12]> = OnceLock::new();

pub fn seal(cipher: &Aes256Gcm, message: &[u8]) -> Vec<u8> {
    let nonce = &rand::random::<[u8; 12]>();
    [nonce.as_slice(), &cipher.encrypt(Nonce::from_slice(nonce), message).unwrap()].concat()
}
