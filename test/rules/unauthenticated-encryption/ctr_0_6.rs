//@ crates: ctr 0.6, aes 0.6
//@ compile: no, the oracle has no ctr of that age
use aes::Aes256;
use ctr::cipher::generic_array::GenericArray;
use ctr::cipher::stream::{NewStreamCipher, SyncStreamCipher};

type Aes256Ctr = ctr::Ctr128<Aes256>;

pub fn seal(key: &[u8; 32], nonce: &[u8; 16], message: &mut [u8]) {
    let mut cipher = Aes256Ctr::new(GenericArray::from_slice(key), GenericArray::from_slice(nonce));
    cipher.apply_keystream(message);
    //     ^^^^^^^^^^^^^^^ unauthenticated-encryption
}

pub fn open(key: &[u8; 32], message: &mut [u8]) {
    let nonce = GenericArray::from_slice(&[7u8; 16]);
    let mut cipher = ctr::Ctr128::<Aes256>::new(key.into(), nonce);
    //                                                      ^^^^^ constant-nonce [fix]
    cipher.apply_keystream(message);
    //     ^^^^^^^^^^^^^^^ unauthenticated-encryption
}
