//@ crates: openssl 0.10
//@ compile: main
use openssl::error::ErrorStack;
use openssl::symm::{decrypt_aead, encrypt_aead, Cipher};

pub fn seal(key: &[u8], nonce: &[u8; 12], message: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    let mut tag = [0u8; 4];
    let sealed = encrypt_aead(Cipher::aes_256_gcm(), key, Some(nonce), &[], message, &mut tag)?;
    //                                                                               ^^^^^^^^ truncated-tag [fix]
    Ok([sealed, tag.to_vec()].concat())
}

pub fn open(key: &[u8], nonce: &[u8; 12], sealed: &[u8], tag: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    decrypt_aead(Cipher::aes_256_gcm(), key, Some(nonce), &[], sealed, &tag[..4])
    //                                                                 ^^^^^^^^^ truncated-tag
}

pub fn whole(key: &[u8], nonce: &[u8; 12], message: &[u8]) -> Result<(Vec<u8>, [u8; 16]), ErrorStack> {
    let mut tag = [0u8; 16];
    let sealed = encrypt_aead(Cipher::aes_256_gcm(), key, Some(nonce), &[], message, &mut tag)?;
    Ok((sealed, tag))
}
