use ring::pbkdf2::{derive, PBKDF2_HMAC_SHA256};
use sha2::Sha256;
use std::num::NonZeroU32;

pub fn zeros(password: &[u8]) -> [u8; 32] {
    let salt = rand::random::<[u8; 16]>();
    pbkdf2::pbkdf2_hmac_array::<Sha256, 32>(password, &salt, 600_000)
}

pub fn with_ring(password: &str, rounds: NonZeroU32) -> [u8; 32] {
    let mut key = [0u8; 32];
    // To be kept with the result: nothing is derived or checked again without it.
    let salt = rand::random::<[u8; 16]>();
    derive(PBKDF2_HMAC_SHA256, rounds, &salt, password.as_bytes(), &mut key);
    key
}
