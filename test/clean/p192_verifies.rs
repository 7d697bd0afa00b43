//@ crates: p192 0.13 +ecdsa
//@ compile: no, the oracle has no p192
// The crate only checks signatures: what was signed long ago still has to be checked.
use p192::ecdsa::signature::Verifier;
use p192::ecdsa::{Error, Signature, VerifyingKey};

pub fn check(key: &[u8], message: &[u8], signature: &[u8]) -> Result<(), Error> {
    VerifyingKey::from_sec1_bytes(key)?.verify(message, &Signature::from_slice(signature)?)
}
