//@ crates: aes-ctr 0.6
//@ compile: no, the oracle has no aes-ctr
use aes_ctr::cipher::generic_array::GenericArray;
use aes_ctr::cipher::{NewStreamCipher, SyncStreamCipher};
use aes_ctr::{Aes128Ctr, Aes192Ctr, Aes256Ctr};

pub fn fixed(key: &[u8], data: &mut [u8]) {
    let nonce = GenericArray::from_slice(&[0u8; 16]);
    let mut cipher = Aes256Ctr::new(GenericArray::from_slice(key), nonce);
    //                                                             ^^^^^ constant-nonce [fix]
    cipher.apply_keystream(data);
    //     ^^^^^^^^^^^^^^^ unauthenticated-encryption
}

pub fn shorter(key: &[u8], nonce: &[u8], data: &mut [u8]) {
    let mut cipher = Aes128Ctr::new(GenericArray::from_slice(key), GenericArray::from_slice(nonce));
    cipher.apply_keystream(data);
    //     ^^^^^^^^^^^^^^^ unauthenticated-encryption
    let mut cipher = Aes192Ctr::new(GenericArray::from_slice(b"an example key of 24 b.."), GenericArray::from_slice(nonce));
    //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
    cipher.apply_keystream(data);
    //     ^^^^^^^^^^^^^^^ unauthenticated-encryption
}
