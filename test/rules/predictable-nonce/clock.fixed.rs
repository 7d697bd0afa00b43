use aes_gcm::{aead::Aead, Aes256Gcm, Error, Nonce};
use chacha20poly1305::ChaCha20Poly1305;
use chrono::Utc;
use ring::aead::{Aad, LessSafeKey, Nonce as RingNonce};
use std::time::{SystemTime, UNIX_EPOCH};
use chacha20poly1305::aead::{AeadCore, OsRng};

fn timestamp_nonce() -> [u8; 12] {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970").as_nanos() as u64;
    let mut nonce = [0u8; 12];
    nonce[..8].copy_from_slice(&now.to_le_bytes());
    nonce[8..].copy_from_slice(&std::process::id().to_le_bytes());
    nonce
}

pub fn seal(cipher: &Aes256Gcm, message: &[u8]) -> Result<Vec<u8>, Error> {
    let nonce = ring::rand::generate::<[u8; 12]>(&ring::rand::SystemRandom::new()).expect("the system's generator works").expose();
    cipher.encrypt(Nonce::from_slice(&nonce), message).map(|sealed| [nonce.as_slice(), &sealed].concat())
}

pub fn with_chrono(cipher: &ChaCha20Poly1305, message: &[u8]) -> Result<Vec<u8>, Error> {
    let mut nonce = [0u8; 12];
    nonce[..8].copy_from_slice(&Utc::now().timestamp_millis().to_be_bytes());
    let fresh_nonce = ChaCha20Poly1305::generate_nonce(&mut OsRng);
    cipher.encrypt(&fresh_nonce, message).map(|sealed| [fresh_nonce.as_slice(), &sealed].concat())
}

pub fn with_ring(key: &LessSafeKey, data: &mut Vec<u8>) {
    let nonce = RingNonce::assume_unique_for_key(ring::rand::generate::<[u8; 12]>(&ring::rand::SystemRandom::new()).expect("the system's generator works").expose());
    key.seal_in_place_append_tag(nonce, Aad::empty(), data).unwrap();
}
