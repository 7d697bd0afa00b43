//@ crates: openssl 0.10
//@ compile: main
// One message goes through a context in steps.
use openssl::error::ErrorStack;
use openssl::symm::{Cipher, Crypter, Mode};

pub fn seal(key: &[u8], iv: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    let cipher = Cipher::aes_256_cbc();
    let mut crypter = Crypter::new(cipher, Mode::Encrypt, key, Some(iv))?;
    //                         ^^^ unauthenticated-encryption [fix]
    crypter.pad(true);
    let mut out = vec![0u8; data.len() + cipher.block_size()];
    let mut count = crypter.update(data, &mut out)?;
    count += crypter.finalize(&mut out[count..])?;
    out.truncate(count);
    Ok(out)
}

pub fn open(key: &[u8], iv: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    let mut crypter = Crypter::new(Cipher::aes_256_cbc(), Mode::Decrypt, key, Some(iv))?;
    //                         ^^^ unauthenticated-encryption [fix]
    let mut out = vec![0; data.len() + 16];
    let count = crypter.update(data, &mut out)?;
    let rest = crypter.finalize(&mut out[count..])?;
    out.truncate(count + rest);
    Ok(out)
}

mod text {
    use super::*;

    const IV: &[u8; 16] = b"never another iv";

    pub fn seal(key: &[u8], text: &str) -> Result<Vec<u8>, String> {
        let version = [1u8];
        let mut crypter = Crypter::new(Cipher::aes_128_ctr(), Mode::Encrypt, key, Some(IV)).map_err(|e| e.to_string())?;
        //                         ^^^ unauthenticated-encryption [fix]
        //                                                                        ^^^^^^^^ constant-nonce [fix]
        let mut buffer = vec![0; text.len() + 16];
        let written = crypter.update(text.as_bytes(), &mut buffer).map_err(|e| e.to_string())?;
        let total = written + crypter.finalize(&mut buffer[written..]).map_err(|e| e.to_string())?;
        buffer.truncate(total);
        buffer.insert(0, version[0]);
        Ok(buffer)
    }
}

mod contexts {
    use openssl::{cipher::Cipher, cipher_ctx::CipherCtx, error::ErrorStack};

    pub fn seal(key: &[u8], iv: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
        let mut ctx = CipherCtx::new()?;
        ctx.encrypt_init(Some(Cipher::aes_256_cbc()), Some(key), Some(iv))?;
        //  ^^^^^^^^^^^^ unauthenticated-encryption [fix]
        let mut out = vec![];
        ctx.cipher_update_vec(data, &mut out)?;
        ctx.cipher_final_vec(&mut out)?;
        Ok(out)
    }

    pub fn open(key: &[u8], iv: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
        let mut ctx = CipherCtx::new()?;
        ctx.decrypt_init(Some(Cipher::aes_256_cbc()), Some(key), Some(iv))?;
        //  ^^^^^^^^^^^^ unauthenticated-encryption [fix]
        let mut out = Vec::new();
        ctx.cipher_update_vec(data, &mut out)?;
        ctx.cipher_final_vec(&mut out)?;
        Ok(out)
    }
}

// Nothing takes the place of what is not one message in one piece.
mod others {
    use super::*;
    use openssl::{cipher_ctx::CipherCtx, cipher::Cipher as Algorithm};

    pub fn pieces(key: &[u8], iv: &[u8], all: &[Vec<u8>]) -> Result<Vec<u8>, ErrorStack> {
        let mut crypter = Crypter::new(Cipher::aes_256_cbc(), Mode::Encrypt, key, Some(iv))?;
        //                         ^^^ unauthenticated-encryption
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
        //                         ^^^ unauthenticated-encryption
        let mut out = vec![0; head.len() + body.len() + 16];
        let mut count = crypter.update(head, &mut out)?;
        count += crypter.update(body, &mut out[count..])?;
        count += crypter.finalize(&mut out[count..])?;
        out.truncate(count);
        Ok(out)
    }

    pub fn counted(key: &[u8], iv: &[u8], data: &[u8]) -> Result<(Vec<u8>, usize), ErrorStack> {
        let mut crypter = Crypter::new(Cipher::aes_256_cbc(), Mode::Encrypt, key, Some(iv))?;
        //                         ^^^ unauthenticated-encryption
        let mut out = vec![0; data.len() + 16];
        let count = crypter.update(data, &mut out)?;
        let rest = crypter.finalize(&mut out[count..])?;
        Ok((out, count + rest))
    }

    pub fn into_slice(key: &[u8], iv: &[u8], data: &[u8], out: &mut [u8]) -> Result<usize, ErrorStack> {
        let mut ctx = CipherCtx::new()?;
        ctx.encrypt_init(Some(Algorithm::aes_256_cbc()), Some(key), Some(iv))?;
        //  ^^^^^^^^^^^^ unauthenticated-encryption
        let count = ctx.cipher_update(data, Some(out))?;
        let rest = ctx.cipher_final(&mut out[count..])?;
        Ok(count + rest)
    }
}
