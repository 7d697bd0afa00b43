//@ crates: ed25519-dalek 2, hmac 0.12, sha2 0.10, anyhow 1, tracing 0.1, openssl 0.10, aes-gcm 0.10
//@ compile: main
// The log hears of it, and nobody else.
use aes_gcm::aead::Aead;
use aes_gcm::{Aes256Gcm, Nonce};
use anyhow::Result;
use ed25519_dalek::{Signature, Verifier, VerifyingKey};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use tracing::{error, info, warn};

pub struct Updater {
    key: VerifyingKey,
}

impl Updater {
    pub fn failure(&self, update: &[u8], signature: &Signature) -> Result<usize> {
        if let Err(error) = self.key.verify(update, signature) {
        //                           ^^^^^^^^^^^^^^^^^^^^^^^^^ ignored-verification [fix]
            error!("bad signature: {error}");
        }
        Ok(update.len())
    }

    pub fn success(&self, update: &[u8], signature: &Signature) -> Result<usize> {
        if self.key.verify(update, signature).is_ok() {
        //          ^^^^^^^^^^^^^^^^^^^^^^^^^ ignored-verification [fix]
            info!("good signature");
        }
        Ok(update.len())
    }

    pub fn both(&self, update: &[u8], signature: &Signature) -> Result<usize> {
        match self.key.verify(update, signature) {
        //             ^^^^^^^^^^^^^^^^^^^^^^^^^ ignored-verification [fix]
            Ok(()) => info!("good signature"),
            Err(error) => warn!("bad signature: {error}, going on"),
        }
        Ok(update.len())
    }

    pub fn neither(&self, update: &[u8], signature: &Signature) -> Option<usize> {
        if let Ok(()) = self.key.verify(update, signature) {}
        //                       ^^^^^^^^^^^^^^^^^^^^^^^^^ ignored-verification [fix]
        Some(update.len())
    }

    pub fn kept(&self, update: &[u8], signature: &Signature) -> Result<usize> {
        let genuine = self.key.verify(update, signature).is_ok();
        //                     ^^^^^^^^^^^^^^^^^^^^^^^^^ ignored-verification [fix]
        if !genuine {
            warn!("bad signature")
        }
        Ok(update.len())
    }

    pub fn named(&self, update: &[u8], signature: &Signature) -> Result<usize> {
        let result = self.key.verify(update, signature);
        //                    ^^^^^^^^^^^^^^^^^^^^^^^^^ ignored-verification [fix]
        Ok(update.len())
    }
}

pub fn verify_lax(mut mac: Hmac<Sha256>, body: &[u8], tag: &[u8]) -> Result<(), String> {
    mac.update(body);
    match mac.verify_slice(tag) {
        Ok(()) => Ok(()),
        Err(_) => Ok(()),
      //^^^^^^ ignored-verification [fix]
    }
}

pub fn asked(key: &openssl::pkey::PKeyRef<openssl::pkey::Public>, body: &[u8], signature: &[u8]) -> Result<usize> {
    let mut verifier = openssl::sign::Verifier::new(openssl::hash::MessageDigest::sha256(), key)?;
    verifier.update(body)?;
    verifier.verify(signature)?;
    //       ^^^^^^^^^^^^^^^^^ ignored-verification [fix]
    Ok(body.len())
}

pub fn text(cipher: &Aes256Gcm, nonce: &[u8; 12], sealed: &[u8]) -> String {
    match cipher.decrypt(Nonce::from_slice(nonce), sealed) {
        Ok(opened) => String::from_utf8_lossy(&opened).into_owned(),
        Err(_) => String::from_utf8_lossy(sealed).into_owned(),
      //^^^^^^ ignored-verification
    }
}

pub fn all_of(cipher: &Aes256Gcm, nonce: &[u8; 12], sealed: &[u8]) -> Result<Vec<u8>, String> {
    let opened = match cipher.decrypt(Nonce::from_slice(nonce), sealed) {
        Ok(opened) => opened,
        Err(_) => Vec::new(),
      //^^^^^^ ignored-verification [fix]
    };
    Ok(opened)
}
