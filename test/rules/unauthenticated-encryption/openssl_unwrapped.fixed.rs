// Failures that stop the program go to the caller where the function can say that it failed.
use openssl::error::ErrorStack;
use openssl::symm::{decrypt, encrypt, Cipher};

pub fn seal(key: &[u8], iv: &[u8; 16], message: &[u8]) -> Vec<u8> {
    {
        let mut tag = [0u8; 16];
        openssl::symm::encrypt_aead(Cipher::aes_256_gcm(), key, Some(&iv[..12]), &[], message, &mut tag)
            .map(|sealed| [&sealed[..], &tag[..]].concat())
    }.unwrap()
}

pub fn open(key: &[u8], iv: &[u8; 16], sealed: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    let message = {
        let sealed: &[u8] = sealed;
        let (body, tag) = sealed.split_at(sealed.len().saturating_sub(16));
        if tag.len() == 16 {
            openssl::symm::decrypt_aead(Cipher::aes_256_gcm(), key, Some(&iv[..12]), &[], body, tag)
        } else {
            Err(openssl::error::ErrorStack::get())
        }
    }?;
    Ok(message)
}

mod text {
    use super::*;

    pub fn seal(key: &[u8], iv: &[u8; 16], message: &str) -> Result<String, String> {
        let sealed = {
            let mut tag = [0u8; 16];
            openssl::symm::encrypt_aead(Cipher::aes_256_gcm(), key, Some(&iv[..12]), &[], message.as_bytes(), &mut tag)
                .map(|sealed| [&sealed[..], &tag[..]].concat())
        }.expect("sealed");
        Ok(sealed.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    pub fn open(key: &[u8], iv: &[u8; 16], sealed: &[u8]) -> Option<String> {
        let message = {
            let sealed: &[u8] = sealed;
            let (body, tag) = sealed.split_at(sealed.len().saturating_sub(16));
            if tag.len() == 16 {
                openssl::symm::decrypt_aead(Cipher::aes_256_gcm(), key, Some(&iv[..12]), &[], body, tag)
            } else {
                Err(openssl::error::ErrorStack::get())
            }
        }.ok()?;
        String::from_utf8(message).ok()
    }
}
