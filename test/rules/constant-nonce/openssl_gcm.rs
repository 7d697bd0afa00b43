//@ crates: openssl 0.10
//@ compile: main
use openssl::error::ErrorStack;
use openssl::symm::{encrypt_aead, Cipher};

pub fn seal(key: &[u8], message: &[u8], tag: &mut [u8; 16]) -> Result<Vec<u8>, ErrorStack> {
    let iv = b"0123456789ab";
    encrypt_aead(Cipher::aes_256_gcm(), key, Some(iv), b"", message, tag)
    //                                       ^^^^^^^^ constant-nonce: (AES-256-GCM)
}
