use aes_gcm::aead::{Aead, NewAead};
use aes_gcm::{Aes256Gcm, Key, Nonce};

pub fn seal(key: &[u8], message: &[u8]) -> Vec<u8> {
    let cipher = Aes256Gcm::new(Key::from_slice(key));
    let fresh_nonce = rand::random::<[u8; 12]>();
    let nonce = Nonce::from_slice(&fresh_nonce);
    [fresh_nonce.as_slice(), &cipher.encrypt(nonce, message).expect("encryption")].concat()
}
