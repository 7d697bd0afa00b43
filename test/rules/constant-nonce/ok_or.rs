//@ crates: aes-gcm 0.10, thiserror 2
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};

#[derive(Debug, thiserror::Error)]
enum E { #[error("no nonce")] NoNonce, #[error("crypto")] Crypto }

struct Profile { nonces: Vec<[u8; 12]> }

fn default_nonce() -> Option<[u8; 12]> { Some(*b"unique_nonce") }

fn encrypt(key: &[u8; 32], data: &[u8]) -> Result<Vec<u8>, E> {
    let nonce = default_nonce().ok_or(E::NoNonce)?;
    let cipher = Aes256Gcm::new_from_slice(key).map_err(|_| E::Crypto)?;
    cipher.encrypt(Nonce::from_slice(&nonce), data).map_err(|_| E::Crypto)
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^ constant-nonce [fix]
}
fn main() { let _ = Profile { nonces: vec![] }.nonces; encrypt(&std::fs::read("k").unwrap().try_into().unwrap(), b"x").unwrap(); }
