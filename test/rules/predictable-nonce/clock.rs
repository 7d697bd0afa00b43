//@ crates: aes-gcm 0.10, chacha20poly1305 0.10, ring 0.17, chrono 0.4
//@ compile: main
use aes_gcm::{aead::Aead, Aes256Gcm, Error, Nonce};
use chacha20poly1305::ChaCha20Poly1305;
use chrono::Utc;
use ring::aead::{Aad, LessSafeKey, Nonce as RingNonce};
use std::time::{SystemTime, UNIX_EPOCH};

fn timestamp_nonce() -> [u8; 12] {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970").as_nanos() as u64;
    let mut nonce = [0u8; 12];
    nonce[..8].copy_from_slice(&now.to_le_bytes());
    nonce[8..].copy_from_slice(&std::process::id().to_le_bytes());
    nonce
}

pub fn seal(cipher: &Aes256Gcm, message: &[u8]) -> Result<Vec<u8>, Error> {
    let nonce = timestamp_nonce();
    cipher.encrypt(Nonce::from_slice(&nonce), message)
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^ predictable-nonce [fix]: nonce of `encrypt` comes from the clock or the process id
}

pub fn with_chrono(cipher: &ChaCha20Poly1305, message: &[u8]) -> Result<Vec<u8>, Error> {
    let mut nonce = [0u8; 12];
    nonce[..8].copy_from_slice(&Utc::now().timestamp_millis().to_be_bytes());
    cipher.encrypt(&nonce.into(), message)
    //             ^^^^^^^^^^^^^ predictable-nonce: comes from the clock
}

pub fn with_ring(key: &LessSafeKey, data: &mut Vec<u8>) {
    let nonce = RingNonce::assume_unique_for_key(timestamp_nonce());
    key.seal_in_place_append_tag(nonce, Aad::empty(), data).unwrap();
    //                           ^^^^^ predictable-nonce: comes from the clock
}
