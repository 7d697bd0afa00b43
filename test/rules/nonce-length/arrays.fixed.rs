use aes_gcm::{aead::Aead, Aes256Gcm, Error, Nonce};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use rand::{rngs::OsRng, RngCore};
use sha2::{Digest, Sha256};

const IV_LENGTH: usize = 16;

pub fn filled(cipher: &Aes256Gcm, message: &[u8]) -> Result<Vec<u8>, Error> {
    let mut nonce = [0u8; 12];
    OsRng.fill_bytes(&mut nonce);
    cipher.encrypt(Nonce::from_slice(&nonce), message)
}

pub fn vector(cipher: &XChaCha20Poly1305, message: &[u8]) -> Result<Vec<u8>, Error> {
    let mut nonce = vec![0u8; 24];
    OsRng.fill_bytes(&mut nonce);
    cipher.encrypt(XNonce::from_slice(&nonce), message)
}

pub fn hashed(cipher: &Aes256Gcm, sequence: u64, message: &[u8]) -> Result<[Vec<u8>; 2], Error> {
    let hash = Sha256::digest(sequence.to_be_bytes());
    Ok([
        cipher.encrypt(Nonce::from_slice(&hash), message)?,
        cipher.encrypt(Nonce::from_slice(&hash[4..16]), message)?,
    ])
}

pub fn opened(cipher: &Aes256Gcm, sealed: &[u8]) -> Result<Vec<u8>, Error> {
    cipher.decrypt(Nonce::from_slice(&sealed[..12]), &sealed[12..])
}

fn seal(cipher: &Aes256Gcm, nonce: &[u8], message: &[u8]) -> Result<Vec<u8>, Error> {
    cipher.encrypt(Nonce::from_slice(nonce), message)
}

pub fn through(cipher: &Aes256Gcm, message: &[u8]) -> Result<Vec<u8>, Error> {
    let mut nonce = [0u8; 12];
    OsRng.fill_bytes(&mut nonce);
    seal(cipher, &nonce, message)
}
