//@ crates: chacha20poly1305 0.10
//@ compile: main
// Each side counts what it sends from zero, under the key that they share.
use chacha20poly1305::{
    aead::{Aead, KeyInit},
    ChaCha20Poly1305, Error, Nonce,
};

pub struct Session {
    cipher: ChaCha20Poly1305,
    sent: u64,
    received: u64,
}

fn nonce_of(count: u64) -> Nonce {
    let mut nonce = [0u8; 12];
    nonce[4..].copy_from_slice(&count.to_be_bytes());
    nonce.into()
}

impl Session {
    pub fn new(key: &[u8; 32]) -> Self {
        Session { cipher: ChaCha20Poly1305::new(key.into()), sent: 0, received: 0 }
    }

    pub fn send(&mut self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let nonce = nonce_of(self.sent);
        self.sent += 1;
        self.cipher.encrypt(&nonce, message)
        //                  ^^^^^^ nonce-reuse
    }

    pub fn receive(&mut self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let nonce = nonce_of(self.received);
        self.received += 1;
        self.cipher.decrypt(&nonce, message)
    }
}
