// aead 0.4 called it NewAead.
use aes_gcm::aead::{Aead, KeyInit};
use aes_gcm::{Aes256Gcm, Error};

pub fn seal(cipher: &Aes256Gcm, nonce: &[u8; 12], message: &[u8]) -> Result<Vec<u8>, Error> {
    cipher.encrypt(nonce.into(), message)
}
