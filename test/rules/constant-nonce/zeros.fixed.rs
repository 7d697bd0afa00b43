// A buffer of zeros that nobody fills.
use aes_gcm::{aead::{Aead, KeyInit, AeadCore, OsRng}, Aes256Gcm, Key, Nonce};

pub fn seal(key: &Key<Aes256Gcm>, message: &[u8]) -> Vec<u8> {
    let cipher = Aes256Gcm::new(key);
    let nonce_bytes = <[u8; 12]>::from(Aes256Gcm::generate_nonce(&mut OsRng));
    let nonce = Nonce::from(nonce_bytes);
    let mut out = nonce_bytes.to_vec();
    out.extend(cipher.encrypt(&nonce, message).expect("encryption"));
    out
}
