//@ crates: aes-gcm 0.10
//@ compile: main
// The constant comes in through a constructor, is kept, and used later.
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Error, Nonce};

pub struct Session {
    cipher: Aes256Gcm,
    iv: [u8; 12],
}

impl Session {
    pub fn new(key: &[u8; 32], iv: [u8; 12]) -> Self {
        Session { cipher: Aes256Gcm::new(key.into()), iv }
    }

    pub fn open(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        self.cipher.decrypt(Nonce::from_slice(&self.iv), message)
    }

    pub fn seal(&mut self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let sealed = self.cipher.encrypt(Nonce::from_slice(&self.iv), message);
        self.iv[11] ^= 1;
        sealed
    }
}

pub fn start(key: &[u8; 32]) -> Session {
    Session::new(key, *b"unique nonce")
    //                ^^^^^^^^^^^^^^^^ constant-nonce
}
