//@ crates: aes-gcm 0.10
//@ compile: main
// Values go through macros too.
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};

pub fn seal(key: &[u8; 32], message: &[u8]) -> Vec<u8> {
    let cipher = Aes256Gcm::new(key.into());
    let iv = vec![0u8; 12];
    let sealed = cipher.encrypt(Nonce::from_slice(&iv), message);
    //                          ^^^^^^^^^^^^^^^^^^^^^^ constant-nonce [fix]
    assert!(sealed.is_ok());
    sealed.unwrap_or_default()
}
