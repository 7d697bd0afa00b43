//@ crates: aes-gcm 0.10, ring 0.17, hmac 0.12, sha2 0.10
//@ compile: main with errors
use aes_gcm::aead::{Aead, KeyInit};
use aes_gcm::{Aes256Gcm, Nonce};
use hmac::{Hmac, Mac};
use ring::aead::{Aad, LessSafeKey};
use sha2::Sha256;

pub fn seal(cipher: &Aes256Gcm, nonce: &[u8; 12], header: &[u8], message: &[u8]) -> Option<Vec<u8>> {
    cipher.encrypt(Nonce::from_slice(nonce), message, header).ok()
    //     ^^^^^^^ wrong-arguments: `Aead::encrypt` takes 2 arguments
}

pub fn by_path(cipher: &Aes256Gcm, nonce: &[u8; 12], message: &[u8]) -> Option<Vec<u8>> {
    Aes256Gcm::encrypt(Nonce::from_slice(nonce), message).ok()
    //         ^^^^^^^ wrong-arguments: takes 3 arguments (`self`, `nonce`, `plaintext`), 2 are given
}

pub fn make() -> Aes256Gcm {
    Aes256Gcm::new()
    //         ^^^ wrong-arguments: takes 1 argument
}

pub fn open(key: &LessSafeKey, nonce: ring::aead::Nonce, buffer: &mut [u8]) -> bool {
    key.open_in_place(nonce, Aad::empty(), 0, buffer).is_ok()
    //  ^^^^^^^^^^^^^ wrong-arguments: `LessSafeKey::open_in_place` takes 3 arguments
}

pub fn tag(key: &[u8], data: &[u8]) -> bool {
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(key).unwrap();
    mac.update(data);
    mac.verify_slice(data, 32).is_ok()
    //  ^^^^^^^^^^^^ wrong-arguments: `Mac::verify_slice` takes 1 argument
}
