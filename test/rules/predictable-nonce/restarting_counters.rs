//@ crates: aes-gcm 0.10, x25519-dalek 2 +static_secrets
//@ compile: main
use aes_gcm::{aead::Aead, Aes256Gcm, Error, Key, KeyInit, Nonce};
use std::sync::atomic::{AtomicU64, Ordering};
use x25519_dalek::{PublicKey, StaticSecret};

pub struct Channel {
    cipher: Aes256Gcm,
    sent: u64,
}

impl Channel {
    pub fn new(secret: &StaticSecret, remote: &PublicKey) -> Self {
        let shared = secret.diffie_hellman(remote);
        Self { cipher: Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(shared.as_bytes())), sent: 0 }
    }

    fn next_nonce(&mut self) -> [u8; 12] {
        let mut nonce = [0u8; 12];
        nonce[..8].copy_from_slice(&self.sent.to_le_bytes());
        self.sent += 1;
        nonce
    }

    pub fn send(&mut self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let nonce = self.next_nonce();
        self.cipher.encrypt(Nonce::from_slice(&nonce), message)
        //                  ^^^^^^^^^^^^^^^^^^^^^^^^^ predictable-nonce [medium]: nonce of `encrypt` comes from a counter that starts again with each object
    }
}

pub struct Logger {
    cipher: Aes256Gcm,
    written: AtomicU64,
}

impl Logger {
    pub fn open() -> Self {
        let key = std::fs::read("log.key").expect("the key is there");
        Self { cipher: Aes256Gcm::new_from_slice(&key).expect("32 bytes"), written: AtomicU64::new(0) }
    }

    pub fn write(&self, line: &str) -> Result<Vec<u8>, Error> {
        let number = self.written.fetch_add(1, Ordering::SeqCst);
        let mut nonce = [0u8; 12];
        nonce[4..].copy_from_slice(&number.to_be_bytes());
        self.cipher.encrypt(Nonce::from_slice(&nonce), line.as_bytes())
        //                  ^^^^^^^^^^^^^^^^^^^^^^^^^ predictable-nonce [medium]: starts again with each object
    }
}

static COUNTER: AtomicU64 = AtomicU64::new(1);

pub fn seal(message: &[u8]) -> Result<Vec<u8>, Error> {
    let key: [u8; 32] = std::env::var("KEY").unwrap().into_bytes().try_into().unwrap();
    let mut nonce = [0u8; 12];
    nonce[..8].copy_from_slice(&COUNTER.fetch_add(1, Ordering::Relaxed).to_be_bytes());
    Aes256Gcm::new(&key.into()).encrypt(Nonce::from_slice(&nonce), message)
    //                                  ^^^^^^^^^^^^^^^^^^^^^^^^^ predictable-nonce [medium]: starts again with each run of the program
}

pub struct Sender {
    cipher: Aes256Gcm,
    counter: u32,
}

impl Sender {
    pub fn new(key: &[u8; 32]) -> Self {
        Self { cipher: Aes256Gcm::new(key.into()), counter: 0 }
    }

    pub fn send(&mut self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let mut nonce = [0u8; 12];
        nonce[8..].copy_from_slice(&self.counter.to_be_bytes());
        self.counter += 1;
        self.cipher.encrypt(&nonce.into(), message)
        //                  ^^^^^^^^^^^^^ predictable-nonce [low]: starts again with each object
    }
}
