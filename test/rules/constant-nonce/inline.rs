//@ crates: aes-gcm 0.10
//@ compile: main
use aes_gcm::aead::generic_array::GenericArray;
use aes_gcm::aead::{Aead, KeyInit};
use aes_gcm::{Aes128Gcm, Error};

pub fn seal(key: &[u8; 16], message: &[u8]) -> Result<Vec<u8>, Error> {
    Aes128Gcm::new_from_slice(key)
        .expect("16 bytes")
        .encrypt(GenericArray::from_slice(&[7u8; 12]), message)
        //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-nonce [fix]
}
