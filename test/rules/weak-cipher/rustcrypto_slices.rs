//@ crates: aes 0.8, ecb 0.1
//@ compile: main
use aes::cipher::{block_padding::Pkcs7, BlockDecryptMut, BlockEncryptMut, KeyInit};
use aes::Aes256;

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
