//@ crates: aes-gcm 0.10
//@ compile: main
use aes_gcm::aead::consts::U12;
use aes_gcm::{aes::Aes256, AesGcm, KeyInit};

pub fn gcm(key: &[u8; 32]) -> AesGcm<Aes256, U12, U12> {
    AesGcm::<Aes256, U12, U12>::new(key.into())
  //^^^^^^ truncated-tag
}

pub fn whole(key: &[u8; 32]) -> AesGcm<Aes256, U12> {
    AesGcm::<Aes256, U12>::new(key.into())
}
