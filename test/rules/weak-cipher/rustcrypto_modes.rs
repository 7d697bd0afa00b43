//@ crates: aes 0.8, ecb 0.1, base64 0.22
//@ compile: main
use aes::cipher::{block_padding::Pkcs7, BlockDecryptMut, BlockEncryptMut, KeyInit};
use aes::Aes128;
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
