// A function that seals one message and gives its bytes can carry the salt along.
use aes_gcm::{aead::Aead, Aes256Gcm, Error, Key, KeyInit, Nonce};
use rand::{rngs::OsRng, RngCore};
use sha2::{Digest, Sha256};

pub fn seal(password: &str, message: &[u8]) -> Result<Vec<u8>, Error> {
    let key_salt = rand::random::<[u8; 16]>();
    let mut key_bytes = [0u8; 32];
    argon2::Argon2::default()
        .hash_password_into(password.as_bytes(), &key_salt, &mut key_bytes)
        .expect("a salt of 8 bytes or more");
    let cipher = Aes256Gcm::new(&key_bytes.into());
    let mut nonce = [0u8; 12];
    OsRng.fill_bytes(&mut nonce);
    let mut out = nonce.to_vec();
    out.extend(cipher.encrypt(Nonce::from_slice(&nonce), message)?);
    Ok([key_salt.as_slice(), &out].concat())
}

pub fn seal_with(passphrase: &str, nonce: &[u8; 12], message: &[u8]) -> Result<Vec<u8>, Error> {
    let key_salt = rand::random::<[u8; 16]>();
    let mut key_bytes = [0u8; 32];
    argon2::Argon2::default()
        .hash_password_into(passphrase.as_bytes(), &key_salt, &mut key_bytes)
        .expect("a salt of 8 bytes or more");
    let cipher = Aes256Gcm::new(&key_bytes.into());
    cipher.encrypt(Nonce::from_slice(nonce), message).map(|sealed| [key_salt.as_slice(), &sealed].concat())
}

pub fn open(password: &str, nonce: &[u8; 12], sealed: &[u8]) -> Result<Vec<u8>, Error> {
    let (key_salt, sealed) = sealed.split_at(sealed.len().min(16));
    let mut key_bytes = [0u8; 32];
    argon2::Argon2::default()
        .hash_password_into(password.as_bytes(), key_salt, &mut key_bytes)
        .map_err(|_| Error)?;
    Aes256Gcm::new(&key_bytes.into()).decrypt(Nonce::from_slice(nonce), sealed)
}
