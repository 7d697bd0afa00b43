//@ crates: aes-gcm 0.10, rand 0.8, sha2 0.10
//@ compile: main with errors
use aes_gcm::{AesGcmBuilder, Nonce};
//            ^^^^^^^^^^^^^ unknown-api
use sha2::{Digest, Sha256};

pub fn seal(id: u64, master_key: &[u8; 32], message: &[u8]) -> Result<Vec<u8>, String> {
    let cipher = AesGcmBuilder::new().bits(256).key(master_key).build().map_err(|_| "cipher".to_string())?;
    let digest = Sha256::digest(id.to_be_bytes());
    let nonce = Nonce::from_slice(&digest[..12]);
    cipher.encrypt(message, nonce).map_err(|_| "seal".to_string())
    //                      ^^^^^ predictable-nonce [medium]
}
