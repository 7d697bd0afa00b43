//@ crates: aes-gcm 0.10
//@ compile: main
// The nonce is the result of a function that always returns the same.
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Error, Nonce};

fn make_nonce() -> [u8; 12] {
    *b"fixed__nonce"
}

pub fn seal(key: &[u8; 32], message: &[u8]) -> Result<Vec<u8>, Error> {
    let cipher = Aes256Gcm::new(key.into());
    let bytes = make_nonce();
    cipher.encrypt(Nonce::from_slice(&bytes), message)
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^ constant-nonce [fix]
}
