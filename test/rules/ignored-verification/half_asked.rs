//@ crates: bcrypt 0.15, openssl 0.10, aes-gcm 0.10, p256 0.13 +ecdsa
//@ compile: main
// A check that may be unable to answer, and what stands behind a check.
use aes_gcm::aead::Aead;
use aes_gcm::{Aes256Gcm, Nonce};
use openssl::pkey::{PKeyRef, Public};
use p256::ecdsa::signature::Verifier;

pub fn login(password: &str, hash: &str) -> bool {
    bcrypt::verify(password, hash).is_ok()
    //                             ^^^^^^^ ignored-verification [fix]
}

pub fn enter(password: &str, hash: &str) -> Result<(), String> {
    if let Ok(_) = bcrypt::verify(password, hash) {
    //     ^^^^^ ignored-verification [fix]
        return Ok(());
    }
    Err("wrong password".to_string())
}

pub fn matched(password: &str, hash: &str) -> bool {
    match bcrypt::verify(password, hash) {
        Ok(_) => true,
      //^^^^^ ignored-verification [fix]
        Err(_) => false,
    }
}

pub fn genuine(key: &PKeyRef<Public>, body: &[u8], signature: &[u8]) -> Result<bool, openssl::error::ErrorStack> {
    let mut verifier = openssl::sign::Verifier::new(openssl::hash::MessageDigest::sha256(), key)?;
    verifier.update(body)?;
    let answer = verifier.verify(signature);
    Ok(answer.is_ok())
    //        ^^^^^^^ ignored-verification [fix]
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
    //  ^^^^^^^^^^^^^^^^^^^^^^^ ignored-verification
    Some(body.len())
}

pub fn plain_instead(cipher: &Aes256Gcm, nonce: &[u8; 12], sealed: &[u8]) -> Vec<u8> {
    if let Ok(opened) = cipher.decrypt(Nonce::from_slice(nonce), sealed) {
        return opened;
    }
    sealed.to_vec()
  //^^^^^^^^^^^^^^^ ignored-verification
}

pub fn empty_instead(cipher: &Aes256Gcm, nonce: &[u8; 12], sealed: &[u8]) -> Vec<u8> {
    if let Ok(opened) = cipher.decrypt(Nonce::from_slice(nonce), sealed) {
        return opened;
    }
    Vec::new()
  //^^^^^^^^^^ ignored-verification
}

pub fn first_that_opens(ciphers: &[Aes256Gcm], nonce: &[u8; 12], sealed: &[u8]) -> Option<Vec<u8>> {
    for cipher in ciphers {
        if let Ok(opened) = cipher.decrypt(Nonce::from_slice(nonce), sealed) {
            return Some(opened);
        }
    }
    None
}
