//@ crates: aes 0.9, cbc 0.2
//@ compile: rc-0.11
use aes::Aes256;
use cbc::cipher::{block_padding::Pkcs7, BlockModeDecrypt, BlockModeEncrypt, KeyIvInit};

type Encryptor = cbc::Encryptor<Aes256>;
type Decryptor = cbc::Decryptor<Aes256>;

pub fn encrypt(key: &[u8; 32], iv: &[u8; 16], data: &[u8]) -> Vec<u8> {
    let mut buffer = data.to_vec();
    buffer.resize(data.len() + 16, 0);
    Encryptor::new(key.into(), iv.into()).encrypt_padded::<Pkcs7>(&mut buffer, data.len()).expect("there is room").to_vec()
    //         ^^^ unauthenticated-encryption [fix]
}

pub fn decrypt(key: &[u8; 32], iv: &[u8; 16], data: &[u8]) -> Option<Vec<u8>> {
    let mut buffer = data.to_vec();
    Some(Decryptor::new(key.into(), iv.into()).decrypt_padded::<Pkcs7>(&mut buffer).ok()?.to_vec())
    //              ^^^ unauthenticated-encryption [fix]
}

mod between {
    use super::*;

    pub fn encrypt(key: &[u8; 32], iv: &[u8; 16], data: &[u8]) -> Option<Vec<u8>> {
        let mut out = vec![0u8; data.len() + 16];
        Some(Encryptor::new(key.into(), iv.into()).encrypt_padded_b2b::<Pkcs7>(data, &mut out).ok()?.to_vec())
        //              ^^^ unauthenticated-encryption [fix]
    }

    pub fn decrypt(key: &[u8; 32], iv: &[u8; 16], data: &[u8]) -> Option<Vec<u8>> {
        let mut out = vec![0u8; data.len()];
        Some(Decryptor::new(key.into(), iv.into()).decrypt_padded_b2b::<Pkcs7>(data, &mut out).ok()?.to_vec())
        //              ^^^ unauthenticated-encryption [fix]
    }
}
