// The constant is given to a helper that encrypts with it.
use aes_gcm::{aead::{Aead, KeyInit, AeadCore, OsRng}, Aes256Gcm, Nonce};

fn seal_with(cipher: &Aes256Gcm, nonce: &[u8; 12], message: &[u8]) -> Vec<u8> {
    cipher.encrypt(Nonce::from_slice(nonce), message).expect("encryption")
}

pub fn seal(key: &[u8; 32], message: &[u8]) -> Vec<u8> {
    let cipher = Aes256Gcm::new(key.into());
    seal_with(&cipher, &<[u8; 12]>::from(Aes256Gcm::generate_nonce(&mut OsRng)), message)
}
