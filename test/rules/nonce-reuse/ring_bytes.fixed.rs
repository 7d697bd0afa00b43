// ring's nonces cannot be copied, their bytes can.
use ring::aead::{Aad, LessSafeKey, Nonce};
use ring::error::Unspecified;
use ring::rand::{SecureRandom, SystemRandom};

pub fn seal_both(key: &LessSafeKey, a: &mut Vec<u8>, b: &mut Vec<u8>) -> Result<[u8; 12], Unspecified> {
    let mut bytes = [0u8; 12];
    SystemRandom::new().fill(&mut bytes)?;
    key.seal_in_place_append_tag(Nonce::assume_unique_for_key(bytes), Aad::empty(), a)?;
    let nonce = ring::rand::generate::<[u8; 12]>(&ring::rand::SystemRandom::new()).expect("the system's generator works").expose();
    key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), b)?;
    Ok(bytes)
}
