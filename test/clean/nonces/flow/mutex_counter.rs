//@ crates: aes-gcm 0.10, rand 0.8
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};
use std::sync::{Arc, Mutex};

struct Counter(u64);
pub struct Service { cipher: Aes256Gcm, salt: [u8; 4], counter: Mutex<Counter> }

impl Service {
    pub fn new(key: &[u8; 32]) -> Arc<Self> {
        Arc::new(Self { cipher: Aes256Gcm::new(key.into()), salt: rand::random(), counter: Mutex::new(Counter(0)) })
    }
    pub fn seal(self: Arc<Self>, data: &[u8]) -> Vec<u8> {
        let count = {
            let mut counter = self.counter.lock().unwrap();
            let now = counter.0;
            counter.0 = now.checked_add(1).expect("not used up");
            now
        };
        let mut nonce = [0u8; 12];
        nonce[..4].copy_from_slice(&self.salt);
        nonce[4..].copy_from_slice(&count.to_be_bytes());
        self.cipher.encrypt(Nonce::from_slice(&nonce), data).unwrap()
    }
}
fn main() { let s = Service::new(&rand::random()); s.clone().seal(b"1"); s.seal(b"2"); }
