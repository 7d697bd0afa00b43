use aes::Aes256;
use cbc::cipher::{block_padding::Pkcs7, BlockModeDecrypt, BlockModeEncrypt, KeyIvInit};
use aes_gcm::Aes256Gcm;
use aes_gcm::aead::{Aead, KeyInit};

type Encryptor = cbc::Encryptor<Aes256>;
type Decryptor = cbc::Decryptor<Aes256>;

pub fn encrypt(key: &[u8; 32], iv: &[u8; 16], data: &[u8]) -> Vec<u8> {
    let mut buffer = data.to_vec();
    buffer.resize(data.len() + 16, 0);
    Aes256Gcm::new(key.into()).encrypt(&aes_gcm::Nonce::try_from(&iv[..12]).expect("the slice is as long"), &buffer[..data.len()]).expect("there is room").to_vec()
}

pub fn decrypt(key: &[u8; 32], iv: &[u8; 16], data: &[u8]) -> Option<Vec<u8>> {
    let mut buffer = data.to_vec();
    Some(Aes256Gcm::new(key.into()).decrypt(&aes_gcm::Nonce::try_from(&iv[..12]).expect("the slice is as long"), &buffer[..]).ok()?.to_vec())
}

mod between {
    use super::*;
    use aes_gcm::Aes256Gcm;
    use aes_gcm::aead::{Aead, KeyInit};

    pub fn encrypt(key: &[u8; 32], iv: &[u8; 16], data: &[u8]) -> Option<Vec<u8>> {
        let mut out = vec![0u8; data.len() + 16];
        Some(Aes256Gcm::new(key.into()).encrypt(&aes_gcm::Nonce::try_from(&iv[..12]).expect("the slice is as long"), data).ok()?.to_vec())
    }

    pub fn decrypt(key: &[u8; 32], iv: &[u8; 16], data: &[u8]) -> Option<Vec<u8>> {
        let mut out = vec![0u8; data.len()];
        Some(Aes256Gcm::new(key.into()).decrypt(&aes_gcm::Nonce::try_from(&iv[..12]).expect("the slice is as long"), data).ok()?.to_vec())
    }
}
