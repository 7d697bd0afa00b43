use openssl::cipher::Cipher as Evp;
use openssl::cipher_ctx::CipherCtx;
use openssl::error::ErrorStack;
use openssl::symm::{decrypt, encrypt, Cipher, Crypter, Mode};

pub fn with_aes_192_cbc(key: &[u8], iv: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    let mut tag = [0u8; 16];
    openssl::symm::encrypt_aead(Cipher::aes_192_gcm(), key, Some(&iv[..12]), &[], data, &mut tag)
        .map(|sealed| [&sealed[..], &tag[..]].concat())
}

pub fn with_aes_128_ctr(key: &[u8], iv: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    let mut tag = [0u8; 16];
    openssl::symm::encrypt_aead(Cipher::aes_128_gcm(), key, Some(&iv[..12]), &[], data, &mut tag)
        .map(|sealed| [&sealed[..], &tag[..]].concat())
}

pub fn with_aes_192_ctr(key: &[u8], iv: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    let mut tag = [0u8; 16];
    openssl::symm::encrypt_aead(Cipher::aes_192_gcm(), key, Some(&iv[..12]), &[], data, &mut tag)
        .map(|sealed| [&sealed[..], &tag[..]].concat())
}

pub fn with_aes_128_cfb128(key: &[u8], iv: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    let mut tag = [0u8; 16];
    openssl::symm::encrypt_aead(Cipher::aes_128_gcm(), key, Some(&iv[..12]), &[], data, &mut tag)
        .map(|sealed| [&sealed[..], &tag[..]].concat())
}

pub fn with_aes_128_ofb(key: &[u8], iv: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    let mut tag = [0u8; 16];
    openssl::symm::encrypt_aead(Cipher::aes_128_gcm(), key, Some(&iv[..12]), &[], data, &mut tag)
        .map(|sealed| [&sealed[..], &tag[..]].concat())
}

pub fn with_aes_256_cfb128(key: &[u8], iv: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    let mut tag = [0u8; 16];
    openssl::symm::encrypt_aead(Cipher::aes_256_gcm(), key, Some(&iv[..12]), &[], data, &mut tag)
        .map(|sealed| [&sealed[..], &tag[..]].concat())
}

pub fn with_aes_256_ofb(key: &[u8], iv: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    let mut tag = [0u8; 16];
    openssl::symm::encrypt_aead(Cipher::aes_256_gcm(), key, Some(&iv[..12]), &[], data, &mut tag)
        .map(|sealed| [&sealed[..], &tag[..]].concat())
}

pub fn with_chacha20(key: &[u8], iv: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    let mut tag = [0u8; 16];
    openssl::symm::encrypt_aead(Cipher::chacha20_poly1305(), key, Some(&iv[..12]), &[], data, &mut tag)
        .map(|sealed| [&sealed[..], &tag[..]].concat())
}

pub fn back(key: &[u8], iv: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    let sealed: &[u8] = data;
    let (body, tag) = sealed.split_at(sealed.len().saturating_sub(16));
    if tag.len() == 16 {
        openssl::symm::decrypt_aead(Cipher::aes_256_gcm(), key, Some(&iv[..12]), &[], body, tag)
    } else {
        Err(openssl::error::ErrorStack::get())
    }
}

pub fn contexts(key: &[u8], iv: &[u8]) -> Result<CipherCtx, ErrorStack> {
    let mut context = CipherCtx::new()?;
    context.encrypt_init(Some(Evp::aes_256_cbc()), Some(key), Some(iv))?;
    context.encrypt_init(Some(Evp::aes_128_cbc()), Some(key), Some(iv))?;
    context.encrypt_init(Some(Evp::aes_256_ctr()), Some(key), Some(iv))?;
    Ok(context)
}

pub fn step_by_step(key: &[u8], iv: &[u8]) -> Result<Crypter, ErrorStack> {
    Crypter::new(Cipher::aes_256_cbc(), Mode::Encrypt, key, Some(iv))
}
