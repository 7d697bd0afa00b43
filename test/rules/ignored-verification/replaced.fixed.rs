use aes_gcm::aead::{Aead, KeyInit};
use aes_gcm::{Aes256Gcm, Nonce};
use ed25519_dalek::{Signature, Verifier, VerifyingKey};
use hmac::{Hmac, Mac};
use sha2::Sha256;

pub struct Store {
    cipher: Aes256Gcm,
}

impl Store {
    pub fn new(key: &[u8; 32]) -> Self {
        Self { cipher: Aes256Gcm::new(key.into()) }
    }

    pub fn name(&self, nonce: &[u8; 12], sealed: &[u8]) -> String {
        self.cipher
            .decrypt(Nonce::from_slice(nonce), sealed)
            .map(|opened| String::from_utf8_lossy(&opened).into_owned())
            .unwrap_or_else(|_| String::new())
    }

    pub fn settings(&self, nonce: &[u8; 12], sealed: &[u8]) -> Vec<u8> {
        match self.cipher.decrypt(Nonce::from_slice(nonce), sealed) {
            Ok(opened) => opened,
            Err(error) => {
                eprintln!("cannot decrypt: {error}");
                Vec::new()
            }
        }
    }

    pub fn migrate(&self, nonce: &[u8; 12], sealed: &[u8]) -> Vec<u8> {
        // Entries of old versions were not encrypted.
        self.cipher.decrypt(Nonce::from_slice(nonce), sealed).unwrap_or(sealed.to_vec())
    }

    fn open(&self, nonce: &[u8; 12], sealed: &[u8]) -> Result<Vec<u8>, String> {
        self.cipher.decrypt(Nonce::from_slice(nonce), sealed).map_err(|error| error.to_string())
    }

    pub fn first_of(&self, nonce: &[u8; 12], sealed: &[u8]) -> Result<usize, String> {
        let opened = self.open(nonce, sealed).ok().unwrap_or_default();
        let again = self.open(nonce, sealed)?;
        Ok(opened.len() + again.len())
    }

    pub fn shown(&self, nonce: &[u8; 12], sealed: &[u8]) -> String {
        let opened = if let Ok(opened) = self.open(nonce, sealed) { opened } else { Vec::new() };
        String::from_utf8_lossy(&opened).into_owned()
    }

    pub fn let_else(&self, nonce: &[u8; 12], sealed: &[u8]) -> String {
        let Ok(opened) = self.open(nonce, sealed) else { return String::new() };
        String::from_utf8_lossy(&opened).into_owned()
    }
}

pub fn is_valid(mut mac: Hmac<Sha256>, message: &[u8], tag: &[u8]) -> bool {
    mac.update(message);
    mac.verify_slice(tag).is_ok()
}

pub fn check_signature(key: &VerifyingKey, message: &[u8], signature: &Signature) -> Result<(), String> {
    if key.verify(message, signature).is_ok() {
        Ok(())
    } else {
        Err("forged".to_string())
    }
}

pub fn authenticate(key: &ring::hmac::Key, message: &[u8], tag: &[u8]) -> bool {
    match ring::hmac::verify(key, message, tag) {
        Ok(()) => true,
        Err(_) => false,
    }
}
