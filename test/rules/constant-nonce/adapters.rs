//@ crates: aes-gcm 0.10, hex 0.4
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};

fn encrypt(key: &[u8; 32], data: &[u8]) -> Option<Vec<u8>> {
    let nonce = hex::decode("aabbccddeeff001122334455").ok()
        .and_then(|v| <[u8; 12]>::try_from(v).ok())
        .map(Nonce::from)?;
    Aes256Gcm::new(key.into()).encrypt(&nonce, data).ok()
    //                                 ^^^^^^ constant-nonce [fix]
}
fn main() { encrypt(&std::fs::read("k").unwrap().try_into().unwrap(), b"x"); }
