// Two cipher objects, but one key.
use aes_gcm::{aead::{Aead, AeadCore, KeyInit, OsRng}, Aes256Gcm, Key};

pub fn seal_both(key: &Key<Aes256Gcm>, body: &[u8], header: &[u8]) -> Vec<Vec<u8>> {
    let nonce = Aes256Gcm::generate_nonce(OsRng);
    let first = Aes256Gcm::new(key).encrypt(&nonce, body).unwrap();
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    let second = [nonce.as_slice(), &Aes256Gcm::new(key).encrypt(&nonce, header).unwrap()].concat();
    vec![first, second]
}
