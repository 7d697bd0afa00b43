//@ crates: rand 0.8, argon2 0.5, ring 0.17, rsa 0.9, aes-gcm 0.10 +stream, openssl 0.10, p256 0.13
//@ compile: main with errors
//! Names that the crate has in another of its modules.
use aes_gcm::stream::EncryptorBE32;
//           ^^^^^^ unknown-api [fix]: did you mean `aes_gcm::aead::stream`?
use argon2::{Argon2, SaltString};
//                   ^^^^^^^^^^ unknown-api [fix]: did you mean `argon2::password_hash::SaltString`?
use p256::Signature;
//        ^^^^^^^^^ unknown-api [fix]: did you mean `p256::ecdsa::Signature`?
use rand::OsRng;
//        ^^^^^ unknown-api [fix]: did you mean `rand::rngs::OsRng`?
use rsa::PublicKeyParts;
//       ^^^^^^^^^^^^^^ unknown-api [fix]: did you mean `rsa::traits::PublicKeyParts`?

pub fn used(_: EncryptorBE32<aes_gcm::Aes256Gcm>, _: Argon2, _: SaltString, _: Signature, _: OsRng, key: &impl PublicKeyParts) -> usize {
    key.size()
}

pub fn nonce(bytes: [u8; 12]) -> ring::aead::Nonce {
    ring::Nonce::assume_unique_for_key(bytes)
    //    ^^^^^ unknown-api [fix]: did you mean `ring::aead::Nonce`?
}

pub fn fill(buffer: &mut [u8]) -> Result<(), openssl::error::ErrorStack> {
    openssl::rand_bytes(buffer)
    //       ^^^^^^^^^^ unknown-api [fix]: did you mean `openssl::rand::rand_bytes`?
}

pub fn stream(key: &[u8; 32], nonce: &[u8; 7]) -> EncryptorBE32<aes_gcm::Aes256Gcm> {
    EncryptorBE32::from_aead(<aes_gcm::Aes256Gcm as aes_gcm::KeyInit>::new(key.into()), nonce.into())
}
