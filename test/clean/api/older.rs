//@ crates: aes-gcm 0.9, aes 0.7, ctr 0.8, ed25519-dalek 1.0, rand 0.7, x25519-dalek 1.2, base64 0.13, sha2 0.9
//@ compile: no, the oracle has no crates of that age
use aes::cipher::{generic_array::GenericArray, NewCipher, StreamCipher};
use aes_gcm::aead::NewAead;
use aes_gcm::Aes256Gcm;
use ed25519_dalek::{Keypair, SecretKey, SignatureError};
use rand::rngs::OsRng;
use sha2::{Digest, Sha256};
use x25519_dalek::StaticSecret;

pub fn keys(stored: &[u8]) -> Result<(Keypair, Keypair, SecretKey), SignatureError> {
    Ok((Keypair::generate(&mut OsRng), Keypair::from_bytes(stored)?, SecretKey::from_bytes(stored)?))
}

pub fn agree() -> StaticSecret {
    StaticSecret::new(OsRng)
}

pub fn cipher() -> Aes256Gcm {
    Aes256Gcm::new(&Aes256Gcm::generate_key(OsRng))
}

pub fn key_stream(key: &[u8; 16], iv: &[u8; 16]) -> [u8; 64] {
    let mut data = [0u8; 64];
    let mut stream = ctr::Ctr128BE::<aes::Aes128>::new(GenericArray::from_slice(key), GenericArray::from_slice(iv));
    stream.apply_keystream(&mut data);
    data
}

pub fn text(data: &[u8]) -> Result<Vec<u8>, base64::DecodeError> {
    let digest = Sha256::new().chain(data).finalize();
    base64::decode(base64::encode(digest))
}
