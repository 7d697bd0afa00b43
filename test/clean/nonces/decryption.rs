//@ crates: aes-gcm 0.10
//@ compile: main
// The nonce came with the message, and may be used as often as the message is read.
use aes_gcm::{aead::Aead, Aes256Gcm, Error, Nonce};

pub struct Stored {
    nonce: [u8; 12],
    ciphertext: Vec<u8>,
}

pub fn open(cipher: &Aes256Gcm, sealed: &[u8]) -> Result<Vec<u8>, Error> {
    let (nonce, ciphertext) = sealed.split_at(12);
    cipher.decrypt(Nonce::from_slice(nonce), ciphertext)
}

pub fn open_twice(cipher: &Aes256Gcm, stored: &Stored) -> Result<bool, Error> {
    let nonce = Nonce::from_slice(&stored.nonce);
    let first = cipher.decrypt(nonce, stored.ciphertext.as_slice())?;
    let second = cipher.decrypt(nonce, stored.ciphertext.as_slice())?;
    Ok(first == second)
}

pub fn open_with_any(ciphers: &[Aes256Gcm], stored: &Stored) -> Option<Vec<u8>> {
    let nonce = Nonce::from_slice(&stored.nonce);
    ciphers.iter().find_map(|cipher| cipher.decrypt(nonce, stored.ciphertext.as_slice()).ok())
}

pub fn open_all(cipher: &Aes256Gcm, parts: &[Vec<u8>], nonce: &[u8; 12]) -> Result<Vec<Vec<u8>>, Error> {
    parts.iter().map(|part| cipher.decrypt(Nonce::from_slice(nonce), part.as_slice())).collect()
}
