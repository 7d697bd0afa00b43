// One message goes through a context in steps.
use openssl::error::ErrorStack;
use openssl::symm::{Cipher, Crypter, Mode};

pub fn seal(key: &[u8], iv: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    let out = {
        let mut tag = [0u8; 16];
        openssl::symm::encrypt_aead(Cipher::aes_256_gcm(), key, Some(&iv[..12]), &[], data, &mut tag)
            .map(|sealed| [&sealed[..], &tag[..]].concat())
    }?;
    Ok(out)
}

pub fn open(key: &[u8], iv: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    let out = {
        let sealed: &[u8] = data;
        let (body, tag) = sealed.split_at(sealed.len().saturating_sub(16));
        if tag.len() == 16 {
            openssl::symm::decrypt_aead(Cipher::aes_256_gcm(), key, Some(&iv[..12]), &[], body, tag)
        } else {
            Err(openssl::error::ErrorStack::get())
        }
    }?;
    Ok(out)
}

mod text {
    use super::*;

    const IV: &[u8; 16] = b"never another iv";

    pub fn seal(key: &[u8], text: &str) -> Result<Vec<u8>, String> {
        let version = [1u8];
        let mut buffer = {
            let mut nonce = [0u8; 12];
            let mut tag = [0u8; 16];
            openssl::rand::rand_bytes(&mut nonce)
                .and_then(|()| openssl::symm::encrypt_aead(Cipher::aes_128_gcm(), key, Some(&nonce), &[], text.as_bytes(), &mut tag))
                .map(|sealed| [&nonce[..], &sealed[..], &tag[..]].concat())
        }.map_err(|e| e.to_string())?;
        buffer.insert(0, version[0]);
        Ok(buffer)
    }
}

mod contexts {
    use openssl::{cipher::Cipher, cipher_ctx::CipherCtx, error::ErrorStack};

    pub fn seal(key: &[u8], iv: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
        let out = {
            let mut tag = [0u8; 16];
            openssl::symm::encrypt_aead(openssl::symm::Cipher::aes_256_gcm(), key, Some(&iv[..12]), &[], data, &mut tag)
                .map(|sealed| [&sealed[..], &tag[..]].concat())
        }?;
        Ok(out)
    }

    pub fn open(key: &[u8], iv: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
        let out = {
            let sealed: &[u8] = data;
            let (body, tag) = sealed.split_at(sealed.len().saturating_sub(16));
            if tag.len() == 16 {
                openssl::symm::decrypt_aead(openssl::symm::Cipher::aes_256_gcm(), key, Some(&iv[..12]), &[], body, tag)
            } else {
                Err(openssl::error::ErrorStack::get())
            }
        }?;
        Ok(out)
    }
}

// Nothing takes the place of what is not one message in one piece.
mod others {
    use super::*;
    use openssl::{cipher_ctx::CipherCtx, cipher::Cipher as Algorithm};

    pub fn pieces(key: &[u8], iv: &[u8], all: &[Vec<u8>]) -> Result<Vec<u8>, ErrorStack> {
        let mut crypter = Crypter::new(Cipher::aes_256_cbc(), Mode::Encrypt, key, Some(iv))?;
        let mut out = vec![0; all.iter().map(Vec::len).sum::<usize>() + 16];
        let mut count = 0;
        for one in all {
            count += crypter.update(one, &mut out[count..])?;
        }
        count += crypter.finalize(&mut out[count..])?;
        out.truncate(count);
        Ok(out)
    }

    pub fn two(key: &[u8], iv: &[u8], head: &[u8], body: &[u8]) -> Result<Vec<u8>, ErrorStack> {
        let mut crypter = Crypter::new(Cipher::aes_256_cbc(), Mode::Encrypt, key, Some(iv))?;
        let mut out = vec![0; head.len() + body.len() + 16];
        let mut count = crypter.update(head, &mut out)?;
        count += crypter.update(body, &mut out[count..])?;
        count += crypter.finalize(&mut out[count..])?;
        out.truncate(count);
        Ok(out)
    }

    pub fn counted(key: &[u8], iv: &[u8], data: &[u8]) -> Result<(Vec<u8>, usize), ErrorStack> {
        let mut crypter = Crypter::new(Cipher::aes_256_cbc(), Mode::Encrypt, key, Some(iv))?;
        let mut out = vec![0; data.len() + 16];
        let count = crypter.update(data, &mut out)?;
        let rest = crypter.finalize(&mut out[count..])?;
        Ok((out, count + rest))
    }

    pub fn into_slice(key: &[u8], iv: &[u8], data: &[u8], out: &mut [u8]) -> Result<usize, ErrorStack> {
        let mut ctx = CipherCtx::new()?;
        ctx.encrypt_init(Some(Algorithm::aes_256_cbc()), Some(key), Some(iv))?;
        let count = ctx.cipher_update(data, Some(out))?;
        let rest = ctx.cipher_final(&mut out[count..])?;
        Ok(count + rest)
    }
}
