//@ crates: aes-gcm 0.10, rand 0.8
//@ compile: main
use aes_gcm::{aead::KeyInit, Aes256Gcm};
use rand::rngs::OsRng;

/// One method of a trait of the file's own, that a crate's trait has too.
pub trait Sealer {
    fn encrypt(&self, message: &[u8]) -> Vec<u8>;
}

impl<T: aes_gcm::aead::AeadMut + Clone> Sealer for T {
    fn encrypt(&self, message: &[u8]) -> Vec<u8> {
        drop(self.clone());
        message.to_vec()
    }
}

pub fn by_blanket(key: &[u8; 32]) -> Vec<u8> {
    let cipher = Aes256Gcm::new(key.into());
    cipher.encrypt(b"one") 
}

pub fn by_parameter<S: Sealer>(sealer: &S) -> Vec<u8> {
    sealer.encrypt(b"two")
}

trait Fills {
    fn fill_bytes(&mut self, into: &mut Vec<u8>);
}

impl Fills for OsRng {
    fn fill_bytes(&mut self, into: &mut Vec<u8>) {
        into.push(4);
    }
}

pub fn filled() -> Vec<u8> {
    let mut bytes = Vec::new();
    OsRng.fill_bytes(&mut bytes);
    bytes
}

pub fn within(key: &[u8; 32]) -> usize {
    trait Length {
        fn decrypt(&self) -> usize;
    }
    impl Length for Aes256Gcm {
        fn decrypt(&self) -> usize {
            12
        }
    }
    Aes256Gcm::new(key.into()).decrypt()
}
