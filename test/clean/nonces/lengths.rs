//@ crates: aes-gcm 0.10, chacha20poly1305 0.10, rand 0.8, hex 0.4, sha2 0.10, openssl 0.10, base64 0.22
//@ compile: main
// Nonces of the right length, and of lengths that only the run time knows.
use aes_gcm::{aead::{consts::U16, Aead}, aes::Aes256, Aes256Gcm, AesGcm, Error, Nonce};
use base64::{engine::general_purpose::STANDARD, Engine};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use openssl::{error::ErrorStack, symm::{encrypt_aead, Cipher}};
use rand::{rngs::OsRng, RngCore};
use sha2::{Digest, Sha256};

const NONCE_LENGTH: usize = 12;

pub fn drawn(cipher: &Aes256Gcm, message: &[u8]) -> Result<Vec<u8>, Error> {
    let mut nonce = vec![0u8; NONCE_LENGTH];
    OsRng.fill_bytes(&mut nonce);
    cipher.encrypt(Nonce::from_slice(&nonce), message)
}

pub fn cut(cipher: &Aes256Gcm, sequence: u64, message: &[u8]) -> Result<Vec<u8>, Error> {
    let hash = Sha256::digest(sequence.to_be_bytes());
    cipher.encrypt(Nonce::from_slice(&hash[20..]), message)
}

pub fn truncated(cipher: &Aes256Gcm, message: &[u8]) -> Result<Vec<u8>, Error> {
    let mut nonce = vec![0u8; 32];
    OsRng.fill_bytes(&mut nonce);
    nonce.truncate(12);
    cipher.encrypt(Nonce::from_slice(&nonce), message)
}

pub fn extended(cipher: &XChaCha20Poly1305, message: &[u8]) -> Result<Vec<u8>, Error> {
    let mut nonce = vec![0u8; 16];
    OsRng.fill_bytes(&mut nonce);
    nonce.extend_from_slice(&[0u8; 8]);
    cipher.encrypt(XNonce::from_slice(&nonce), message)
}

pub fn opened(cipher: &Aes256Gcm, sealed: &[u8]) -> Result<Vec<u8>, Error> {
    let (nonce, sealed) = sealed.split_at(12);
    cipher.decrypt(Nonce::from_slice(nonce), sealed)
}

pub fn decoded(cipher: &Aes256Gcm, sealed: &[u8]) -> Result<[Vec<u8>; 2], Error> {
    let nonce = hex::decode("000102030405060708090a0b").map_err(|_| Error)?;
    let other = STANDARD.decode("AAECAwQFBgcICQoL").map_err(|_| Error)?;
    Ok([
        cipher.decrypt(Nonce::from_slice(&nonce), sealed)?,
        cipher.decrypt(Nonce::from_slice(&other), sealed)?,
    ])
}

pub fn longer(cipher: &AesGcm<Aes256, U16>, message: &[u8]) -> Result<Vec<u8>, Error> {
    let mut nonce = [0u8; 16];
    OsRng.fill_bytes(&mut nonce);
    cipher.encrypt(Nonce::from_slice(&nonce), message)
}

pub fn with_openssl(key: &[u8], text: &[u8]) -> Result<(), ErrorStack> {
    let mut tag = [0u8; 16];
    let mut other = [0u8; 16];
    openssl::rand::rand_bytes(&mut other)?;
    // OpenSSL's GCM takes nonces of any length.
    encrypt_aead(Cipher::aes_256_gcm(), key, Some(&other), &[], text, &mut tag)?;
    Ok(())
}
