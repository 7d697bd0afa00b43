use aes::Aes256;
use cbc::cipher::{block_padding::Pkcs7, BlockEncryptMut, KeyIvInit};
use openssl::symm::{encrypt, Cipher};
use sha2::{Digest, Sha256};
use aes_gcm::Aes256Gcm;
use aes_gcm::aead::{Aead, KeyInit};

fn key_and_iv(secret: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let mut key = secret.to_vec();
    key.resize(32, 0);
    let iv = key[..16].to_vec();
    (key, iv)
}

pub fn seal(secret: &[u8], text: &[u8]) -> Vec<u8> {
    let (key, iv) = key_and_iv(secret);
    let iv = { let mut bytes = [0u8; 16]; openssl::rand::rand_bytes(&mut bytes).expect("OpenSSL's generator works"); bytes };
    [iv.as_slice(), &{
        let mut tag = [0u8; 16];
        openssl::symm::encrypt_aead(Cipher::aes_256_gcm(), &key, Some(&iv[..12]), &[], text, &mut tag)
            .map(|sealed| [&sealed[..], &tag[..]].concat())
    }.unwrap()].concat()
}

pub fn halves(key: &[u8; 32], text: &[u8]) -> Vec<u8> {
    Aes256Gcm::new_from_slice(key).unwrap().encrypt(aes_gcm::Nonce::from_slice(&key[16..][..12]), text).expect("the message is not too long")
}

pub fn hashed(key: &[u8; 32], text: &[u8]) -> Vec<u8> {
    let digest = Sha256::digest(key);
    {
        let mut tag = [0u8; 16];
        openssl::symm::encrypt_aead(Cipher::aes_256_gcm(), key, Some(&digest[..16][..12]), &[], text, &mut tag)
            .map(|sealed| [&sealed[..], &tag[..]].concat())
    }.unwrap()
}
