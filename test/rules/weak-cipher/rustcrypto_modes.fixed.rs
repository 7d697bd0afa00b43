use aes::cipher::{block_padding::Pkcs7, BlockDecryptMut, BlockEncryptMut, KeyInit, KeyIvInit};
use aes::{Aes128, Aes256};
use base64::{engine::general_purpose::STANDARD, Engine};
use std::error::Error;
use aes_gcm::Aes128Gcm;
use aes_gcm::aead::{Aead, AeadCore, OsRng};
use aes_gcm::Aes128Gcm;
use aes_gcm::aead::Aead;
use aes_gcm::Aes256Gcm;
use aes_gcm::aead::{Aead, AeadCore, OsRng};

type Aes128EcbEnc = ecb::Encryptor<Aes128>;
type Aes128EcbDec = ecb::Decryptor<Aes128>;

pub fn encrypt(key: &[u8; 16], text: &str) -> String {
    let cipher = Aes128Gcm::new(key.into());
    let nonce = Aes128Gcm::generate_nonce(&mut OsRng);
    STANDARD.encode(cipher.encrypt(aes_gcm::Nonce::from_slice(&nonce), text.as_bytes()).map(|sealed| [nonce.as_slice(), &sealed].concat()).expect("the message is not too long"))
}

pub fn decrypt(key: &[u8; 16], text: &str) -> Result<String, Box<dyn Error>> {
    let bytes = STANDARD.decode(text)?;
    let cipher = Aes128Gcm::new(key.into());
    let plain = {
        let sealed: &[u8] = &bytes[..];
        sealed
            .get(..12)
            .zip(sealed.get(12..))
            .ok_or(aes_gcm::Error)
            .and_then(|(nonce, body)| cipher.decrypt(aes_gcm::Nonce::from_slice(nonce), body))
    }.map_err(|e| e.to_string())?;
    Ok(String::from_utf8(plain)?)
}

mod slices {
    use super::*;
    use aes_gcm::Aes256Gcm;
    use aes_gcm::aead::{Aead, AeadCore, OsRng};
    use aes_gcm::Aes256Gcm;
    use aes_gcm::aead::Aead;

    pub fn seal(key: &[u8], data: &[u8]) -> Result<Vec<u8>, String> {
        let mut buffer = vec![0u8; data.len() + 16];
        let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        Ok(Aes256Gcm::new_from_slice(key)
            .map_err(|_| "bad key".to_string())?
            .encrypt(aes_gcm::Nonce::from_slice(&nonce), data).map(|sealed| [nonce.as_slice(), &sealed].concat())
            .map_err(|_| "no room".to_string())?
            .to_vec())
    }

    pub fn open(key: &[u8], data: &[u8]) -> Option<Vec<u8>> {
        {
            let cipher = Aes256Gcm::new_from_slice(key).ok()?;
            let sealed: &[u8] = data;
            sealed
                .get(..12)
                .zip(sealed.get(12..))
                .ok_or(aes_gcm::Error)
                .and_then(|(nonce, body)| cipher.decrypt(aes_gcm::Nonce::from_slice(nonce), body))
        }.ok()
    }
}

// A key of another length has to be made, so the function may not ask for just that of DES.
pub fn des(key: &[u8; 8], iv: &[u8; 8], data: &[u8]) -> Vec<u8> {
    cbc::Encryptor::<des::Des>::new(key.into(), iv.into()).encrypt_padded_vec_mut::<Pkcs7>(data)
}

pub fn triple(key: &[u8], iv: &[u8], data: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    let cipher = Aes256Gcm::new_from_slice(key)?;
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    Ok(cipher.encrypt(aes_gcm::Nonce::from_slice(&nonce), data).map(|sealed| [nonce.as_slice(), &sealed].concat()).map_err(|error| error.to_string())?)
}

pub fn fish(key: &[u8], iv: &[u8; 8], data: &[u8]) -> Option<Vec<u8>> {
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    Some(Aes256Gcm::new_from_slice(key).ok()?.encrypt(aes_gcm::Nonce::from_slice(&nonce), data).map(|sealed| [nonce.as_slice(), &sealed].concat()).ok()?)
}
