use openssl::error::ErrorStack;
use openssl::symm::{decrypt, encrypt, Cipher};

pub fn seal_page(key: &[u8], page: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    let mut nonce = [0u8; 12];
    let mut tag = [0u8; 16];
    openssl::rand::rand_bytes(&mut nonce)
        .and_then(|()| openssl::symm::encrypt_aead(Cipher::aes_256_gcm(), key, Some(&nonce), &[], page, &mut tag))
        .map(|sealed| [&nonce[..], &sealed[..], &tag[..]].concat())
}

pub fn open_page(key: &[u8], page: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    let sealed: &[u8] = page;
    let (nonce, rest) = sealed.split_at(sealed.len().min(12));
    let (body, tag) = rest.split_at(rest.len().saturating_sub(16));
    if tag.len() == 16 {
        openssl::symm::decrypt_aead(Cipher::aes_256_gcm(), key, Some(nonce), &[], body, tag)
    } else {
        Err(openssl::error::ErrorStack::get())
    }
}

pub struct Vault {
    key: [u8; 24],
}

impl Vault {
    pub fn lock(&self, _iv: &[u8; 8], secret: &str) -> Result<String, String> {
        let cipher = Cipher::aes_192_gcm();
        let sealed = {
            let mut nonce = [0u8; 12];
            let mut tag = [0u8; 16];
            openssl::rand::rand_bytes(&mut nonce)
                .and_then(|()| openssl::symm::encrypt_aead(cipher, &self.key, Some(&nonce), &[], secret.as_bytes(), &mut tag))
                .map(|sealed| [&nonce[..], &sealed[..], &tag[..]].concat())
        }.map_err(|e| e.to_string())?;
        Ok(openssl::base64::encode_block(&sealed))
    }
}

pub fn with_rc4(key: &[u8], data: &[u8]) -> Vec<u8> {
    {
        let mut nonce = [0u8; 12];
        let mut tag = [0u8; 16];
        openssl::rand::rand_bytes(&mut nonce)
            .and_then(|()| openssl::symm::encrypt_aead(openssl::symm::Cipher::aes_256_gcm(), key, Some(&nonce), &[], data, &mut tag))
            .map(|sealed| [&nonce[..], &sealed[..], &tag[..]].concat())
    }.expect("RC4 takes it")
}

pub fn short_key(key: &[u8; 8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    encrypt(Cipher::des_ecb(), key, None, data)
}

pub fn there_and_back(key: &[u8], data: &[u8]) -> Result<bool, ErrorStack> {
    let algorithm = Cipher::aes_128_gcm();
    let sealed = {
        let mut nonce = [0u8; 12];
        let mut tag = [0u8; 16];
        openssl::rand::rand_bytes(&mut nonce)
            .and_then(|()| openssl::symm::encrypt_aead(algorithm, key, Some(&nonce), &[], data, &mut tag))
            .map(|sealed| [&nonce[..], &sealed[..], &tag[..]].concat())
    }?;
    Ok({
        let sealed: &[u8] = &sealed;
        let (nonce, rest) = sealed.split_at(sealed.len().min(12));
        let (body, tag) = rest.split_at(rest.len().saturating_sub(16));
        if tag.len() == 16 {
            openssl::symm::decrypt_aead(algorithm, key, Some(nonce), &[], body, tag)
        } else {
            Err(openssl::error::ErrorStack::get())
        }
    }? == data)
}

pub fn also_asked(key: &[u8], data: &[u8]) -> Result<(Vec<u8>, usize), ErrorStack> {
    let algorithm = Cipher::bf_ecb();
    Ok((encrypt(algorithm, key, None, data)?, algorithm.block_size()))
}

// What the new code would call the tag, the function has already.
pub fn named_alike(tag: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    encrypt(Cipher::cast5_cbc(), tag, Some(&data[..8]), data)
}

pub fn nested(key: &[u8], nonce: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    if nonce.is_empty() {
        return Ok(Vec::new());
    }
    let sealed: &[u8] = nonce;
    let (nonce, rest) = sealed.split_at(sealed.len().min(12));
    let (body, tag) = rest.split_at(rest.len().saturating_sub(16));
    if tag.len() == 16 {
        openssl::symm::decrypt_aead(Cipher::aes_256_gcm(), key, Some(nonce), &[], body, tag)
    } else {
        Err(openssl::error::ErrorStack::get())
    }
}
