use aes_gcm::{aead::Aead, Aes256Gcm, Nonce};
use ed25519_dalek::{Signature, Verifier, VerifyingKey};
use hmac::{Hmac, Mac};
use sha2::Sha256;

pub enum VaultError {
    Io(std::io::Error),
    Locked,
    DecryptionFailed,
}

pub type Result<T> = std::result::Result<T, VaultError>;

pub struct Forged;

pub fn open(cipher: &Aes256Gcm, nonce: &[u8; 12], sealed: &[u8]) -> Result<Vec<u8>> {
    Ok(cipher.decrypt(Nonce::from_slice(nonce), sealed).map_err(|_| VaultError::DecryptionFailed)?)
}

pub fn check(key: &VerifyingKey, message: &[u8], signature: &Signature) -> std::result::Result<(), Forged> {
    key.verify(message, signature).map_err(|_| Forged)?;
    Ok(())
}

pub fn in_words(cipher: &Aes256Gcm, nonce: &[u8; 12], sealed: &[u8]) -> std::result::Result<Vec<u8>, &'static str> {
    let opened = cipher.decrypt(Nonce::from_slice(nonce), sealed).map_err(|_| "verification failed")?;
    Ok(opened)
}

pub fn without_words(cipher: &Aes256Gcm, nonce: &[u8; 12], sealed: &[u8]) -> std::result::Result<usize, ()> {
    let opened = cipher.decrypt(Nonce::from_slice(nonce), sealed).map_err(|_| ())?;
    Ok(opened.len())
}

pub fn is_genuine(mut mac: Hmac<Sha256>, message: &[u8], tag: &[u8]) -> bool {
    mac.update(message);
    if mac.verify_slice(tag).is_err() {
        return false;
    }
    message.len() > 4
}

fn is_signed(key: &VerifyingKey, message: &[u8], signature: &Signature) -> bool {
    key.verify(message, signature).is_ok()
}

pub fn run(key: &VerifyingKey, message: &[u8], signature: &Signature) -> Option<usize> {
    if !is_signed(key, message, signature) {
        return None;
    }
    Some(message.len())
}

pub fn apply(key: &VerifyingKey, message: &[u8], signature: &Signature) -> Result<usize> {
    if !is_signed(key, message, signature) {
        return Err(VaultError::DecryptionFailed);
    }
    key.verify(message, signature).map_err(|_| VaultError::DecryptionFailed)?;
    Ok(message.len())
}
