//@ crates: aes-gcm 0.10, hex 0.4
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};

fn decrypt(key: &[u8; 32], stored: &str, data: &[u8]) -> Option<Vec<u8>> {
    let nonce = hex::decode(stored).ok()
        .and_then(|v| <[u8; 12]>::try_from(v).ok())
        .map(Nonce::from)?;
    Aes256Gcm::new(key.into()).decrypt(&nonce, data).ok()
}
fn main() { decrypt(&std::fs::read("k").unwrap().try_into().unwrap(), &std::env::args().nth(1).unwrap(), b"x"); }
