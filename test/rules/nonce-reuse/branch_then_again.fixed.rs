// The branch may run, and then the call after it runs too.
use aes_gcm::{aead::{Aead, AeadCore, KeyInit, OsRng}, Aes256Gcm};

pub fn seal(key: &[u8; 32], message: &[u8], trailer: Option<&[u8]>) -> Vec<Vec<u8>> {
    let cipher = Aes256Gcm::new(key.into());
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    let mut out = Vec::new();
    if let Some(trailer) = trailer {
        out.push(cipher.encrypt(&nonce, trailer).unwrap());
    }
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    out.push([nonce.as_slice(), &cipher.encrypt(&nonce, message).unwrap()].concat());
    out
}
