use aes::cipher::{block_padding::{Pkcs7, UnpadError}, BlockDecryptMut, BlockEncryptMut, KeyIvInit};
use aes::Aes256;
use aes_gcm::Aes256Gcm;
use aes_gcm::aead::{Aead, KeyInit};

pub fn encrypt(key: &[u8; 32], iv: &[u8; 16], data: &[u8]) -> Vec<u8> {
    let mut out = vec![0u8; data.len() + 16];
    Aes256Gcm::new(key.into())
        .encrypt(aes_gcm::Nonce::from_slice(&iv[..12]), data)
        .expect("there is room")
        .to_vec()
}

pub fn decrypt(key: &[u8; 32], iv: &[u8; 16], data: &[u8]) -> Result<Vec<u8>, UnpadError> {
    let mut out = vec![0u8; data.len()];
    let message = cbc::Decryptor::<Aes256>::new(key.into(), iv.into()).decrypt_padded_b2b_mut::<Pkcs7>(data, &mut out)?;
    Ok(message.to_vec())
}
