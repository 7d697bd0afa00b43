//@ crates: ed25519-dalek 1
//@ compile: no, the oracle has version 2
use ed25519_dalek::{PublicKey, Signature};

pub fn check(key: &[u8], message: &[u8], signature: &[u8]) {
    let key = PublicKey::from_bytes(key).unwrap();
    //                                   ^^^^^^^^ panicking-crypto
    let signature = Signature::from_bytes(signature).unwrap();
    //                                               ^^^^^^^^ panicking-crypto
    key.verify_strict(message, &signature).unwrap();
    //                                     ^^^^^^^^ panicking-crypto
}
