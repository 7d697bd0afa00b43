//@ crates: openssl 0.10, aes 0.8, cbc 0.1 +alloc, sha2 0.10
//@ compile: main
use aes::Aes256;
use cbc::cipher::{block_padding::Pkcs7, BlockEncryptMut, KeyIvInit};
use openssl::symm::{encrypt, Cipher};
use sha2::{Digest, Sha256};

fn key_and_iv(secret: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let mut key = secret.to_vec();
    key.resize(32, 0);
    let iv = key[..16].to_vec();
    (key, iv)
}

pub fn seal(secret: &[u8], text: &[u8]) -> Vec<u8> {
    let (key, iv) = key_and_iv(secret);
    encrypt(Cipher::aes_256_cbc(), &key, Some(&iv), text).unwrap()
  //^^^^^^^ unauthenticated-encryption
    //                                   ^^^^^^^^^ predictable-nonce: nonce of `encrypt` is a piece of the key, the same for all messages
}

pub fn halves(key: &[u8; 32], text: &[u8]) -> Vec<u8> {
    cbc::Encryptor::<Aes256>::new_from_slices(key, &key[16..]).unwrap().encrypt_padded_vec_mut::<Pkcs7>(text)
    //                        ^^^^^^^^^^^^^^^ unauthenticated-encryption
    //                                             ^^^^^^^^^^ predictable-nonce: is a piece of the key
}

pub fn hashed(key: &[u8; 32], text: &[u8]) -> Vec<u8> {
    let digest = Sha256::digest(key);
    encrypt(Cipher::aes_256_cbc(), key, Some(&digest[..16]), text).unwrap()
  //^^^^^^^ unauthenticated-encryption
    //                                  ^^^^^^^^^^^^^^^^^^^ predictable-nonce: is a hash of the key
}
