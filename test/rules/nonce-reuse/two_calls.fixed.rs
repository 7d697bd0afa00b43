use aes_gcm::{aead::{Aead, AeadCore, KeyInit, OsRng}, Aes256Gcm};

pub fn seal_both(key: &[u8; 32], body: &[u8], header: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let cipher = Aes256Gcm::new(key.into());
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    let first = cipher.encrypt(&nonce, body).expect("encryption");
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    let second = [nonce.as_slice(), &cipher.encrypt(&nonce, header).expect("encryption")].concat();
    (first, second)
}
