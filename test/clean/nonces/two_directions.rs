//@ crates: chacha20poly1305 0.10
//@ compile: main
// What goes out and what comes in have a key and a counter each: two objects of one type.
use chacha20poly1305::{
    aead::{Aead, KeyInit},
    ChaCha20Poly1305, Error, Nonce,
};

struct Lane {
    cipher: ChaCha20Poly1305,
    count: u64,
}

impl Lane {
    fn new(session_key: [u8; 32]) -> Self {
        Lane { cipher: ChaCha20Poly1305::new(&session_key.into()), count: 0 }
    }

    fn nonce(&mut self) -> Result<Nonce, Error> {
        let mut nonce = [0u8; 12];
        nonce[4..].copy_from_slice(&self.count.to_be_bytes());
        self.count = self.count.checked_add(1).ok_or(Error)?;
        Ok(nonce.into())
    }
}

pub struct Link {
    sent: Lane,
    received: Lane,
}

impl Link {
    pub fn new(ours: [u8; 32], theirs: [u8; 32]) -> Self {
        Link { sent: Lane::new(ours), received: Lane::new(theirs) }
    }

    pub fn send(&mut self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let nonce = self.sent.nonce()?;
        self.sent.cipher.encrypt(&nonce, message)
    }

    pub fn receive(&mut self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let nonce = self.received.nonce()?;
        self.received.cipher.decrypt(&nonce, message)
    }
}
