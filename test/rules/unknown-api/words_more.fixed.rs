// What a name says decides what may have been meant; how a call is written, whether that can take its place.
use aes_gcm::aead::{Aead, OsRng};
use aes_gcm::{Aes256Gcm, Key, KeyInit, Nonce};

pub fn make() -> Key<Aes256Gcm> {
    Aes256Gcm::generate_key(&mut OsRng)
}

pub fn seal(cipher: &Aes256Gcm, nonce: &Nonce<aes_gcm::aead::consts::U12>, message: &[u8]) -> Option<Vec<u8>> {
    cipher.encrypt(nonce, message).ok()
}

pub fn seal_more(cipher: &Aes256Gcm, nonce: &Nonce<aes_gcm::aead::consts::U12>, message: &[u8]) -> Option<Vec<u8>> {
    cipher.encrypt_with_tag(nonce, message, b"header").ok()
}

pub fn digest(message: &[u8]) -> Vec<u8> {
    sha2::sha256(message).to_vec()
}
