//@ crates: aes-gcm 0.10
//@ compile: main
// Of these branches only one runs.
use aes_gcm::{
    aead::{Aead, AeadCore, KeyInit, OsRng, Payload},
    Aes256Gcm, Error,
};

pub enum Kind {
    Text,
    Tagged(Vec<u8>),
}

pub fn seal(key: &[u8; 32], kind: &Kind, message: &[u8]) -> Result<Vec<u8>, Error> {
    let cipher = Aes256Gcm::new(key.into());
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    match kind {
        Kind::Text => cipher.encrypt(&nonce, message),
        Kind::Tagged(aad) => cipher.encrypt(&nonce, Payload { msg: message, aad }),
    }
}

pub fn seal_if(key: &[u8; 32], aad: Option<&[u8]>, message: &[u8]) -> Result<Vec<u8>, Error> {
    let cipher = Aes256Gcm::new(key.into());
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    if let Some(aad) = aad {
        return cipher.encrypt(&nonce, Payload { msg: message, aad });
    }
    cipher.encrypt(&nonce, message)
}
