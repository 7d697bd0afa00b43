//@ crates: chacha20poly1305 0.10
//@ compile: main
use chacha20poly1305::{
    aead::{Aead, KeyInit},
    ChaCha20Poly1305, Error, Nonce,
};

fn nonce_of(direction: u8, count: u64) -> Nonce {
    let mut nonce = [0u8; 12];
    nonce[0] = direction;
    nonce[4..].copy_from_slice(&count.to_be_bytes());
    nonce.into()
}

// A key for each direction.
pub struct Session {
    ours: ChaCha20Poly1305,
    theirs: ChaCha20Poly1305,
    sent: u64,
    received: u64,
}

impl Session {
    pub fn for_session(ours: &[u8; 32], theirs: &[u8; 32]) -> Self {
        Session { ours: ChaCha20Poly1305::new(ours.into()), theirs: ChaCha20Poly1305::new(theirs.into()), sent: 0, received: 0 }
    }

    pub fn send(&mut self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let nonce = nonce_of(0, self.sent);
        self.sent += 1;
        self.ours.encrypt(&nonce, message)
    }

    pub fn receive(&mut self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let nonce = nonce_of(0, self.received);
        self.received += 1;
        self.theirs.decrypt(&nonce, message)
    }
}

// The direction is part of the nonce.
pub struct ClientSession {
    cipher: ChaCha20Poly1305,
    sent: u64,
    received: u64,
}

impl ClientSession {
    pub fn new(key: &[u8; 32]) -> Self {
        ClientSession { cipher: ChaCha20Poly1305::new(key.into()), sent: 0, received: 0 }
    }

    pub fn send(&mut self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let nonce = nonce_of(1, self.sent);
        self.sent += 1;
        self.cipher.encrypt(&nonce, message)
    }

    pub fn receive(&mut self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let nonce = nonce_of(2, self.received);
        self.received += 1;
        self.cipher.decrypt(&nonce, message)
    }
}

// What is written is read again, under the numbers that it was written with.
pub struct SessionLog {
    cipher: ChaCha20Poly1305,
    written: u64,
    read: u64,
}

impl SessionLog {
    pub fn new(key: &[u8; 32]) -> Self {
        SessionLog { cipher: ChaCha20Poly1305::new(key.into()), written: 0, read: 0 }
    }

    pub fn write(&mut self, line: &[u8]) -> Result<Vec<u8>, Error> {
        let nonce = nonce_of(0, self.written);
        self.written += 1;
        self.cipher.encrypt(&nonce, line)
    }

    pub fn read(&mut self, line: &[u8]) -> Result<Vec<u8>, Error> {
        let nonce = nonce_of(0, self.read);
        self.read += 1;
        self.cipher.decrypt(&nonce, line)
    }
}
