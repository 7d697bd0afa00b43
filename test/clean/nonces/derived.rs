//@ crates: aes-gcm 0.10, sha2 0.10, hkdf 0.12, rand 0.8, aes-siv 0.7, openssl 0.10, uuid 1 +v4
//@ compile: main
// Hashes and derivations that do not come twice, and pieces of one derived block.
use aes_gcm::{aead::Aead, Aes256Gcm, Error, KeyInit, Nonce};
use hkdf::Hkdf;
use rand::{rngs::OsRng, RngCore};
use sha2::{Digest, Sha256};
use std::time::SystemTime;

pub fn hash_of_random(cipher: &Aes256Gcm, name: &str, message: &[u8]) -> Result<Vec<u8>, Error> {
    let mut random = [0u8; 32];
    OsRng.fill_bytes(&mut random);
    let digest = Sha256::new().chain_update(name).chain_update(random).finalize();
    cipher.encrypt(Nonce::from_slice(&digest[..12]), message)
}

pub fn hash_of_number(cipher: &Aes256Gcm, sequence: u64, message: &[u8]) -> Result<Vec<u8>, Error> {
    let digest = Sha256::digest(sequence.to_be_bytes());
    cipher.encrypt(Nonce::from_slice(&digest[..12]), message)
}

pub fn key_and_nonce(secret: &[u8], message: &[u8]) -> Result<Vec<u8>, Error> {
    let mut salt = [0u8; 32];
    OsRng.fill_bytes(&mut salt);
    let mut block = [0u8; 44];
    Hkdf::<Sha256>::new(Some(&salt), secret).expand(b"record", &mut block).unwrap();
    let cipher = Aes256Gcm::new_from_slice(&block[..32]).unwrap();
    cipher.encrypt(Nonce::from_slice(&block[32..]), message)
}

pub fn split_in_two(secret: &[u8], salt: &[u8; 32], message: &[u8]) -> Result<Vec<u8>, Error> {
    let mut block = [0u8; 44];
    Hkdf::<Sha256>::new(Some(salt), secret).expand(b"record", &mut block).unwrap();
    let (key, nonce) = block.split_at(32);
    Aes256Gcm::new_from_slice(key).unwrap().encrypt(Nonce::from_slice(nonce), message)
}

pub fn stamped(cipher: &Aes256Gcm, message: &[u8]) -> Result<(SystemTime, Vec<u8>), Error> {
    let mut nonce = [0u8; 12];
    OsRng.fill_bytes(&mut nonce);
    Ok((SystemTime::now(), cipher.encrypt(Nonce::from_slice(&nonce), message)?))
}

pub fn time_and_random(cipher: &Aes256Gcm, message: &[u8]) -> Result<Vec<u8>, Error> {
    let seconds = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs();
    let mut nonce = [0u8; 12];
    nonce[..4].copy_from_slice(&(seconds as u32).to_be_bytes());
    OsRng.fill_bytes(&mut nonce[4..]);
    cipher.encrypt(Nonce::from_slice(&nonce), message)
}

pub fn opened(cipher: &Aes256Gcm, name: &str, sealed: &[u8]) -> Result<Vec<u8>, Error> {
    let digest = Sha256::digest(name);
    cipher.decrypt(Nonce::from_slice(&digest[..12]), sealed)
}
