//@ crates: orion 0.17
//@ compile: main
use orion::hazardous::aead::{chacha20poly1305 as short, xchacha20poly1305 as raw};
use orion::{aead, auth, kdf};

pub fn with_orion(message: &[u8], stored: &[u8]) -> Result<Vec<u8>, orion::errors::UnknownCryptoError> {
    let key = aead::SecretKey::default();
    let other = aead::SecretKey::generate(32)?;
    let kept = aead::SecretKey::from_slice(stored)?;
    let sealed = aead::seal(&key, &aead::seal(&other, &aead::seal(&kept, message)?)?)?;
    let tag = auth::authenticate(&auth::SecretKey::from_slice(stored)?, &sealed)?;
    auth::authenticate_verify(&tag, &auth::SecretKey::from_slice(stored)?, &sealed)?;
    aead::open(&key, &sealed)
}

pub fn derived(password: &[u8], salt: &[u8]) -> Result<kdf::SecretKey, orion::errors::UnknownCryptoError> {
    kdf::derive_key(&kdf::Password::from_slice(password)?, &kdf::Salt::from_slice(salt)?, 3, 1 << 16, 32)
}

pub fn raw_aead(key: &raw::SecretKey, message: &[u8]) -> Result<Vec<u8>, orion::errors::UnknownCryptoError> {
    let nonce = raw::Nonce::generate();
    let mut out = vec![0u8; message.len() + 16];
    raw::seal(key, &nonce, message, None, &mut out)?;
    let mut opened = vec![0u8; message.len()];
    raw::open(key, &raw::Nonce::from_slice(nonce.as_ref())?, &out, None, &mut opened)?;
    Ok(out)
}

pub fn short_nonce(key: &short::SecretKey, nonce: &[u8], message: &[u8]) -> Result<Vec<u8>, orion::errors::UnknownCryptoError> {
    let mut out = vec![0u8; message.len() + 16];
    short::seal(key, &short::Nonce::from_slice(nonce)?, message, None, &mut out)?;
    let mut opened = vec![0u8; message.len()];
    short::open(key, &short::Nonce::from_slice(nonce)?, &out, None, &mut opened)?;
    Ok(opened)
}

pub fn kept(stored: &[u8]) -> Result<kdf::SecretKey, orion::errors::UnknownCryptoError> {
    kdf::SecretKey::from_slice(stored)
}
