use aes_gcm::{aead::{Aead, AeadCore, KeyInit, OsRng}, Aes256Gcm};

pub fn pair(key: &[u8; 32]) -> (Vec<u8>, Vec<u8>) {
    let cipher = Aes256Gcm::new(key.into());
    let seal = |message: &[u8]| { let nonce = Aes256Gcm::generate_nonce(&mut OsRng); [nonce.as_slice(), &cipher.encrypt(&nonce, message).expect("encryption")].concat() };
    (seal(b"one"), seal(b"two"))
}
