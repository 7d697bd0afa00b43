//@ crates: chacha20 0.9, cbc 0.1, twofish 0.7
//@ compile: main
use cbc::cipher::{block_padding::Pkcs7, BlockEncryptMut, KeyIvInit};
use chacha20::{cipher::StreamCipher, ChaCha20};
use twofish::Twofish;

pub fn encrypt(key: &[u8; 32], nonce: &[u8; 12], data: &[u8]) -> Option<Vec<u8>> {
    let mut out = vec![0; data.len()];
    ChaCha20::new(key.into(), nonce.into()).apply_keystream_b2b(data, &mut out).ok()?;
    //                                      ^^^^^^^^^^^^^^^^^^^ unauthenticated-encryption
    Some(out)
}

pub fn chained(key: &[u8; 32], iv: &[u8; 16], data: &[u8]) -> Vec<u8> {
    cbc::Encryptor::<Twofish>::new(key.into(), iv.into()).encrypt_padded_vec_mut::<Pkcs7>(data)
    //                         ^^^ unauthenticated-encryption
}
