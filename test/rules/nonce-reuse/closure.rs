//@ crates: aes-gcm 0.10
//@ compile: main
use aes_gcm::{aead::{Aead, AeadCore, KeyInit, OsRng}, Aes256Gcm};

pub fn seal_all(key: &[u8; 32], messages: &[String]) -> Vec<Vec<u8>> {
    let cipher = Aes256Gcm::new(key.into());
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    messages
        .iter()
        .map(|message| cipher.encrypt(&nonce, message.as_bytes()).expect("encryption"))
        //                            ^^^^^^ nonce-reuse: is made outside the closure
        .collect()
}
