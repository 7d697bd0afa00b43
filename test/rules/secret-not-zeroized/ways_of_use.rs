//@ crates: aes-gcm 0.10, rand 0.8, zeroize 1, hkdf 0.12, sha2 0.10
//@ compile: main
// What a wrapper reaches through, and what has to be asked for the bytes in it.
use aes_gcm::{aead::KeyInit, Aes256Gcm, Key};
use hkdf::Hkdf;
use rand::RngCore;
use sha2::Sha256;
use zeroize::Zeroizing;

pub fn another(secret: &str) -> Zeroizing<String> {
    Zeroizing::new(secret.to_owned())
}

pub fn copied() -> (Aes256Gcm, Aes256Gcm) {
    let mut key = [0u8; 32];
    //      ^^^ secret-not-zeroized [fix]
    rand::thread_rng().fill_bytes(&mut key);
    key[0] &= 0x7f;
    let other = Aes256Gcm::new(&Key::<Aes256Gcm>::from(key));
    (Aes256Gcm::new(&key.into()), other)
}

pub fn of_a_list(input: &[u8]) -> Aes256Gcm {
    let mut okm = [0u8; 32].to_vec();
    //      ^^^ secret-not-zeroized [fix]
    Hkdf::<Sha256>::new(None, input).expand(b"storage", &mut okm).expect("32 bytes");
    Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(okm.as_slice()))
}
