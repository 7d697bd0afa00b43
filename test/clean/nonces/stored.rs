//@ crates: aes-gcm 0.10
//@ compile: main
use aes_gcm::{
    aead::{Aead, AeadCore, KeyInit, OsRng},
    Aes256Gcm, Error, Key, Nonce,
};
use std::collections::HashMap;

pub struct Entry {
    nonce: [u8; 12],
    sealed: Vec<u8>,
}

pub struct Vault {
    cipher: Aes256Gcm,
    entries: HashMap<String, Entry>,
}

impl Vault {
    pub fn insert(&mut self, name: &str, text: &[u8]) -> Result<(), Error> {
        let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        let sealed = self.cipher.encrypt(&nonce, text)?;
        self.entries.insert(name.to_owned(), Entry { nonce: nonce.into(), sealed });
        Ok(())
    }

    pub fn get(&self, name: &str) -> Result<Vec<u8>, Error> {
        let entry = self.entries.get(name).ok_or(Error)?;
        self.cipher.decrypt(Nonce::from_slice(&entry.nonce), entry.sealed.as_ref())
    }

    // A new nonce takes the place of the old one first.
    pub fn update(&mut self, name: &str, text: &[u8]) -> Result<(), Error> {
        let entry = self.entries.get_mut(name).ok_or(Error)?;
        entry.nonce = Aes256Gcm::generate_nonce(&mut OsRng).into();
        entry.sealed = self.cipher.encrypt(Nonce::from_slice(&entry.nonce), text)?;
        Ok(())
    }

    // What was sealed under the old key is sealed under the new one.
    pub fn rekey(&mut self, key: &[u8; 32]) -> Result<(), Error> {
        let next = Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(key));
        for entry in self.entries.values_mut() {
            let text = self.cipher.decrypt(Nonce::from_slice(&entry.nonce), entry.sealed.as_ref())?;
            entry.sealed = next.encrypt(Nonce::from_slice(&entry.nonce), text.as_ref())?;
        }
        self.cipher = next;
        Ok(())
    }
}

// The nonce of a header has sealed nothing when the header is made.
pub struct Header {
    nonce: [u8; 12],
}

impl Header {
    pub fn new() -> Self {
        Header { nonce: Aes256Gcm::generate_nonce(&mut OsRng).into() }
    }
}

pub fn seal(cipher: &Aes256Gcm, header: Header, text: &[u8]) -> Result<Vec<u8>, Error> {
    cipher.encrypt(Nonce::from_slice(&header.nonce), text)
}
