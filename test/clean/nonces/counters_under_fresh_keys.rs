//@ crates: aes-gcm 0.10, chacha20poly1305 0.10, ring 0.17, x25519-dalek 2 +static_secrets, hkdf 0.12, sha2 0.10, rand 0.8
//@ compile: main
// A counter may start at zero where the key does too, or where something random stands beside it.
use aes_gcm::{aead::Aead, Aes256Gcm, Error, KeyInit, Nonce};
use chacha20poly1305::ChaCha20Poly1305;
use hkdf::Hkdf;
use rand::{rngs::OsRng, RngCore};
use ring::aead::{Aad, BoundKey, Nonce as RingNonce, NonceSequence, SealingKey, UnboundKey, AES_256_GCM};
use ring::error::Unspecified;
use sha2::Sha256;
use std::sync::atomic::{AtomicU64, Ordering};
use x25519_dalek::{EphemeralSecret, PublicKey};

fn nonce_of(number: u64) -> [u8; 12] {
    let mut nonce = [0u8; 12];
    nonce[4..].copy_from_slice(&number.to_be_bytes());
    nonce
}

pub struct Channel {
    cipher: ChaCha20Poly1305,
    sent: u64,
}

impl Channel {
    pub fn agree(secret: EphemeralSecret, remote: &PublicKey) -> Self {
        let shared = secret.diffie_hellman(remote);
        let mut key = [0u8; 32];
        Hkdf::<Sha256>::new(None, shared.as_bytes()).expand(b"channel", &mut key).unwrap();
        Self { cipher: ChaCha20Poly1305::new(&key.into()), sent: 0 }
    }

    pub fn send(&mut self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let nonce = nonce_of(self.sent);
        self.sent += 1;
        self.cipher.encrypt(&nonce.into(), message)
    }
}

pub struct Transport {
    cipher: ChaCha20Poly1305,
    sent: u64,
}

impl Transport {
    pub fn new(session_key: &[u8; 32]) -> Self {
        Self { cipher: ChaCha20Poly1305::new(session_key.into()), sent: 0 }
    }

    pub fn send(&mut self, message: &[u8]) -> Result<Vec<u8>, Error> {
        self.sent += 1;
        self.cipher.encrypt(&nonce_of(self.sent).into(), message)
    }
}

pub fn file(data: &[u8]) -> Result<([u8; 32], Vec<Vec<u8>>), Error> {
    let mut key = [0u8; 32];
    OsRng.fill_bytes(&mut key);
    let cipher = Aes256Gcm::new(&key.into());
    let mut sealed = Vec::new();
    for (i, chunk) in data.chunks(4096).enumerate() {
        sealed.push(cipher.encrypt(Nonce::from_slice(&nonce_of(i as u64)), chunk)?);
    }
    Ok((key, sealed))
}

pub fn stream(cipher: &Aes256Gcm, data: &[u8]) -> Result<Vec<Vec<u8>>, Error> {
    let mut base = [0u8; 8];
    OsRng.fill_bytes(&mut base);
    let mut sealed = Vec::new();
    for (i, chunk) in data.chunks(4096).enumerate() {
        let mut nonce = [0u8; 12];
        nonce[..8].copy_from_slice(&base);
        nonce[8..].copy_from_slice(&(i as u32).to_be_bytes());
        sealed.push(cipher.encrypt(Nonce::from_slice(&nonce), chunk)?);
    }
    Ok(sealed)
}

pub struct Journal {
    cipher: Aes256Gcm,
    written: AtomicU64,
}

impl Journal {
    pub fn open(key: &[u8; 32], written: u64) -> Self {
        Self { cipher: Aes256Gcm::new(key.into()), written: AtomicU64::new(written) }
    }

    pub fn reopen() -> Option<Self> {
        let key = std::fs::read("journal.key").ok()?;
        let written = std::fs::read_to_string("journal.count").ok()?.trim().parse().ok()?;
        Some(Self { cipher: Aes256Gcm::new_from_slice(&key).ok()?, written: AtomicU64::new(written) })
    }

    pub fn write(&self, line: &str) -> Result<Vec<u8>, Error> {
        let number = self.written.fetch_add(1, Ordering::SeqCst);
        std::fs::write("journal.count", (number + 1).to_string()).map_err(|_| Error)?;
        self.cipher.encrypt(Nonce::from_slice(&nonce_of(number)), line.as_bytes())
    }
}

struct Sequence(u32);

impl NonceSequence for Sequence {
    fn advance(&mut self) -> Result<RingNonce, Unspecified> {
        let nonce = nonce_of(self.0.into());
        self.0 = self.0.checked_add(1).ok_or(Unspecified)?;
        Ok(RingNonce::assume_unique_for_key(nonce))
    }
}

pub fn sealed_once(message: &mut Vec<u8>) -> Result<[u8; 32], Unspecified> {
    let mut secret = [0u8; 32];
    OsRng.fill_bytes(&mut secret);
    let mut key = SealingKey::new(UnboundKey::new(&AES_256_GCM, &secret)?, Sequence(0));
    key.seal_in_place_append_tag(Aad::empty(), message)?;
    Ok(secret)
}

pub struct Builder {
    cipher: Aes256Gcm,
    first: u64,
}

impl Builder {
    pub fn starting_at(mut self, first: u64) -> Self {
        self.first = first;
        self
    }

    pub fn seal(&self, offset: u64, message: &[u8]) -> Result<Vec<u8>, Error> {
        self.cipher.encrypt(Nonce::from_slice(&nonce_of(self.first + offset)), message)
    }
}
