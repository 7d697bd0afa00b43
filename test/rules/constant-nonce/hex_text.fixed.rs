use aes_gcm::{aead::{Aead, KeyInit, AeadCore, OsRng}, Aes256Gcm, Nonce};

pub fn seal(key: &[u8; 32], message: &[u8]) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let iv = hex::decode("cafebabefacedbaddecaf888")?;
    let cipher = Aes256Gcm::new(key.into());
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    let sealed = cipher.encrypt(&nonce, message).map_err(|_| "encryption")?;
    Ok([nonce.as_slice(), &sealed].concat())
}
