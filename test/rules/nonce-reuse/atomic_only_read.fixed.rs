use aes_gcm::{aead::{Aead, KeyInit, AeadCore, OsRng}, Aes256Gcm, Nonce};
use std::sync::atomic::{AtomicU64, Ordering};

pub struct Sealer { cipher: Aes256Gcm, prefix: [u8; 4], counter: AtomicU64 }

impl Sealer {
    pub fn new(key: [u8; 32]) -> Self {
        Sealer { cipher: Aes256Gcm::new(&key.into()), prefix: rand::random(), counter: AtomicU64::new(0) }
    }
    pub fn seal(&self, message: &[u8]) -> Vec<u8> {
        let n = self.counter.load(Ordering::SeqCst);
        let mut nonce = [0u8; 12];
        nonce[..4].copy_from_slice(&self.prefix);
        nonce[4..].copy_from_slice(&n.to_le_bytes());
        let fresh_nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        [fresh_nonce.as_slice(), &self.cipher.encrypt(&fresh_nonce, message).expect("encrypt")].concat()
    }
}

fn main() {
    let s = Sealer::new(rand::random());
    s.seal(b"one");
    s.seal(b"two");
}
