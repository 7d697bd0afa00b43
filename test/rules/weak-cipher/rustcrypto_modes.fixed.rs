use aes::cipher::{block_padding::Pkcs7, BlockDecryptMut, BlockEncryptMut, KeyInit};
use aes::Aes128;
use base64::{engine::general_purpose::STANDARD, Engine};
use std::error::Error;
use aes_gcm::Aes128Gcm;
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
