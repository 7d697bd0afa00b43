//@ crates: aes-gcm 0.10
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Error, Nonce};

pub struct Session {
    cipher: Aes256Gcm,
    iv: [u8; 12],
}

impl Session {
    pub fn new(key: &[u8; 32]) -> Self {
        Session { cipher: Aes256Gcm::new(key.into()), iv: [0x24; 12] }
    }

    pub fn seal(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        self.cipher.encrypt(Nonce::from_slice(&self.iv), message)
        //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-nonce
    }
}
