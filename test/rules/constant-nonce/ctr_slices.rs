//@ crates: aes 0.8, ctr 0.9
//@ compile: main
use aes::cipher::{KeyIvInit, StreamCipher};

type Aes128Ctr = ctr::Ctr64BE<aes::Aes128>;

pub fn scramble(key: &[u8; 16], data: &mut [u8]) {
    let mut cipher = Aes128Ctr::new_from_slices(key, b"0123456789abcdef").unwrap();
    //                                               ^^^^^^^^^^^^^^^^^^^ constant-nonce
    cipher.apply_keystream(data);
    //     ^^^^^^^^^^^^^^^ unauthenticated-encryption
}
