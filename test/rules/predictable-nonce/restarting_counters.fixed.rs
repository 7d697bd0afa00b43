use aes_gcm::{aead::{Aead, AeadCore, OsRng}, Aes256Gcm, Error, Key, KeyInit, Nonce};
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
        let nonce = <[u8; 12]>::from(Aes256Gcm::generate_nonce(&mut OsRng));
        self.cipher.encrypt(Nonce::from_slice(&nonce), message).map(|sealed| [nonce.as_slice(), &sealed].concat())
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
        let fresh_nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        self.cipher.encrypt(&fresh_nonce, line.as_bytes()).map(|sealed| [fresh_nonce.as_slice(), &sealed].concat())
    }
}

static COUNTER: AtomicU64 = AtomicU64::new(1);

pub fn seal(message: &[u8]) -> Result<Vec<u8>, Error> {
    let key: [u8; 32] = std::env::var("KEY").unwrap().into_bytes().try_into().unwrap();
    let mut nonce = [0u8; 12];
    nonce[..8].copy_from_slice(&COUNTER.fetch_add(1, Ordering::Relaxed).to_be_bytes());
    let fresh_nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    Aes256Gcm::new(&key.into()).encrypt(&fresh_nonce, message).map(|sealed| [fresh_nonce.as_slice(), &sealed].concat())
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
        let fresh_nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        self.cipher.encrypt(&fresh_nonce, message).map(|sealed| [fresh_nonce.as_slice(), &sealed].concat())
    }
}
