//! Names that the crate has in another of its modules.
use aes_gcm::aead::stream::EncryptorBE32;
use argon2::{Argon2, password_hash::SaltString};
use p256::ecdsa::Signature;
use rand::rngs::OsRng;
use rsa::traits::PublicKeyParts;

pub fn used(_: EncryptorBE32<aes_gcm::Aes256Gcm>, _: Argon2, _: SaltString, _: Signature, _: OsRng, key: &impl PublicKeyParts) -> usize {
    key.size()
}

pub fn nonce(bytes: [u8; 12]) -> ring::aead::Nonce {
    ring::aead::Nonce::assume_unique_for_key(bytes)
}

pub fn fill(buffer: &mut [u8]) -> Result<(), openssl::error::ErrorStack> {
    openssl::rand::rand_bytes(buffer)
}

pub fn stream(key: &[u8; 32], nonce: &[u8; 7]) -> EncryptorBE32<aes_gcm::Aes256Gcm> {
    EncryptorBE32::from_aead(<aes_gcm::Aes256Gcm as aes_gcm::KeyInit>::new(key.into()), nonce.into())
}
