//@ crates: aes-gcm 0.10, chacha20poly1305 0.10, sha2 0.10, blake3 1, ring 0.17
//@ compile: main
use aes_gcm::{Aes256Gcm, Key, KeyInit};
use chacha20poly1305::ChaCha20Poly1305;
use sha2::{Digest, Sha256};

fn derive_key(password: &str) -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update(b"my application");
    hasher.update(password.as_bytes());
    hasher.finalize().into()
}

pub fn cipher(secret: &str) -> Aes256Gcm {
    let key_bytes = derive_key(secret);
    Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(&key_bytes))
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ password-as-key: key of `new` is a password after no more than a plain hash
}

pub fn stretched(passphrase: &str, salt: &[u8]) -> ChaCha20Poly1305 {
    let mut state = Sha256::digest([salt, passphrase.as_bytes()].concat());
    for _ in 0..10_000 {
        state = Sha256::digest(&state);
    }
    ChaCha20Poly1305::new(&state)
    //                    ^^^^^^ password-as-key: after no more than a plain hash
}

pub fn from_blake3() -> Aes256Gcm {
    let password = std::env::var("PASSWORD").unwrap();
    let key = blake3::hash(password.as_bytes());
    Aes256Gcm::new(key.as_bytes().into())
    //             ^^^^^^^^^^^^^^^^^^^^^ password-as-key: after no more than a plain hash
}

pub struct Vault {
    key: [u8; 32],
}

impl Vault {
    pub fn unlock(pin: &str) -> Self {
        Self { key: Sha256::new().chain_update(pin).finalize().into() }
    }

    pub fn cipher(&self) -> ring::aead::UnboundKey {
        ring::aead::UnboundKey::new(&ring::aead::AES_256_GCM, &self.key).unwrap()
        //                                                    ^^^^^^^^^ password-as-key: after no more than a plain hash
    }
}
