//@ crates: aes-gcm 0.10
//@ compile: main
// A trait gives a nonce to all that do not bring their own.
use aes_gcm::aead::{Aead, Error, KeyInit};
use aes_gcm::{Aes128Gcm, Aes256Gcm};

pub trait Algorithm {
    const IV: [u8; 12] = [0u8; 12];
    fn seal(key: &[u8], message: &[u8]) -> Result<Vec<u8>, Error>;
}

pub struct Short;

impl Algorithm for Short {
    fn seal(key: &[u8], message: &[u8]) -> Result<Vec<u8>, Error> {
        let cipher = Aes128Gcm::new_from_slice(key).map_err(|_| Error)?;
        cipher.encrypt(&Self::IV.into(), message)
        //             ^^^^^^^^^^^^^^^^ constant-nonce [fix]: never changes
    }
}

pub struct Long;

impl Algorithm for Long {
    const IV: [u8; 12] = *b"long keys iv";

    fn seal(key: &[u8], message: &[u8]) -> Result<Vec<u8>, Error> {
        let cipher = Aes256Gcm::new_from_slice(key).map_err(|_| Error)?;
        cipher.encrypt(&Self::IV.into(), message)
        //             ^^^^^^^^^^^^^^^^ constant-nonce [fix]: never changes
    }
}
