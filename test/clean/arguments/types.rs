//@ crates: aes-gcm 0.10, ring 0.17, hmac 0.12, sha2 0.10, zeroize 1, rand 0.8, ed25519-dalek 2, secrecy 0.8, hkdf 0.12, argon2 0.5
//@ compile: main
// Arguments that the compiler turns into what is wanted.
use aes_gcm::aead::generic_array::GenericArray;
use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Key, Nonce};
use argon2::Argon2;
use ed25519_dalek::{Signature, Signer, SigningKey, Verifier};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use rand::{rngs::OsRng, Rng, RngCore};
use secrecy::{ExposeSecret, Secret, SecretString};
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::sync::Arc;
use zeroize::Zeroizing;

/// A type of the user's own that turns into a payload, and one that dereferences.
pub struct Message(Vec<u8>);

impl<'a> From<&'a Message> for Payload<'a, 'a> {
    fn from(message: &'a Message) -> Self {
        Payload { msg: &message.0, aad: b"" }
    }
}

pub struct Bytes([u8; 32]);

impl std::ops::Deref for Bytes {
    type Target = [u8];
    fn deref(&self) -> &[u8] {
        &self.0
    }
}

pub fn payloads(cipher: &Aes256Gcm, nonce: &[u8; 12], message: &Message, text: String, vec: Vec<u8>) -> Option<usize> {
    let n = Nonce::from_slice(nonce);
    let all = [
        cipher.decrypt(n, message).ok()?,
        cipher.decrypt(n, text.as_bytes()).ok()?,
        cipher.decrypt(n, vec.as_slice()).ok()?,
        cipher.decrypt(n, vec.as_slice()).ok()?,
        cipher.decrypt(n, &vec[..]).ok()?,
        cipher.decrypt(n, &*vec).ok()?,
        cipher.decrypt(n, &b"text"[..]).ok()?,
        cipher.decrypt(n, b"text".as_ref()).ok()?,
        cipher.decrypt(&GenericArray::clone_from_slice(nonce), vec.as_slice()).ok()?,
        cipher.decrypt(nonce.into(), Payload { msg: &vec, aad: &text.as_bytes() }).ok()?,
    ];
    Some(all.len())
}

pub fn keys(bytes: &[u8; 32], boxed: Box<[u8]>, shared: Arc<Vec<u8>>, lent: Cow<'_, [u8]>, own: Bytes) -> Vec<Aes256Gcm> {
    let held: Zeroizing<[u8; 32]> = Zeroizing::new(*bytes);
    let secret: Secret<Vec<u8>> = Secret::new(bytes.to_vec());
    let array = *held;
    let _ = [
        Aes256Gcm::new_from_slice(&boxed),
        Aes256Gcm::new_from_slice(&shared),
        Aes256Gcm::new_from_slice(&lent),
        Aes256Gcm::new_from_slice(&own),
        Aes256Gcm::new_from_slice(bytes),
        Aes256Gcm::new_from_slice(&held[..]),
    ];
    vec![
        Aes256Gcm::new(bytes.into()),
        Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(bytes)),
        Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(&*held)),
        Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(held.as_ref())),
        Aes256Gcm::new(GenericArray::from_slice(&array)),
        Aes256Gcm::new(&Key::<Aes256Gcm>::from(array)),
        Aes256Gcm::new(GenericArray::from_slice(secret.expose_secret())),
    ]
}

pub fn hashes(text: &str, owned: String, list: &[String], map: &std::collections::HashMap<String, Vec<u8>>) -> Vec<u8> {
    let mut hasher = Sha256::new();
    hasher.update(text);
    hasher.update(&owned);
    hasher.update(owned);
    hasher.update(b"bytes");
    hasher.update([1, 2, 3]);
    for one in list {
        hasher.update(one);
    }
    for (name, value) in map {
        Digest::update(&mut hasher, name);
        hasher.update(&map[name]);
        hasher.update(value);
    }
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(text.as_bytes()).unwrap();
    if let Some(first) = list.first() {
        mac.update(first.as_bytes());
    }
    mac.update(&hasher.finalize());
    mac.finalize().into_bytes().to_vec()
}

pub fn fill(password: SecretString, salt: &[u8], out: &mut Vec<u8>) {
    let mut rng = OsRng;
    let mut buffer = Zeroizing::new([0u8; 32]);
    let mut key = Zeroizing::new(vec![0u8; 32]);
    rng.fill_bytes(&mut *buffer);
    OsRng.fill_bytes(&mut key);
    rng.fill_bytes(out);
    rng.fill(&mut buffer[..]);
    Argon2::default().hash_password_into(password.expose_secret().as_bytes(), salt, out).unwrap();
    Argon2::default().hash_password_into(password.expose_secret().as_bytes(), salt, &mut out[..]).unwrap();
    Hkdf::<Sha256>::new(Some(salt), &*buffer).expand(b"info", &mut key).unwrap();
    Hkdf::<Sha256>::new(Some(&salt[..]), &key).expand_multi_info(&[b"a", salt], out).unwrap();
}

pub fn signed(seed: [u8; 32], message: &Vec<u8>, text: String) -> bool {
    let key = SigningKey::from_bytes(&seed);
    let signature = key.sign(message);
    let again = key.sign(text.as_bytes());
    let read = Signature::from_bytes(&again.to_bytes());
    let other = Signature::from_slice(&read.to_vec()).unwrap();
    key.verifying_key().verify(message, &signature).is_ok() && key.verify(&text.into_bytes(), &other).is_ok()
}

pub fn generic<A: Aead, T: AsRef<[u8]>, R: RngCore + ?Sized>(cipher: &A, text: T, rng: &mut R, nonce: aes_gcm::aead::Nonce<A>) -> Option<Vec<u8>> {
    let mut bytes = [0; 16];
    rng.fill_bytes(&mut bytes);
    let opened = cipher.decrypt(&nonce, text.as_ref()).ok()?;
    cipher.decrypt(&nonce, &opened[..]).ok()
}

pub fn rings(key: &[u8], value: u8) -> Option<ring::aead::LessSafeKey> {
    use ring::{aead, digest, hkdf, hmac};
    let unbound = aead::UnboundKey::new(&aead::AES_256_GCM, key).ok()?;
    let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), &[value]);
    let _ = digest::digest(&digest::SHA256, tag.as_ref());
    let salt = hkdf::Salt::new(hkdf::HKDF_SHA256, b"salt");
    let prk = salt.extract(key);
    let info: [&[u8]; 1] = [b"info"];
    let _: aead::UnboundKey = prk.expand(&info, &aead::AES_256_GCM).ok()?.into();
    let _ = prk.expand(&[b"context"], hkdf::HKDF_SHA256);
    Some(aead::LessSafeKey::new(unbound))
}
