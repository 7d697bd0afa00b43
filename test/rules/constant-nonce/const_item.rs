//@ crates: chacha20poly1305 0.10
//@ compile: main
use chacha20poly1305::{
    aead::{Aead, KeyInit},
    ChaCha20Poly1305, Key, Nonce,
};

const NONCE: [u8; 12] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

pub struct Vault {
    cipher: ChaCha20Poly1305,
}

impl Vault {
    pub fn new(key: &Key) -> Self {
        Self { cipher: ChaCha20Poly1305::new(key) }
    }

    pub fn put(&self, secret: &str) -> Option<Vec<u8>> {
        let nonce = Nonce::from_slice(&NONCE);
        self.cipher.encrypt(nonce, secret.as_bytes()).ok()
        //                  ^^^^^ constant-nonce [fix]
    }
}
