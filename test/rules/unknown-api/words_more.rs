//@ crates: aes-gcm 0.10, sha2 0.10
//@ compile: main with errors
// What a name says decides what may have been meant; how a call is written, whether that can take its place.
use aes_gcm::aead::{Aead, OsRng};
use aes_gcm::{Aes256Gcm, Key, KeyInit, Nonce};

pub fn make() -> Key<Aes256Gcm> {
    Aes256Gcm::generate_random_key(&mut OsRng)
    //         ^^^^^^^^^^^^^^^^^^^ unknown-api [fix]: did you mean `generate_key`?
}

pub fn seal(cipher: &Aes256Gcm, nonce: &Nonce<aes_gcm::aead::consts::U12>, message: &[u8]) -> Option<Vec<u8>> {
    cipher.encrypt_with_nonce(nonce, message).ok()
    //     ^^^^^^^^^^^^^^^^^^ unknown-api [fix]: did you mean `encrypt`?
}

pub fn seal_more(cipher: &Aes256Gcm, nonce: &Nonce<aes_gcm::aead::consts::U12>, message: &[u8]) -> Option<Vec<u8>> {
    cipher.encrypt_with_tag(nonce, message, b"header").ok()
    //     ^^^^^^^^^^^^^^^^ unknown-api: did you mean `encrypt`?
}

pub fn digest(message: &[u8]) -> Vec<u8> {
    sha2::sha256(message).to_vec()
    //    ^^^^^^ unknown-api: did you mean `Sha256`?
}
