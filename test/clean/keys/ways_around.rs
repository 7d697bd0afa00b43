//@ crates: aes-gcm 0.10, jsonwebtoken 9
//@ compile: main
// The same ways with keys from elsewhere.
use aes_gcm::{aead::KeyInit, Aes256Gcm};
use jsonwebtoken::EncodingKey;

pub fn when_built() -> Option<EncodingKey> {
    Some(EncodingKey::from_secret(option_env!("JWT_SECRET")?.as_bytes()))
}

pub fn when_run() -> Option<EncodingKey> {
    let secret = option_env!("JWT_SECRET").map(str::to_owned).or_else(|| std::env::var("JWT_SECRET").ok())?;
    Some(EncodingKey::from_secret(secret.as_bytes()))
}

#[derive(Default)]
pub struct Builder {
    key: Option<Vec<u8>>,
    label: String,
}

impl Builder {
    pub fn key(mut self, key: &[u8]) -> Self {
        self.key = Some(key.to_vec());
        self
    }

    pub fn label(mut self, label: &str) -> Self {
        self.label = label.to_owned();
        self
    }

    pub fn build(self) -> Option<(String, Aes256Gcm)> {
        Some((self.label, Aes256Gcm::new_from_slice(&self.key?).ok()?))
    }
}

pub fn built(key: &[u8]) -> Option<(String, Aes256Gcm)> {
    Builder::default().label("0123456789abcdef0123456789abcdef").key(key).build()
}

pub fn mixed(parts: &[[u8; 32]]) -> Aes256Gcm {
    let mut key = [0u8; 32];
    for part in parts {
        for i in 0..32 {
            key[i] ^= part[i];
        }
    }
    Aes256Gcm::new(&key.into())
}

pub fn numbered(seed: &[u8], count: u8) -> Aes256Gcm {
    let mut key = [0u8; 32];
    for i in 0..32 {
        key[i] = seed[i % seed.len()].wrapping_add(i as u8).wrapping_mul(count);
    }
    Aes256Gcm::new(&key.into())
}
