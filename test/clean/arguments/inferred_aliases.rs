//@ crates: aes-gcm 0.10, chacha20poly1305 0.10, sha2 0.10
//@ compile: main
use aes_gcm::aead::{Aead, AeadCore, KeyInit};
use aes_gcm::{Aes256Gcm, Error, Key, Nonce};
use sha2::{digest::Output, Digest, Sha256};

pub fn seal(key: &[u8; 32], nonce: &[u8; 12], message: &[u8]) -> Result<Vec<u8>, Error> {
    let key = Key::<Aes256Gcm>::from_slice(key);
    Aes256Gcm::new(key).encrypt(Nonce::from_slice(nonce), message)
}

pub fn of_the_other(key: &[u8; 32]) -> chacha20poly1305::ChaCha20Poly1305 {
    use chacha20poly1305::Key;
    chacha20poly1305::ChaCha20Poly1305::new(Key::from_slice(key))
}

pub fn generic<C: AeadCore + KeyInit>(key: &[u8]) -> C {
    C::new(Key::<C>::from_slice(key))
}

pub fn digest(bytes: &[u8]) -> Output<Sha256> {
    let mut out = Output::<Sha256>::default();
    out.copy_from_slice(&Sha256::digest(bytes));
    out
}
