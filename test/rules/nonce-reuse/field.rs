//@ crates: aes-gcm 0.10
//@ compile: main
use aes_gcm::{
    aead::{Aead, AeadCore, KeyInit, Nonce, OsRng},
    Aes256Gcm, Error, Key,
};

pub struct Channel {
    cipher: Aes256Gcm,
    nonce: Nonce<Aes256Gcm>,
}

impl Channel {
    pub fn new(key: &Key<Aes256Gcm>) -> Self {
        let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        Self { cipher: Aes256Gcm::new(key), nonce }
    }

    pub fn send(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        self.cipher.encrypt(&self.nonce, message)
        //                  ^^^^^^^^^^^ nonce-reuse [fix]: kept in the object
    }

    pub fn receive(&self, sealed: &[u8]) -> Result<Vec<u8>, Error> {
        self.cipher.decrypt(&self.nonce, sealed)
    }
}
