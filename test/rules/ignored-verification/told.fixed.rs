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
            error!("bad signature: {error}");
            return Err(anyhow::anyhow!("verification failed"));
        }
        Ok(update.len())
    }

    pub fn success(&self, update: &[u8], signature: &Signature) -> Result<usize> {
        if self.key.verify(update, signature).is_ok() {
            info!("good signature");
        } else {
            return Err(anyhow::anyhow!("verification failed"));
        }
        Ok(update.len())
    }

    pub fn both(&self, update: &[u8], signature: &Signature) -> Result<usize> {
        match self.key.verify(update, signature) {
            Ok(()) => info!("good signature"),
            Err(error) => {
                warn!("bad signature: {error}, going on");
                return Err(anyhow::anyhow!("verification failed"));
            },
        }
        Ok(update.len())
    }

    pub fn neither(&self, update: &[u8], signature: &Signature) -> Option<usize> {
        if let Ok(()) = self.key.verify(update, signature) {} else {
            return None;
        }
        Some(update.len())
    }

    pub fn kept(&self, update: &[u8], signature: &Signature) -> Result<usize> {
        let genuine = self.key.verify(update, signature).is_ok();
        if !genuine {
            warn!("bad signature");
            return Err(anyhow::anyhow!("verification failed"));
        }
        Ok(update.len())
    }

    pub fn named(&self, update: &[u8], signature: &Signature) -> Result<usize> {
        self.key.verify(update, signature).map_err(|error| anyhow::anyhow!("{error}"))?;
        Ok(update.len())
    }
}

pub fn verify_lax(mut mac: Hmac<Sha256>, body: &[u8], tag: &[u8]) -> Result<(), String> {
    mac.update(body);
    match mac.verify_slice(tag) {
        Ok(()) => Ok(()),
        Err(_) => Err("verification failed".to_string()),
    }
}

pub fn asked(key: &openssl::pkey::PKeyRef<openssl::pkey::Public>, body: &[u8], signature: &[u8]) -> Result<usize> {
    let mut verifier = openssl::sign::Verifier::new(openssl::hash::MessageDigest::sha256(), key)?;
    verifier.update(body)?;
    if !verifier.verify(signature)? {
        return Err(anyhow::anyhow!("verification failed"));
    }
    Ok(body.len())
}

pub fn text(cipher: &Aes256Gcm, nonce: &[u8; 12], sealed: &[u8]) -> String {
    match cipher.decrypt(Nonce::from_slice(nonce), sealed) {
        Ok(opened) => String::from_utf8_lossy(&opened).into_owned(),
        Err(_) => String::from_utf8_lossy(sealed).into_owned(),
    }
}

pub fn all_of(cipher: &Aes256Gcm, nonce: &[u8; 12], sealed: &[u8]) -> Result<Vec<u8>, String> {
    let opened = match cipher.decrypt(Nonce::from_slice(nonce), sealed) {
        Ok(opened) => opened,
        Err(_) => return Err("verification failed".to_string()),
    };
    Ok(opened)
}
