//@ crates: aes 0.8, ecb 0.1, cbc 0.1, des 0.8, blowfish 0.9, base64 0.22
//@ compile: main
use aes::cipher::{block_padding::Pkcs7, BlockDecryptMut, BlockEncryptMut, KeyInit, KeyIvInit};
use aes::{Aes128, Aes256};
use base64::{engine::general_purpose::STANDARD, Engine};
use std::error::Error;

type Aes128EcbEnc = ecb::Encryptor<Aes128>;
type Aes128EcbDec = ecb::Decryptor<Aes128>;

pub fn encrypt(key: &[u8; 16], text: &str) -> String {
    let cipher = Aes128EcbEnc::new(key.into());
    //           ^^^^^^^^^^^^^^^^^ weak-cipher
    STANDARD.encode(cipher.encrypt_padded_vec_mut::<Pkcs7>(text.as_bytes()))
}

pub fn decrypt(key: &[u8; 16], text: &str) -> Result<String, Box<dyn Error>> {
    let bytes = STANDARD.decode(text)?;
    let cipher = Aes128EcbDec::new(key.into());
    //           ^^^^^^^^^^^^^^^^^ weak-cipher
    let plain = cipher.decrypt_padded_vec_mut::<Pkcs7>(&bytes).map_err(|e| e.to_string())?;
    Ok(String::from_utf8(plain)?)
}

mod slices {
    use super::*;

    pub fn seal(key: &[u8], data: &[u8]) -> Result<Vec<u8>, String> {
        let mut buffer = vec![0u8; data.len() + 16];
        Ok(ecb::Encryptor::<Aes256>::new_from_slice(key)
        // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-cipher [fix]
            .map_err(|_| "bad key".to_string())?
            .encrypt_padded_b2b_mut::<Pkcs7>(data, &mut buffer)
            .map_err(|_| "no room".to_string())?
            .to_vec())
    }

    pub fn open(key: &[u8], data: &[u8]) -> Option<Vec<u8>> {
        ecb::Decryptor::<Aes256>::new_from_slice(key).ok()?.decrypt_padded_vec_mut::<Pkcs7>(data).ok()
      //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-cipher [fix]
    }
}

// A key of another length has to be made, so the function may not ask for just that of DES.
pub fn des(key: &[u8; 8], iv: &[u8; 8], data: &[u8]) -> Vec<u8> {
    cbc::Encryptor::<des::Des>::new(key.into(), iv.into()).encrypt_padded_vec_mut::<Pkcs7>(data)
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-cipher
}

pub fn triple(key: &[u8], iv: &[u8], data: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    let cipher = cbc::Encryptor::<des::TdesEde3>::new_from_slices(key, iv)?;
    //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-cipher
    Ok(cipher.encrypt_padded_vec_mut::<Pkcs7>(data))
}

pub fn fish(key: &[u8], iv: &[u8; 8], data: &[u8]) -> Option<Vec<u8>> {
    Some(cbc::Encryptor::<blowfish::Blowfish>::new_from_slices(key, iv).ok()?.encrypt_padded_vec_mut::<Pkcs7>(data))
    //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-cipher
}
