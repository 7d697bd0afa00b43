//@ crates: aes-gcm 0.10
//@ compile: main
use aes_gcm::aead::{generic_array::GenericArray, Aead, NewAead, Payload};
use aes_gcm::{Aes128Gcm, Aes256Gcm, Error, Key, Nonce};

pub fn seal(key: &[u8; 32], nonce: &[u8; 12], message: &[u8]) -> Result<Vec<u8>, Error> {
    let key = Key::from_slice(key);
    let cipher = Aes256Gcm::new(key);
    cipher.encrypt(Nonce::from_slice(nonce), message)
}

pub fn open(key: &[u8], nonce: &[u8], sealed: &[u8]) -> Result<Vec<u8>, Error> {
    let cipher = Aes256Gcm::new_from_slice(key).map_err(|_| Error)?;
    cipher.decrypt(GenericArray::from_slice(nonce), sealed)
}

pub fn cipher<C: NewAead>(key: &[u8]) -> Option<C> {
    C::new_from_slice(key).ok()
}

pub struct Vault {
    cipher: Aes128Gcm,
}

impl Vault {
    pub fn new(key: &[u8; 16]) -> Self {
        Self {
            cipher: Aes128Gcm::new(Key::from_slice(key)),
        }
    }

    pub fn seal(&self, nonce: &[u8; 12], msg: &[u8], aad: &[u8]) -> Result<Vec<u8>, Error> {
        self.cipher.encrypt(nonce.into(), Payload { msg, aad })
    }
}
