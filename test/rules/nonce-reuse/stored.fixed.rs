// A record keeps the nonce of its message. To seal the next version with it gives both versions away.
use aes_gcm::{
    aead::{Aead, AeadCore, KeyInit, OsRng},
    Aes256Gcm, Error, Nonce,
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

    pub fn update(&mut self, name: &str, text: &[u8]) -> Result<(), Error> {
        let Some(entry) = self.entries.get_mut(name) else { return Err(Error) };
        entry.nonce = <[u8; 12]>::from(Aes256Gcm::generate_nonce(&mut OsRng));
        entry.sealed = self.cipher.encrypt(Nonce::from_slice(&entry.nonce), text)?;
        Ok(())
    }

    pub fn touch_all(&mut self, text: &[u8]) -> Result<(), Error> {
        for entry in self.entries.values_mut() {
            entry.nonce = <[u8; 12]>::from(Aes256Gcm::generate_nonce(&mut OsRng));
            entry.sealed = self.cipher.encrypt(Nonce::from_slice(&entry.nonce), text)?;
        }
        Ok(())
    }

    pub fn append(&self, blob: &mut Vec<u8>, more: &[u8]) -> Result<(), Error> {
        let nonce = *Nonce::from_slice(&blob[..12]);
        let mut text = self.cipher.decrypt(&nonce, &blob[12..])?;
        text.extend_from_slice(more);
        let sealed = self.cipher.encrypt(&nonce, text.as_ref())?;
        blob.truncate(12);
        blob.extend(sealed);
        Ok(())
    }
}

pub fn seal(key: &[u8; 32], text: &[u8]) -> Result<Entry, Error> {
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    let sealed = Aes256Gcm::new(key.into()).encrypt(&nonce, text)?;
    Ok(Entry { nonce: nonce.into(), sealed })
}

pub fn replace(key: &[u8; 32], entry: &mut Entry, text: &[u8]) -> Result<(), Error> {
    entry.nonce = <[u8; 12]>::from(Aes256Gcm::generate_nonce(&mut OsRng));
    entry.sealed = Aes256Gcm::new(key.into()).encrypt(Nonce::from_slice(&entry.nonce), text)?;
    Ok(())
}
