// The counter behind the lock is read and never advanced.
use aes_gcm::{aead::{Aead, KeyInit, AeadCore, OsRng}, Aes256Gcm, Nonce};
use std::sync::{Arc, Mutex};

struct Counter(u64);
pub struct Service { cipher: Aes256Gcm, salt: [u8; 4], counter: Mutex<Counter> }

impl Service {
    pub fn new(key: &[u8; 32]) -> Arc<Self> {
        Arc::new(Self { cipher: Aes256Gcm::new(key.into()), salt: rand::random(), counter: Mutex::new(Counter(0)) })
    }
    pub fn seal(self: Arc<Self>, data: &[u8]) -> Vec<u8> {
        let count = self.counter.lock().unwrap().0;
        let mut nonce = [0u8; 12];
        nonce[..4].copy_from_slice(&self.salt);
        nonce[4..].copy_from_slice(&count.to_be_bytes());
        let fresh_nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        [fresh_nonce.as_slice(), &self.cipher.encrypt(&fresh_nonce, data).unwrap()].concat()
    }
}
fn main() { let s = Service::new(&rand::random()); s.clone().seal(b"1"); s.seal(b"2"); }
