//@ crates: ed25519-dalek 2, log 0.4
//@ compile: main
// A failure is told and counted, or nobody asks for the answer.
use ed25519_dalek::{Signature, Verifier, VerifyingKey};

pub fn check_all(key: &VerifyingKey, updates: &[(Vec<u8>, Signature)]) -> Result<(), usize> {
    let mut failures = 0;
    for (update, signature) in updates {
        if let Err(error) = key.verify(update, signature) {
            log::warn!("{error}");
            failures += 1;
        }
    }
    if failures > 0 { Err(failures) } else { Ok(()) }
}

pub fn report_validity(key: &VerifyingKey, update: &[u8], signature: &Signature) {
    match key.verify(update, signature) {
        Ok(()) => println!("genuine"),
        Err(error) => println!("not genuine: {error}"),
    }
}

pub fn check_any(keys: &[VerifyingKey], update: &[u8], signature: &Signature) -> bool {
    for key in keys {
        match key.verify(update, signature) {
            Ok(()) => return true,
            Err(error) => log::debug!("not by this one: {error}"),
        }
    }
    false
}
