//@ crates: aes-gcm 0.10, sha2 0.10
//@ compile: main
use aes_gcm::{aead::Aead, Aes256Gcm, Error, Nonce};
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
    let nonce = nonce_for(message);
    cipher.encrypt(Nonce::from_slice(&nonce), message)
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^ predictable-nonce: nonce of `encrypt` is a hash of the plaintext, so that it comes again
}

pub fn seal_record(cipher: &Aes256Gcm, record: &Record) -> Result<Vec<u8>, Error> {
    let digest = Sha256::digest(record.id.to_be_bytes());
    cipher.encrypt(Nonce::from_slice(&digest[..12]), record.text.as_bytes())
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ predictable-nonce [medium]: is a hash of what is not unique to the message
}

pub fn seal_file(cipher: &Aes256Gcm, name: &str, contents: &[u8]) -> Result<Vec<u8>, Error> {
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    let mut nonce = [0u8; 12];
    nonce[4..].copy_from_slice(&hasher.finish().to_be_bytes());
    cipher.encrypt(Nonce::from_slice(&nonce), contents)
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^ predictable-nonce [medium]: is a hash of what is not unique to the message
}
