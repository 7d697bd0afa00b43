// The textbook case: a byte string straight into the cipher, with a key from elsewhere.
use aes_gcm::{
    aead::{Aead, KeyInit, AeadCore, OsRng},
    Aes256Gcm, Error, Nonce,
};

pub fn seal(key: &[u8; 32], message: &[u8]) -> Result<Vec<u8>, Error> {
    let cipher = Aes256Gcm::new(key.into());
    let nonce = &Aes256Gcm::generate_nonce(&mut OsRng);
    cipher.encrypt(nonce, message).map(|sealed| [nonce.as_slice(), &sealed].concat())
}
