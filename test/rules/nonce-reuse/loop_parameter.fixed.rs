use aes_gcm::{aead::{Aead, KeyInit, AeadCore, OsRng}, Aes256Gcm, Error, Key, Nonce};

pub fn encrypt_all(key: &[u8; 32], nonce: &[u8; 12], messages: &[&str]) -> Result<Vec<Vec<u8>>, Error> {
    let cipher = Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(key));
    let mut out = Vec::new();
    for message in messages {
        let nonce = &Aes256Gcm::generate_nonce(&mut OsRng);
        out.push([nonce.as_slice(), &cipher.encrypt(nonce, message.as_bytes())?].concat());
    }
    Ok(out)
}
