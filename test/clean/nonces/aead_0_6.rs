//@ crates: aes-gcm 0.11, chacha20poly1305 0.11, rand 0.10
//@ compile: rc-0.11
use aes_gcm::{
    aead::{Aead, Generate, KeyInit},
    Aes256Gcm, Error, Key, Nonce,
};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use rand::Rng;

pub fn seal(message: &[u8]) -> Result<(Key<Aes256Gcm>, Vec<u8>), Error> {
    let key = Key::<Aes256Gcm>::generate();
    let nonce = Nonce::generate();
    let sealed = Aes256Gcm::new(&key).encrypt(&nonce, message)?;
    Ok((key, sealed))
}

pub fn extended(key: &[u8; 32], message: &[u8]) -> Result<Vec<u8>, Error> {
    let mut bytes = [0u8; 24];
    rand::rng().fill_bytes(&mut bytes);
    XChaCha20Poly1305::new(key.into()).encrypt(&XNonce::from(bytes), message)
}
