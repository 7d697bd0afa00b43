use aes_gcm::aead::{AeadCore, KeyInit, OsRng};
use aes_gcm::{Aes256Gcm, Error, Key};
use sha2::{Digest, Sha256};

pub fn export(key: &Key<Aes256Gcm>, notes: &[u8]) -> Result<Vec<u8>, Error> {
    let cipher = Aes256Gcm::new(key);
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    cipher.encrypt_with_nonce(&nonce, notes)
}

pub fn new_export_key() -> Key<Aes256Gcm> {
    Aes256Gcm::generate_random_key(&mut OsRng)
}

pub fn checksum(notes: &[u8]) -> Vec<u8> {
    sha2::sha256(notes).to_vec()
}

pub fn checksum_of_parts(parts: &[&[u8]]) -> Vec<u8> {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part);
    }
    hasher.finalize().to_vec()
}
