// Counters that begin anew in a function, under a key that was there before.
use aes_gcm::{aead::{Aead, AeadCore, OsRng}, Aes256Gcm, Error, KeyInit, Nonce};
use chacha20poly1305::ChaCha20Poly1305;
use ring::aead::{Aad, BoundKey, Nonce as RingNonce, NonceSequence, SealingKey, UnboundKey, AES_256_GCM};
use ring::error::Unspecified;
use std::sync::Arc;

fn nonce_of(number: u64) -> [u8; 12] {
    let mut nonce = [0u8; 12];
    nonce[4..].copy_from_slice(&number.to_be_bytes());
    nonce
}

pub fn chunks(key: &[u8; 32], data: &[u8]) -> Result<Vec<Vec<u8>>, Error> {
    let cipher = Aes256Gcm::new(key.into());
    let mut sealed = Vec::new();
    for (i, chunk) in data.chunks(4096).enumerate() {
        let nonce = ring::rand::generate::<[u8; 12]>(&ring::rand::SystemRandom::new()).expect("the system's generator works").expose();
        sealed.push([nonce.as_slice(), &cipher.encrypt(Nonce::from_slice(&nonce), chunk)?].concat());
    }
    Ok(sealed)
}

pub struct Store {
    cipher: Aes256Gcm,
}

impl Store {
    pub fn seal_all(&self, rows: &[String]) -> Result<Vec<Vec<u8>>, Error> {
        let mut sealed = Vec::new();
        for i in 0..rows.len() {
            let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
            sealed.push([nonce.as_slice(), &self.cipher.encrypt(&nonce, rows[i].as_bytes())?].concat());
        }
        Ok(sealed)
    }
}

struct Sequence(u32);

impl NonceSequence for Sequence {
    fn advance(&mut self) -> Result<RingNonce, Unspecified> {
        let mut bytes = [0u8; 12];
        bytes[8..].copy_from_slice(&self.0.to_be_bytes());
        self.0 = self.0.checked_add(1).ok_or(Unspecified)?;
        Ok(RingNonce::assume_unique_for_key(bytes))
    }
}

pub fn seal(secret: &[u8], message: &mut Vec<u8>) -> Result<(), Unspecified> {
    let mut key = SealingKey::new(UnboundKey::new(&AES_256_GCM, secret)?, Sequence(1));
    key.seal_in_place_append_tag(Aad::empty(), message)
}

#[derive(Default)]
struct Sent(u64);

impl Sent {
    fn next(&mut self) -> Option<[u8; 12]> {
        let nonce = nonce_of(self.0);
        self.0 = self.0.checked_add(1)?;
        Some(nonce)
    }
}

fn send(cipher: &ChaCha20Poly1305, sent: &mut Sent, message: &[u8]) -> Option<Vec<u8>> {
    let nonce = sent.next()?;
    cipher.encrypt(&nonce.into(), message).ok()
}

pub fn serve(cipher: Arc<ChaCha20Poly1305>, messages: &[Vec<u8>]) -> Option<()> {
    let mut sent = Sent::default();
    for message in messages {
        send(&cipher, &mut sent, message)?;
    }
    Some(())
}

pub fn run(messages: &[Vec<u8>]) -> Option<()> {
    let key: [u8; 32] = std::fs::read("key").ok()?.try_into().ok()?;
    serve(Arc::new(ChaCha20Poly1305::new(&key.into())), messages)
}
