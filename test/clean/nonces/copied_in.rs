//@ crates: aes-gcm 0.10, chacha20poly1305 0.10, chacha20 0.9, sha2 0.10, ring 0.17, rand 0.8
//@ compile: main
// A buffer that bytes are copied into holds them, whatever traits of crates are in reach.
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Error, Nonce};
use rand::{rngs::OsRng, RngCore};
use ring::digest::{digest, SHA256};

fn from_seed(seed: &[u8]) -> [u8; 12] {
    let hash = digest(&SHA256, seed);
    let mut nonce = [0u8; 12];
    nonce.copy_from_slice(&hash.as_ref()[..12]);
    nonce
}

pub fn seal(cipher: &Aes256Gcm, message: &[u8]) -> Result<Vec<u8>, Error> {
    let mut seed = [0u8; 32];
    OsRng.fill_bytes(&mut seed);
    cipher.encrypt(Nonce::from_slice(&from_seed(&seed)), message)
}

pub fn cipher(key: &[u8; 32]) -> Aes256Gcm {
    let mut copy = [0u8; 32];
    copy.copy_from_slice(key);
    Aes256Gcm::new(&copy.into())
}
