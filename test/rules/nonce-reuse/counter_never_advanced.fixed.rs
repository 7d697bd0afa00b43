use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use rand::RngCore;

pub struct Channel { cipher: ChaCha20Poly1305, prefix: [u8; 4], counter: u64 }

impl Channel {
    pub fn new(key: &[u8; 32]) -> Self {
        let mut prefix = [0u8; 4];
        rand::thread_rng().fill_bytes(&mut prefix);
        Channel { cipher: ChaCha20Poly1305::new(Key::from_slice(key)), prefix, counter: 0 }
    }

    fn next_nonce(&self) -> [u8; 12] {
        let mut nonce = [0u8; 12];
        nonce[..4].copy_from_slice(&self.prefix);
        nonce[4..].copy_from_slice(&self.counter.to_be_bytes());
        nonce
    }

    pub fn send(&mut self, message: &[u8]) -> Result<Vec<u8>, chacha20poly1305::Error> {
        let nonce = rand::random::<[u8; 12]>();
        self.cipher.encrypt(Nonce::from_slice(&nonce), message).map(|sealed| [nonce.as_slice(), &sealed].concat())
    }
}

fn main() {
    let mut key = [0u8; 32];
    rand::thread_rng().fill_bytes(&mut key);
    let mut c = Channel::new(&key);
    c.send(b"a").unwrap();
    c.send(b"b").unwrap();
}
