// A buffer of zeros that nobody fills.
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Key, Nonce};

pub fn seal(key: &Key<Aes256Gcm>, message: &[u8]) -> Vec<u8> {
    let cipher = Aes256Gcm::new(key);
    let nonce_bytes = rand::random::<[u8; 12]>();
    let nonce = Nonce::from(nonce_bytes);
    let mut out = nonce_bytes.to_vec();
    out.extend(cipher.encrypt(&nonce, message).expect("encryption"));
    out
}
