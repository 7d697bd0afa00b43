//@ crates: aes-gcm 0.10, jsonwebtoken 9
//@ compile: main
// Keys that stand in the source in a roundabout way.
use aes_gcm::{aead::KeyInit, Aes256Gcm, Key};
use jsonwebtoken::EncodingKey;

pub fn when_built() -> EncodingKey {
    EncodingKey::from_secret(option_env!("JWT_SECRET").unwrap_or("w1nter-is-coming").as_bytes())
    //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key
}

pub struct SecretKey([u8; 32]);

impl SecretKey {
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

const WRAPPED: SecretKey = SecretKey::new(*b"0123456789abcdef0123456789abcdef");

pub fn in_a_type() -> Aes256Gcm {
    Aes256Gcm::new(WRAPPED.as_bytes().into())
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key
}

#[derive(Default)]
pub struct Builder {
    key: Option<Vec<u8>>,
}

impl Builder {
    pub fn key(mut self, key: &[u8]) -> Self {
        self.key = Some(key.to_vec());
        self
    }

    pub fn build(self) -> Option<Aes256Gcm> {
        Aes256Gcm::new_from_slice(&self.key?).ok()
    }
}

pub fn built() -> Option<Aes256Gcm> {
    Builder::default().key(b"0123456789abcdef0123456789abcdef").build()
    //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key
}

pub fn exact() -> Option<Aes256Gcm> {
    let key = Key::<Aes256Gcm>::from_exact_iter(*b"0123456789abcdef0123456789abcdef")?;
    Some(Aes256Gcm::new(&key))
    //                  ^^^^ hardcoded-key
}

pub fn counted() -> Aes256Gcm {
    let mut key = [0u8; 32];
    for i in 0..32 {
        key[i] = i as u8;
    }
    Aes256Gcm::new(&key.into())
    //             ^^^^^^^^^^^ hardcoded-key
}

pub fn ranged() -> Option<Aes256Gcm> {
    let key: Vec<u8> = (0..32).collect();
    Aes256Gcm::new_from_slice(&key).ok()
    //                        ^^^^ hardcoded-key
}

pub fn padded() -> Option<Aes256Gcm> {
    let mut key = String::from("my key");
    while key.len() < 32 {
        key.push('0');
    }
    Aes256Gcm::new_from_slice(key.as_bytes()).ok()
    //                        ^^^^^^^^^^^^^^ hardcoded-key
}
