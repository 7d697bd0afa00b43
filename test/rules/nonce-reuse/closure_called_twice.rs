//@ crates: aes-gcm 0.10
//@ compile: main
use aes_gcm::{aead::{Aead, AeadCore, KeyInit, OsRng}, Aes256Gcm};

pub fn pair(key: &[u8; 32]) -> (Vec<u8>, Vec<u8>) {
    let cipher = Aes256Gcm::new(key.into());
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    let seal = |message: &[u8]| cipher.encrypt(&nonce, message).expect("encryption");
    //                                         ^^^^^^ nonce-reuse
    (seal(b"one"), seal(b"two"))
}
