use aes_gcm::{aead::{Aead, AeadCore, KeyInit, OsRng}, Aes256Gcm};

pub fn seal_all(key: &[u8; 32], messages: &[String]) -> Vec<Vec<u8>> {
    let cipher = Aes256Gcm::new(key.into());
    messages
        .iter()
        .map(|message| { let nonce = Aes256Gcm::generate_nonce(&mut OsRng); [nonce.as_slice(), &cipher.encrypt(&nonce, message.as_bytes()).expect("encryption")].concat() })
        .collect()
}
