use aes_gcm::{aead::{Aead, AeadCore, OsRng}, Aes256Gcm, Error, Nonce};
use sha2::{Digest, Sha256};
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

pub struct Record {
    pub id: u64,
    pub text: String,
}

fn nonce_for(text: &[u8]) -> [u8; 12] {
    let digest = Sha256::digest(text);
    let mut nonce = [0u8; 12];
    nonce.copy_from_slice(&digest[..12]);
    nonce
}

pub fn seal(cipher: &Aes256Gcm, message: &[u8]) -> Result<Vec<u8>, Error> {
    let nonce = <[u8; 12]>::from(Aes256Gcm::generate_nonce(&mut OsRng));
    cipher.encrypt(Nonce::from_slice(&nonce), message).map(|sealed| [nonce.as_slice(), &sealed].concat())
}

pub fn seal_record(cipher: &Aes256Gcm, record: &Record) -> Result<Vec<u8>, Error> {
    let digest = Sha256::digest(record.id.to_be_bytes());
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    cipher.encrypt(&nonce, record.text.as_bytes()).map(|sealed| [nonce.as_slice(), &sealed].concat())
}

pub fn seal_file(cipher: &Aes256Gcm, name: &str, contents: &[u8]) -> Result<Vec<u8>, Error> {
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    let mut nonce = [0u8; 12];
    nonce[4..].copy_from_slice(&hasher.finish().to_be_bytes());
    let fresh_nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    cipher.encrypt(&fresh_nonce, contents).map(|sealed| [fresh_nonce.as_slice(), &sealed].concat())
}
