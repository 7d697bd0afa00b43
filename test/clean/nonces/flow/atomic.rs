//@ crates: aes-gcm 0.10, rand 0.8
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};
use std::sync::atomic::{AtomicU64, Ordering};

pub struct Sealer { cipher: Aes256Gcm, prefix: [u8; 4], counter: AtomicU64 }

impl Sealer {
    pub fn new(key: [u8; 32]) -> Self {
        Sealer { cipher: Aes256Gcm::new(&key.into()), prefix: rand::random(), counter: AtomicU64::new(0) }
    }
    pub fn seal(&self, message: &[u8]) -> Vec<u8> {
        let n = self.counter.fetch_add(1, Ordering::SeqCst);
        let mut nonce = [0u8; 12];
        nonce[..4].copy_from_slice(&self.prefix);
        nonce[4..].copy_from_slice(&n.to_le_bytes());
        self.cipher.encrypt(Nonce::from_slice(&nonce), message).expect("encrypt")
    }
}

fn main() {
    let s = Sealer::new(rand::random());
    s.seal(b"one");
    s.seal(b"two");
}
