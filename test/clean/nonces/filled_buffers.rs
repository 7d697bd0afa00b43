//@ crates: aes-gcm 0.10, rand 0.8, getrandom 0.2, ring 0.17
//@ compile: main
// Buffers of zeros that a secure generator fills before they are used.
use aes_gcm::{
    aead::{rand_core::RngCore, Aead, KeyInit, OsRng},
    Aes256Gcm, Error, Nonce,
};
use rand::Rng;
use ring::rand::{SecureRandom, SystemRandom};

pub fn with_os_rng(cipher: &Aes256Gcm, message: &[u8]) -> Result<Vec<u8>, Error> {
    let mut bytes = [0u8; 12];
    OsRng.fill_bytes(&mut bytes);
    cipher.encrypt(Nonce::from_slice(&bytes), message)
}

pub fn with_thread_rng(cipher: &Aes256Gcm, message: &[u8]) -> Result<Vec<u8>, Error> {
    let mut nonce = Nonce::default();
    rand::thread_rng().fill_bytes(&mut nonce);
    cipher.encrypt(&nonce, message)
}

pub fn with_fill(cipher: &Aes256Gcm, message: &[u8]) -> Result<Vec<u8>, Error> {
    let mut bytes = vec![0; 12];
    rand::thread_rng().fill(&mut bytes[..]);
    cipher.encrypt(Nonce::from_slice(&bytes), message)
}

pub fn with_getrandom(cipher: &Aes256Gcm, message: &[u8]) -> Result<Vec<u8>, Error> {
    let mut bytes = [0; 12];
    getrandom::getrandom(&mut bytes).map_err(|_| Error)?;
    cipher.encrypt(&bytes.into(), message)
}

pub fn with_ring(cipher: &Aes256Gcm, message: &[u8]) -> Result<Vec<u8>, Error> {
    let rng = SystemRandom::new();
    let mut bytes = [0u8; 12];
    rng.fill(&mut bytes).map_err(|_| Error)?;
    cipher.encrypt(&bytes.into(), message)
}

fn fill(buffer: &mut [u8]) {
    OsRng.fill_bytes(buffer);
}

pub fn through_a_helper(key: &[u8; 32], message: &[u8]) -> Result<Vec<u8>, Error> {
    let cipher = Aes256Gcm::new(key.into());
    let mut bytes = [0u8; 12];
    fill(&mut bytes);
    cipher.encrypt(Nonce::from_slice(&bytes), message)
}

pub fn random_head(cipher: &Aes256Gcm, counter: u32, message: &[u8]) -> Result<Vec<u8>, Error> {
    let mut bytes = [0u8; 12];
    OsRng.fill_bytes(&mut bytes[..8]);
    bytes[8..].copy_from_slice(&counter.to_be_bytes());
    cipher.encrypt(Nonce::from_slice(&bytes), message)
}
