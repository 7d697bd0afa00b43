//@ crates: aes-gcm 0.10
//@ compile: main
// The textbook case: a byte string straight into the cipher, with a key from elsewhere.
use aes_gcm::{
    aead::{Aead, KeyInit},
    Aes256Gcm, Error, Nonce,
};

pub fn seal(key: &[u8; 32], message: &[u8]) -> Result<Vec<u8>, Error> {
    let cipher = Aes256Gcm::new(key.into());
    let nonce = Nonce::from_slice(b"unique nonce");
    //                            --------------- because
    cipher.encrypt(nonce, message)
    //             ^^^^^ constant-nonce [fix] [error]: nonce of `encrypt` (AES-256-GCM) never changes
}
