// A check that may be unable to answer, and what stands behind a check.
use aes_gcm::aead::Aead;
use aes_gcm::{Aes256Gcm, Nonce};
use openssl::pkey::{PKeyRef, Public};
use p256::ecdsa::signature::Verifier;

pub fn login(password: &str, hash: &str) -> bool {
    bcrypt::verify(password, hash).unwrap_or(false)
}

pub fn enter(password: &str, hash: &str) -> Result<(), String> {
    if let Ok(true) = bcrypt::verify(password, hash) {
        return Ok(());
    }
    Err("wrong password".to_string())
}

pub fn matched(password: &str, hash: &str) -> bool {
    match bcrypt::verify(password, hash) {
        Ok(answer) => answer,
        Err(_) => false,
    }
}

pub fn genuine(key: &PKeyRef<Public>, body: &[u8], signature: &[u8]) -> Result<bool, openssl::error::ErrorStack> {
    let mut verifier = openssl::sign::Verifier::new(openssl::hash::MessageDigest::sha256(), key)?;
    verifier.update(body)?;
    let answer = verifier.verify(signature);
    Ok(answer.unwrap_or(false))
}

pub fn heeded(password: &str, hash: &str) -> bool {
    bcrypt::verify(password, hash).is_ok_and(|same| same)
}

pub fn handled(password: &str, hash: &str) -> Result<bool, String> {
    match bcrypt::verify(password, hash) {
        Ok(same) => Ok(same),
        Err(error) => Err(error.to_string()),
    }
}

pub fn unread(key: &p256::ecdsa::VerifyingKey, body: &[u8], signature: &p256::ecdsa::Signature) -> Option<usize> {
    key.verify(body, signature).err();
    Some(body.len())
}

pub fn plain_instead(cipher: &Aes256Gcm, nonce: &[u8; 12], sealed: &[u8]) -> Vec<u8> {
    if let Ok(opened) = cipher.decrypt(Nonce::from_slice(nonce), sealed) {
        return opened;
    }
    sealed.to_vec()
}

pub fn empty_instead(cipher: &Aes256Gcm, nonce: &[u8; 12], sealed: &[u8]) -> Vec<u8> {
    if let Ok(opened) = cipher.decrypt(Nonce::from_slice(nonce), sealed) {
        return opened;
    }
    Vec::new()
}

pub fn first_that_opens(ciphers: &[Aes256Gcm], nonce: &[u8; 12], sealed: &[u8]) -> Option<Vec<u8>> {
    for cipher in ciphers {
        if let Ok(opened) = cipher.decrypt(Nonce::from_slice(nonce), sealed) {
            return Some(opened);
        }
    }
    None
}
