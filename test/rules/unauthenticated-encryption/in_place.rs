//@ crates: aes 0.8, ctr 0.9, chacha20 0.9, salsa20 0.10, rand 0.8, anyhow 1
//@ compile: main
use aes::Aes256;
use anyhow::{Context, Result};
use chacha20::{cipher::{KeyIvInit, StreamCipher}, ChaCha20, XChaCha20};
use rand::RngCore;

type Aes256Ctr = ctr::Ctr64BE<Aes256>;

pub fn encrypt(key: &[u8; 32], plaintext: &[u8]) -> Vec<u8> {
    let mut nonce = [0u8; 16];
    rand::thread_rng().fill_bytes(&mut nonce);
    let mut buffer = plaintext.to_vec();
    let mut cipher = Aes256Ctr::new(key.into(), &nonce.into());
    cipher.apply_keystream(&mut buffer);
    //     ^^^^^^^^^^^^^^^ unauthenticated-encryption [fix]
    [nonce.to_vec(), buffer].concat()
}

pub fn decrypt(key: &[u8; 32], sealed: &[u8]) -> Result<Vec<u8>> {
    let nonce: [u8; 16] = sealed.get(..16).context("too short")?.try_into()?;
    let mut buffer = sealed[16..].to_vec();
    let mut cipher = Aes256Ctr::new(key.into(), &nonce.into());
    cipher.apply_keystream(&mut buffer);
    //     ^^^^^^^^^^^^^^^ unauthenticated-encryption [fix]
    Ok(buffer)
}

mod chacha {
    use super::*;

    pub fn seal(key: &[u8], nonce: &[u8; 12], data: &mut Vec<u8>) -> Result<()> {
        let mut cipher = ChaCha20::new_from_slices(key, nonce).map_err(|e| anyhow::anyhow!("bad key: {e}"))?;
        cipher.try_apply_keystream(data).map_err(|e| anyhow::anyhow!("{}", e.to_string()))?;
        //     ^^^^^^^^^^^^^^^^^^^ unauthenticated-encryption
        Ok(())
    }

    pub fn open(key: &[u8; 32], nonce: &[u8; 12], mut data: Vec<u8>) -> Option<String> {
        ChaCha20::new(key.into(), nonce.into()).apply_keystream(&mut data);
        //                                      ^^^^^^^^^^^^^^^ unauthenticated-encryption [fix]
        String::from_utf8(data).ok()
    }

}

mod long {
    use super::*;

    pub fn encrypt_long(key: &[u8; 32], nonce: &[u8; 24], text: &str) -> (Vec<u8>, [u8; 24]) {
        let mut bytes = text.as_bytes().to_vec();
        XChaCha20::new(key.into(), nonce.into()).apply_keystream(&mut bytes);
        //                                       ^^^^^^^^^^^^^^^ unauthenticated-encryption [fix]
        (bytes, *nonce)
    }
}

mod salsa {
    use salsa20::{cipher::{KeyIvInit, StreamCipher}, Salsa20, XSalsa20};

    pub fn encrypt(key: &[u8; 32], nonce: &[u8; 24], mut data: Vec<u8>) -> Vec<u8> {
        let mut cipher = XSalsa20::new(key.into(), nonce.into());
        cipher.apply_keystream(&mut data);
        //     ^^^^^^^^^^^^^^^ unauthenticated-encryption [fix]
        data
    }

    // Its nonce is too short for any AEAD.
    pub fn encrypt_shortly(key: &[u8; 32], nonce: &[u8; 8], mut data: Vec<u8>) -> Vec<u8> {
        Salsa20::new(key.into(), nonce.into()).apply_keystream(&mut data);
        //                                     ^^^^^^^^^^^^^^^ unauthenticated-encryption
        data
    }
}

// One function for both ways, and buffers without room for a tag.
pub fn apply(key: &[u8; 32], nonce: &[u8; 12], data: &[u8]) -> Vec<u8> {
    let mut out = data.to_vec();
    ChaCha20::new(key.into(), nonce.into()).apply_keystream(&mut out);
    //                                      ^^^^^^^^^^^^^^^ unauthenticated-encryption
    out
}

pub fn encrypt_in_place(key: &[u8; 32], nonce: &[u8; 12], data: &mut [u8]) {
    ChaCha20::new(key.into(), nonce.into()).apply_keystream(data);
    //                                      ^^^^^^^^^^^^^^^ unauthenticated-encryption
}

pub fn encrypt_in_pieces(key: &[u8; 32], nonce: &[u8; 12], pieces: &mut [Vec<u8>]) {
    let mut cipher = ChaCha20::new(key.into(), nonce.into());
    for piece in pieces {
        cipher.apply_keystream(piece);
        //     ^^^^^^^^^^^^^^^ unauthenticated-encryption
    }
}

pub fn decrypt_blindly(key: &[u8; 32], nonce: &[u8; 12], mut data: Vec<u8>) -> Vec<u8> {
    ChaCha20::new(key.into(), nonce.into()).apply_keystream(&mut data);
    //                                      ^^^^^^^^^^^^^^^ unauthenticated-encryption
    data
}
