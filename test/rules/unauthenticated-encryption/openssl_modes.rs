//@ crates: openssl 0.10
//@ compile: main
use openssl::cipher::Cipher as Evp;
use openssl::cipher_ctx::CipherCtx;
use openssl::error::ErrorStack;
use openssl::symm::{decrypt, encrypt, Cipher, Crypter, Mode};

pub fn with_aes_192_cbc(key: &[u8], iv: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    encrypt(Cipher::aes_192_cbc(), key, Some(iv), data)
  //^^^^^^^ unauthenticated-encryption
}

pub fn with_aes_128_ctr(key: &[u8], iv: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    encrypt(Cipher::aes_128_ctr(), key, Some(iv), data)
  //^^^^^^^ unauthenticated-encryption
}

pub fn with_aes_192_ctr(key: &[u8], iv: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    encrypt(Cipher::aes_192_ctr(), key, Some(iv), data)
  //^^^^^^^ unauthenticated-encryption
}

pub fn with_aes_128_cfb128(key: &[u8], iv: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    encrypt(Cipher::aes_128_cfb128(), key, Some(iv), data)
  //^^^^^^^ unauthenticated-encryption
}

pub fn with_aes_128_ofb(key: &[u8], iv: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    encrypt(Cipher::aes_128_ofb(), key, Some(iv), data)
  //^^^^^^^ unauthenticated-encryption
}

pub fn with_aes_256_cfb128(key: &[u8], iv: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    encrypt(Cipher::aes_256_cfb128(), key, Some(iv), data)
  //^^^^^^^ unauthenticated-encryption
}

pub fn with_aes_256_ofb(key: &[u8], iv: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    encrypt(Cipher::aes_256_ofb(), key, Some(iv), data)
  //^^^^^^^ unauthenticated-encryption
}

pub fn with_chacha20(key: &[u8], iv: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    encrypt(Cipher::chacha20(), key, Some(iv), data)
  //^^^^^^^ unauthenticated-encryption
}

pub fn back(key: &[u8], iv: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    decrypt(Cipher::aes_256_ctr(), key, Some(iv), data)
  //^^^^^^^ unauthenticated-encryption
}

pub fn contexts(key: &[u8], iv: &[u8]) -> Result<CipherCtx, ErrorStack> {
    let mut context = CipherCtx::new()?;
    context.encrypt_init(Some(Evp::aes_256_cbc()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    context.encrypt_init(Some(Evp::aes_128_cbc()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    context.encrypt_init(Some(Evp::aes_256_ctr()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    Ok(context)
}

pub fn step_by_step(key: &[u8], iv: &[u8]) -> Result<Crypter, ErrorStack> {
    Crypter::new(Cipher::aes_256_cbc(), Mode::Encrypt, key, Some(iv))
    //       ^^^ unauthenticated-encryption
}
