//@ crates: aes-gcm 0.10, ed25519-dalek 2, hmac 0.12, sha2 0.10, ring 0.17, tracing 0.1
//@ compile: main
use aes_gcm::aead::{Aead, AeadInPlace, KeyInit};
use aes_gcm::{Aes256Gcm, Nonce};
use ed25519_dalek::{Signature, Verifier, VerifyingKey};
use hmac::{Hmac, Mac};
use sha2::Sha256;

pub enum Outcome {
    Genuine(Vec<u8>),
    Forged,
}

pub struct Ring {
    current: Aes256Gcm,
    former: Vec<Aes256Gcm>,
    failures: u32,
}

impl Ring {
    pub fn new(key: &[u8; 32]) -> Self {
        Self { current: Aes256Gcm::new(key.into()), former: Vec::new(), failures: 0 }
    }

    // None says that it failed.
    pub fn open(&self, nonce: &[u8; 12], sealed: &[u8]) -> Option<Vec<u8>> {
        self.current.decrypt(Nonce::from_slice(nonce), sealed).ok()
    }

    // Another key is tried.
    pub fn open_any(&self, nonce: &[u8; 12], sealed: &[u8]) -> Option<Vec<u8>> {
        let nonce = Nonce::from_slice(nonce);
        if let Ok(opened) = self.current.decrypt(nonce, sealed) {
            return Some(opened);
        }
        for old in &self.former {
            match old.decrypt(nonce, sealed) {
                Ok(opened) => return Some(opened),
                Err(_) => continue,
            }
        }
        self.former.iter().find_map(|old| old.decrypt(nonce, sealed).ok())
    }

    pub fn or_old(&self, nonce: &[u8; 12], sealed: &[u8]) -> Result<Vec<u8>, aes_gcm::Error> {
        let nonce = Nonce::from_slice(nonce);
        self.current.decrypt(nonce, sealed).or_else(|error| match self.former.first() {
            Some(old) => old.decrypt(nonce, sealed),
            None => Err(error),
        })
    }

    // What fails is left out.
    pub fn readable(&self, messages: &[([u8; 12], Vec<u8>)]) -> Vec<Vec<u8>> {
        messages
            .iter()
            .filter_map(|(nonce, sealed)| self.current.decrypt(Nonce::from_slice(nonce), sealed.as_slice()).ok())
            .collect()
    }

    pub fn each(&mut self, nonce: &[u8; 12], sealed: &[u8], into: &mut Vec<Vec<u8>>) {
        match self.current.decrypt(Nonce::from_slice(nonce), sealed) {
            Ok(opened) => into.push(opened),
            Err(_) => self.failures += 1,
        }
    }

    pub fn outcome(&self, nonce: &[u8; 12], sealed: &[u8]) -> Outcome {
        match self.current.decrypt(Nonce::from_slice(nonce), sealed) {
            Ok(opened) => Outcome::Genuine(opened),
            Err(_) => Outcome::Forged,
        }
    }

    pub fn told(&self, nonce: &[u8; 12], sealed: &[u8]) -> Option<String> {
        let opened = self.current.decrypt(Nonce::from_slice(nonce), sealed).unwrap_or_else(|error| {
            panic!("the store is damaged: {error}");
        });
        String::from_utf8(opened).ok()
    }

    pub fn in_place(&self, nonce: &[u8; 12], message: &mut Vec<u8>) -> bool {
        self.current.decrypt_in_place(Nonce::from_slice(nonce), b"", message).is_ok()
    }

    pub fn labelled(&self, nonce: &[u8; 12], sealed: &[u8]) -> String {
        self.current
            .decrypt(Nonce::from_slice(nonce), sealed)
            .map(|opened| String::from_utf8_lossy(&opened).into_owned())
            .unwrap_or_else(|_| "[cannot be decrypted]".to_string())
    }
}

pub fn check(mut mac: Hmac<Sha256>, message: &[u8], tag: &[u8]) -> bool {
    mac.update(message);
    let result = mac.verify_slice(tag);
    if let Err(error) = &result {
        tracing::warn!("forged message: {error}");
    }
    result.is_ok()
}

pub fn is_tampered(key: &VerifyingKey, message: &[u8], signature: &Signature) -> bool {
    key.verify(message, signature).is_err()
}

pub fn refuse(key: &VerifyingKey, message: &[u8], signature: &Signature) -> Result<Vec<u8>, String> {
    if key.verify(message, signature).is_err() {
        return Err("forged".to_string());
    }
    Ok(message.to_vec())
}

// A handler that drops what is forged has done its work.
pub fn handle(key: &ring::hmac::Key, message: &[u8], tag: &[u8], inbox: &mut Vec<Vec<u8>>) -> Result<(), String> {
    if ring::hmac::verify(key, message, tag).is_err() {
        tracing::warn!("forged message dropped");
        return Ok(());
    }
    inbox.push(message.to_vec());
    Ok(())
}

pub fn count(key: &VerifyingKey, messages: &[(Vec<u8>, Signature)]) -> usize {
    let mut good = 0;
    for (message, signature) in messages {
        if key.verify(message, signature).is_ok() {
            good += 1;
        }
    }
    good + messages.iter().filter(|(message, signature)| key.verify(message, signature).is_ok()).count()
}

pub fn verdict(key: &VerifyingKey, message: &[u8], signature: &Signature) -> &'static str {
    let valid = key.verify(message, signature).map(|_| true).unwrap_or(false);
    if valid { "genuine" } else { "forged" }
}
