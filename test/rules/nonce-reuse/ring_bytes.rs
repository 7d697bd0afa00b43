//@ crates: ring 0.17
//@ compile: main
// ring's nonces cannot be copied, their bytes can.
use ring::aead::{Aad, LessSafeKey, Nonce};
use ring::error::Unspecified;
use ring::rand::{SecureRandom, SystemRandom};

pub fn seal_both(key: &LessSafeKey, a: &mut Vec<u8>, b: &mut Vec<u8>) -> Result<[u8; 12], Unspecified> {
    let mut bytes = [0u8; 12];
    SystemRandom::new().fill(&mut bytes)?;
    key.seal_in_place_append_tag(Nonce::assume_unique_for_key(bytes), Aad::empty(), a)?;
    key.seal_in_place_append_tag(Nonce::assume_unique_for_key(bytes), Aad::empty(), b)?;
    //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nonce-reuse
    Ok(bytes)
}
