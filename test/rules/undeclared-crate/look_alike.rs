//@ crates: aes-gcm 0.10, sha2 0.10, ed25519-dalek 2
//@ compile: no, the oracle has every crate
use aesgcm::Aes256Gcm;
//  ^^^^^^ undeclared-crate [fix]: no crate `aesgcm` is listed in Cargo.toml; did you mean `aes_gcm`?
use chacha20_poly1305::ChaCha20Poly1305;
//  ^^^^^^^^^^^^^^^^^ undeclared-crate: did you mean `chacha20poly1305`, which is not listed either?
use quantum_safe_vault::Vault;
//  ^^^^^^^^^^^^^^^^^^ undeclared-crate: no crate `quantum_safe_vault` is listed in Cargo.toml

extern crate secure_random;
//           ^^^^^^^^^^^^^ undeclared-crate

pub struct Holder {
    pub cipher: Aes256Gcm,
    pub other: ChaCha20Poly1305,
    pub vault: Vault,
    pub key: ed25519_dalekk::SigningKey,
    //       ^^^^^^^^^^^^^^ undeclared-crate [fix]: did you mean `ed25519_dalek`?
}

pub fn digest(data: &[u8]) -> Vec<u8> {
    use sha_2::{Digest, Sha256};
    //  ^^^^^ undeclared-crate [fix]: did you mean `sha2`?
    Sha256::digest(data).to_vec()
}
