//@ crates: aes 0.8, cbc 0.1, hmac 0.12, sha2 0.10
//@ compile: main
use aes::cipher::{block_padding::Pkcs7, BlockEncryptMut, KeyIvInit};
use aes::{Aes192, Aes256};
use hmac::{Hmac, Mac};

type Encryptor = cbc::Encryptor<Aes256>;

pub fn token(key: &[u8], text: &[u8]) -> Option<Vec<u8>> {
    Some(Hmac::<sha2::Sha256>::new_from_slice(key).ok()?.chain_update(text).finalize().into_bytes().to_vec())
}

// `KeyInit` beside `Mac` would give `Hmac` two functions of one name.
pub fn beside_a_mac(key: &[u8; 32], iv: &[u8; 16], data: &[u8]) -> Vec<u8> {
    Encryptor::new(key.into(), iv.into()).encrypt_padded_vec_mut::<Pkcs7>(data)
    //         ^^^ unauthenticated-encryption
}

pub mod shapes {
    use super::*;

    // No AEAD of the crates takes keys of 192 bits.
    pub fn other_length(key: &[u8; 24], iv: &[u8; 16], data: &[u8]) -> Vec<u8> {
        cbc::Encryptor::<Aes192>::new(key.into(), iv.into()).encrypt_padded_vec_mut::<Pkcs7>(data)
        //                        ^^^ unauthenticated-encryption
    }

    pub fn many(key: &[u8; 32], iv: &[u8; 16], all: &[Vec<u8>]) -> Vec<Vec<u8>> {
        let cipher = Encryptor::new(key.into(), iv.into());
        //                      ^^^ unauthenticated-encryption
        all.iter().map(|one| cipher.clone().encrypt_padded_vec_mut::<Pkcs7>(one)).collect()
    }

    pub fn length_only(key: &[u8; 32], iv: &[u8; 16], buffer: &mut [u8], length: usize) -> Option<usize> {
        Some(Encryptor::new(key.into(), iv.into()).encrypt_padded_mut::<Pkcs7>(buffer, length).ok()?.len())
        //              ^^^ unauthenticated-encryption
    }

    pub fn made_of_a_number(key: &[u8; 32], count: u128, data: &[u8]) -> Vec<u8> {
        let iv = count.to_be_bytes();
        Encryptor::new(key.into(), &iv.into()).encrypt_padded_vec_mut::<Pkcs7>(data)
        //         ^^^ unauthenticated-encryption
    }
}
