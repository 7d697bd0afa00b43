//@ crates: aes-gcm 0.10
//@ compile: no, several files
mod crypto;
mod store;

fn main() -> Result<(), aes_gcm::Error> {
    let mut key = [0; 32];
    std::io::Read::read_exact(&mut std::io::stdin(), &mut key).unwrap();
    let vault = store::Vault::new(key);
    vault.put(b"one")?;
    crypto::seal(vault.cipher(), b"unique nonce", b"two")?;
    //                           ^^^^^^^^^^^^^^^ constant-nonce: never changes
    Ok(())
}
//@ file: src/crypto.rs
use aes_gcm::{aead::Aead, Aes256Gcm, Error, Nonce};

pub const NONCE: [u8; 12] = *b"another one!";

pub fn seal(cipher: &Aes256Gcm, nonce: &[u8; 12], message: &[u8]) -> Result<Vec<u8>, Error> {
    let nonce = Nonce::from_slice(nonce);
    cipher.encrypt(nonce, message)
}
//@ file: src/store/mod.rs
mod keys;

use crate::crypto::{seal, NONCE};
use aes_gcm::{Aes256Gcm, Error, KeyInit};

pub struct Vault {
    cipher: Aes256Gcm,
}

impl Vault {
    pub fn new(key: [u8; 32]) -> Self {
        Vault { cipher: Aes256Gcm::new(&key.into()) }
    }

    pub fn cipher(&self) -> &Aes256Gcm {
        &self.cipher
    }

    pub fn put(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        seal(&self.cipher, &NONCE, message)
        //                 ^^^^^^ constant-nonce: never changes
    }
}
//@ file: src/store/keys.rs
use super::Vault;

pub fn fixed() -> Vault {
    Vault::new([7; 32])
    //         ^^^^^^^ hardcoded-key
}
