use aes_gcm::{aead::{AeadCore, KeyInit, OsRng}, Aes256Gcm};

pub fn seal_all(key: &[u8; 32], messages: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let cipher = Aes256Gcm::new(key.into());
    let mut sealed = Vec::new();
    for message in messages {
        let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        sealed.push(cipher.encrypt_with_aad(&nonce, b"v1", message).unwrap());
    }
    sealed
}
