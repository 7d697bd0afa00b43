//@ crates: ed25519-dalek 2
//@ compile: main with errors
use ed25519_dalek::{SecretKey, SigningKey};

pub fn rebuilt(secret: &[u8; 32]) -> SigningKey {
    let secret = SecretKey::from_bytes(secret).unwrap();
    //                      ^^^^^^^^^^ unknown-api: `SecretKey` has no associated item `from_bytes`
    SigningKey::from_bytes(&secret)
}

pub fn converted(secret: &[u8]) -> SigningKey {
    let secret = SecretKey::try_from(secret).unwrap_or(SecretKey::default());
    SigningKey::from_bytes(&secret)
}
