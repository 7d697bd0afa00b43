//@ crates: aes-gcm 0.10
//@ compile: main
// Two cipher objects, but one key.
use aes_gcm::{aead::{Aead, AeadCore, KeyInit, OsRng}, Aes256Gcm, Key};

pub fn seal_both(key: &Key<Aes256Gcm>, body: &[u8], header: &[u8]) -> Vec<Vec<u8>> {
    let nonce = Aes256Gcm::generate_nonce(OsRng);
    let first = Aes256Gcm::new(key).encrypt(&nonce, body).unwrap();
    let second = Aes256Gcm::new(key).encrypt(&nonce, header).unwrap();
    //                                       ^^^^^^ nonce-reuse [fix]
    vec![first, second]
}
