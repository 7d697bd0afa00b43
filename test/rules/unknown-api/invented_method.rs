//@ crates: aes-gcm 0.10
//@ compile: main with errors
use aes_gcm::{
    aead::{Aead, AeadCore, KeyInit, OsRng},
    Aes256Gcm, Error,
};

pub fn seal(key: &[u8; 32], message: &[u8]) -> Result<Vec<u8>, Error> {
    let cipher = Aes256Gcm::new(key.into());
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    cipher.encrypt_with_nonce(&nonce, message)
    //     ^^^^^^^^^^^^^^^^^^ unknown-api: has no method `encrypt_with_nonce`
}
