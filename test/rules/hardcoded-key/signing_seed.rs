//@ crates: ed25519-dalek 2.2
//@ compile: main
use ed25519_dalek::{Signer, SigningKey};

pub fn sign(message: &[u8]) -> Vec<u8> {
    let key = SigningKey::from_bytes(&[7u8; 32]);
    //                               ^^^^^^^^^^ hardcoded-key
    key.sign(message).to_bytes().to_vec()
}
