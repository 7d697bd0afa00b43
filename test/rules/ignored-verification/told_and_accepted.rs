//@ crates: ed25519-dalek 2, log 0.4
//@ compile: main
// Functions whose task is to tell a failure only log it.
use ed25519_dalek::{Signature, Verifier, VerifyingKey};

pub fn check(key: &VerifyingKey, update: &[u8], signature: &Signature) -> Result<(), String> {
    if let Err(error) = key.verify(update, signature) {
        //                  ^^^^^^^^^^^^^^^^^^^^^^^^^ ignored-verification: is told, and the code goes on with what failed
        eprintln!("warning: {error}");
    }
    Ok(())
}

pub fn is_valid(key: &VerifyingKey, update: &[u8], signature: &Signature) -> bool {
    match key.verify(update, signature) {
        //    ^^^^^^^^^^^^^^^^^^^^^^^^^ ignored-verification: is told, and the code goes on with what failed
        Ok(()) => log::info!("genuine"),
        Err(error) => log::warn!("not genuine: {error}"),
    }
    true
}
