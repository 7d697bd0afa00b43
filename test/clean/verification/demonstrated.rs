//@ crates: aes-gcm 0.10, ring 0.17, serde_json 1, ed25519-dalek 2
//@ compile: main
use aes_gcm::aead::Aead;
use aes_gcm::{Aes256Gcm, Nonce};
use ed25519_dalek::{Signer, SigningKey};

// What it has just made itself is no message of anybody's.
pub fn comes_back(cipher: &Aes256Gcm, nonce: &[u8; 12], message: &[u8]) -> bool {
    let sealed = cipher.encrypt(Nonce::from_slice(nonce), message).expect("encrypts");
    let opened = cipher.decrypt(Nonce::from_slice(nonce), sealed.as_ref()).expect("decrypts");
    opened == message
}

pub fn signs(key: &SigningKey, message: &[u8]) -> usize {
    let signature = key.sign(message);
    key.verify(message, &signature).expect("verifies");
    message.len()
}

// Read by a macro in words of its own.
pub fn report(key: &ring::hmac::Key, body: &[u8], tag: &[u8]) -> serde_json::Value {
    let valid = ring::hmac::verify(key, body, tag).is_ok();
    serde_json::json!({ "valid": valid, "length": body.len() })
}
