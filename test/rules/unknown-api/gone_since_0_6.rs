//@ crates: aes-gcm 0.11
//@ compile: rc-0.11 with errors
// What every tutorial shows is gone with aead 0.6.
use aes_gcm::{aead::KeyInit, Aes256Gcm};
use aes_gcm::aead::OsRng;
//                 ^^^^^ unknown-api: (aes-gcm 0.11

pub fn nonce(cipher: &Aes256Gcm) -> usize {
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    //                     ^^^^^^^^^^^^^^ unknown-api
    let _ = cipher;
    nonce.len()
}
