//@ crates: aes-gcm 0.10, argon2 0.5, rand 0.8, sha2 0.10
//@ compile: main
// A function that seals one message and gives its bytes can carry the salt along.
use aes_gcm::{aead::Aead, Aes256Gcm, Error, Key, KeyInit, Nonce};
use rand::{rngs::OsRng, RngCore};
use sha2::{Digest, Sha256};

pub fn seal(password: &str, message: &[u8]) -> Result<Vec<u8>, Error> {
    let key = Sha256::digest(password.as_bytes());
    let cipher = Aes256Gcm::new(&key);
    //                          ^^^^ password-as-key [fix]
    let mut nonce = [0u8; 12];
    OsRng.fill_bytes(&mut nonce);
    let mut out = nonce.to_vec();
    out.extend(cipher.encrypt(Nonce::from_slice(&nonce), message)?);
    Ok(out)
}

pub fn seal_with(passphrase: &str, nonce: &[u8; 12], message: &[u8]) -> Result<Vec<u8>, Error> {
    let hashed = Sha256::digest(passphrase.as_bytes());
    let cipher = Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(&hashed));
    //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ password-as-key [fix]
    cipher.encrypt(Nonce::from_slice(nonce), message)
}

pub fn open(password: &str, nonce: &[u8; 12], sealed: &[u8]) -> Result<Vec<u8>, Error> {
    let key = Sha256::digest(password.as_bytes());
    Aes256Gcm::new(&key).decrypt(Nonce::from_slice(nonce), sealed)
    //             ^^^^ password-as-key [fix]
}
