//@ crates: aes-siv 0.7
//@ compile: main
// AES-SIV is deterministic by design (RFC 5297).
use aes_siv::{
    aead::{Aead, KeyInit},
    Aes256SivAead, Error, Nonce,
};

pub fn wrap(key: &[u8; 64], message: &[u8]) -> Result<Vec<u8>, Error> {
    let cipher = Aes256SivAead::new(key.into());
    cipher.encrypt(Nonce::from_slice(&[0u8; 16]), message)
}
