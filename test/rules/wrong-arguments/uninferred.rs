//@ crates: aes-gcm 0.10, sha2 0.10
//@ compile: main with errors
use aes_gcm::aead::{self, Aead, KeyInit};
use aes_gcm::{Aes256Gcm, Error, Key, Nonce};
use sha2::{digest::Output, Sha256};

pub fn seal(key: &[u8; 32], nonce: &[u8; 12], message: &[u8]) -> Result<Vec<u8>, Error> {
    let key = Key::from_slice(key);
    //        ^^^ wrong-arguments [fix]: nothing tells the type parameter of `Key`
    Aes256Gcm::new(key).encrypt(Nonce::from_slice(nonce), message)
}

pub fn of_a_known_type(key: &[u8; 32]) -> Aes256Gcm {
    let key: &Key<Aes256Gcm> = Key::from_slice(key);
    //                         ^^^ wrong-arguments [fix]
    Aes256Gcm::new(key)
}

pub fn nonce(bytes: &[u8; 12]) -> aead::Nonce<Aes256Gcm> {
    *aead::Nonce::from_slice(bytes)
    //     ^^^^^ wrong-arguments [fix]
}

pub fn digest(bytes: &[u8]) -> Output<Sha256> {
    Output::clone_from_slice(bytes)
//  ^^^^^^ wrong-arguments [fix]
}
