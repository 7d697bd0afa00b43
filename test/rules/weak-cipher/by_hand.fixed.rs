use aes::cipher::{generic_array::GenericArray, BlockDecrypt, BlockEncrypt, KeyInit};
use aes::Aes128;
use aes_gcm::Aes128Gcm;
use aes_gcm::aead::{Aead, AeadCore, OsRng};

/// Pads with PKCS#7.
pub fn encrypt(plaintext: &[u8], key: &[u8; 16]) -> Vec<u8> {
    let cipher = Aes128Gcm::new(GenericArray::from_slice(key));
    let nonce = Aes128Gcm::generate_nonce(&mut OsRng);
    cipher.encrypt(aes_gcm::Nonce::from_slice(&nonce), plaintext).map(|sealed| [nonce.as_slice(), &sealed].concat()).expect("the message is not too long")
}

pub fn decrypt(ciphertext: &[u8], key: &[u8; 16]) -> Result<Vec<u8>, String> {
    let cipher = Aes128Gcm::new(GenericArray::from_slice(key));
    let sealed: &[u8] = ciphertext;
    Ok(sealed
        .get(..12)
        .zip(sealed.get(12..))
        .ok_or(aes_gcm::Error)
        .and_then(|(nonce, body)| cipher.decrypt(aes_gcm::Nonce::from_slice(nonce), body))
        .map_err(|error| error.to_string())?)
}
