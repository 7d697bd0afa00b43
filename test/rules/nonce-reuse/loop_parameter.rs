//@ crates: aes-gcm 0.10
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Error, Key, Nonce};

pub fn encrypt_all(key: &[u8; 32], nonce: &[u8; 12], messages: &[&str]) -> Result<Vec<Vec<u8>>, Error> {
    let cipher = Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(key));
    let nonce = Nonce::from_slice(nonce);
    let mut out = Vec::new();
    for message in messages {
        out.push(cipher.encrypt(nonce, message.as_bytes())?);
        //                      ^^^^^ nonce-reuse [fix]: made outside the loop
    }
    Ok(out)
}
