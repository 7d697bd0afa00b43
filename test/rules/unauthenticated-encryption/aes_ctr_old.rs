//@ crates: aes-ctr 0.3
//@ compile: no, the oracle has no aes-ctr
use aes_ctr::stream_cipher::generic_array::GenericArray;
use aes_ctr::stream_cipher::{NewStreamCipher, SyncStreamCipher};
use aes_ctr::Aes128Ctr;

pub fn fixed(key: &[u8], data: &mut [u8]) {
    let nonce = GenericArray::from_slice(b"and secret nonce");
    let mut cipher = Aes128Ctr::new(GenericArray::from_slice(key), nonce);
    //                                                             ^^^^^ constant-nonce [fix]
    cipher.apply_keystream(data);
    //     ^^^^^^^^^^^^^^^ unauthenticated-encryption
}
