//@ crates: cbc 0.1, des 0.8, blowfish 0.9
//@ compile: main
use cbc::cipher::{block_padding::Pkcs7, BlockEncryptMut, KeyIvInit};
use std::error::Error;

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
