//@ crates: aes-gcm 0.10, hmac 0.12, sha2 0.10, hkdf 0.12, rand 0.8, ed25519-dalek 2
//@ compile: main
use aes_gcm::aead::{Aead, KeyInit};
use aes_gcm::{Aes256Gcm, Nonce};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use rand::RngCore;
use sha2::Sha256;

type HmacSha256 = Hmac<Sha256>;

pub fn tag(key: &[u8], message: &[u8]) -> Vec<u8> {
    let mut mac = <HmacSha256 as Mac>::new_from_slice(key).expect("HMAC takes keys of any length");
    mac.update(message);
    mac.finalize().into_bytes().to_vec()
}

pub fn cipher(key: &[u8; 32]) -> Aes256Gcm {
    Aes256Gcm::new_from_slice(key).expect("32 bytes")
}

pub fn derived(secret: &[u8]) -> Aes256Gcm {
    let mut key = [0u8; 32];
    Hkdf::<Sha256>::new(None, secret).expand(b"key of the store", &mut key).expect("32 bytes");
    Aes256Gcm::new_from_slice(&key[..]).expect("32 bytes")
}

pub fn seal(cipher: &Aes256Gcm, message: &[u8]) -> Vec<u8> {
    let mut nonce = [0u8; 12];
    rand::rngs::OsRng.fill_bytes(&mut nonce);
    cipher.encrypt(Nonce::from_slice(&nonce), message).expect("short enough")
}

fn main() {
    let sealed = std::fs::read("sealed").expect("readable");
    let key = std::fs::read("key").expect("readable");
    let cipher = Aes256Gcm::new_from_slice(&key).expect("32 bytes");
    let opened = cipher.decrypt(Nonce::from_slice(&sealed[..12]), &sealed[12..]).expect("genuine");
    println!("{}", opened.len());
}
