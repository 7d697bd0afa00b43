//@ crates: ed25519-dalek 2, hmac 0.12, sha2 0.10, ring 0.17
//@ compile: main
use ed25519_dalek::{Signature, Verifier, VerifyingKey};
use hmac::{Hmac, Mac};

fn process(message: &[u8]) {
    println!("{}", message.len());
}

pub fn handle(key: &VerifyingKey, message: &[u8], signature: &Signature) {
    match key.verify(message, signature) {
        Ok(()) => process(message),
        Err(_) => process(message),
      //^^^^^^ ignored-verification
    }
}

pub fn receive(key: &ring::hmac::Key, message: &[u8], tag: &[u8]) -> usize {
    match ring::hmac::verify(key, message, tag) {
        Ok(()) => {
            process(message);
            message.len()
        }
        Err(_) => {
      //^^^^^^ ignored-verification
            process(message);
            message.len()
        }
    }
}

pub fn count(mut mac: Hmac<sha2::Sha256>, message: &[u8], tag: &[u8], good: &mut u32, bad: &mut u32) {
    mac.update(message);
    match mac.verify_slice(tag) {
        Ok(()) => *good += 1,
        Err(_) => *bad += 1,
    }
}

pub fn nothing(key: &VerifyingKey, message: &[u8], signature: &Signature) -> bool {
    match key.verify(message, signature) {
        Ok(()) => {}
        Err(_) => return false,
    }
    true
}
