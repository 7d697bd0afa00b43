//@ crates: aws-lc-rs 1
//@ compile: no, the oracle has no aws-lc-rs
use aws_lc_rs::aead::{
    Aad, BoundKey, LessSafeKey, Nonce, NonceSequence, OpeningKey, RandomizedNonceKey, SealingKey, UnboundKey,
    AES_128_GCM, AES_256_GCM, CHACHA20_POLY1305, NONCE_LEN,
};
use aws_lc_rs::error::Unspecified;
use aws_lc_rs::rand::{SecureRandom, SystemRandom};
use aws_lc_rs::{digest, pbkdf2, rand};
use std::num::NonZeroU32;

pub fn sealed(secret: &[u8], data: &mut Vec<u8>) -> Result<(), Unspecified> {
    let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, secret)?);
    let mut nonce = [0u8; NONCE_LEN];
    SystemRandom::new().fill(&mut nonce)?;
    key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), data)?;
    key.open_in_place(Nonce::try_assume_unique_for_key(&nonce)?, Aad::empty(), data)?;
    let other = RandomizedNonceKey::new(&AES_128_GCM, &secret[..16])?;
    other.seal_in_place_append_tag(Aad::empty(), data)?;
    Ok(())
}

struct Drawn;

impl NonceSequence for Drawn {
    fn advance(&mut self) -> Result<Nonce, Unspecified> {
        let mut nonce = [0u8; NONCE_LEN];
        rand::fill(&mut nonce)?;
        Ok(Nonce::assume_unique_for_key(nonce))
    }
}

pub fn bound(secret: &[u8], data: &mut Vec<u8>) -> Result<(), Unspecified> {
    let mut sealing = SealingKey::new(UnboundKey::new(&CHACHA20_POLY1305, secret)?, Drawn);
    sealing.seal_in_place_append_tag(Aad::empty(), data)?;
    let mut opening = OpeningKey::new(UnboundKey::new(&CHACHA20_POLY1305, secret)?, Drawn);
    opening.open_in_place(Aad::empty(), data)?;
    Ok(())
}

pub fn derived(password: &[u8], salt: &[u8], rounds: NonZeroU32) -> [u8; 32] {
    let mut key = [0u8; 32];
    pbkdf2::derive(pbkdf2::PBKDF2_HMAC_SHA256, rounds, salt, password, &mut key);
    key
}

pub fn fingerprint(certificate: &[u8]) -> digest::Digest {
    digest::digest(&digest::SHA256, certificate)
}
