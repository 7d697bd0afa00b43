//@ crates: ed25519-dalek 2, tracing 0.1
//@ compile: main
use ed25519_dalek::{Signature, Verifier, VerifyingKey};
use tracing::{debug, warn};

// A person reads the answer.
pub fn show(key: &VerifyingKey, message: &[u8], signature: &Signature) {
    match key.verify(message, signature) {
        Ok(()) => println!("good signature"),
        Err(error) => println!("BAD signature: {error}"),
    }
    println!("{}", String::from_utf8_lossy(message));
}

pub fn show_when_good(key: &VerifyingKey, message: &[u8], signature: &Signature) {
    if key.verify(message, signature).is_ok() {
        println!("good signature");
    }
    println!("{} bytes", message.len());
}

pub fn refused(key: &VerifyingKey, message: &[u8], signature: &Signature) -> Option<usize> {
    match key.verify(message, signature) {
        Ok(()) => debug!("good"),
        Err(error) => {
            warn!("bad: {error}");
            return None;
        }
    }
    Some(message.len())
}

pub fn counted(key: &VerifyingKey, messages: &[(Vec<u8>, Signature)]) -> usize {
    let mut good = 0;
    for (message, signature) in messages {
        if key.verify(message, signature).is_ok() {
            debug!("{} bytes are good", message.len());
            good += 1;
        }
    }
    good
}

pub fn accepted_first(keys: &[VerifyingKey], message: &[u8], signature: &Signature) -> Option<usize> {
    for (i, key) in keys.iter().enumerate() {
        match key.verify(message, signature) {
            Ok(()) => return Some(i),
            Err(error) => debug!("not by this one: {error}"),
        }
    }
    None
}
