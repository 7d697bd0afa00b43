//@ crates: sodiumoxide 0.2
//@ compile: no, the oracle has no sodiumoxide
use sodiumoxide::crypto::stream::{self, chacha20, salsa20, xsalsa20};

pub fn hide(message: &[u8]) -> (Vec<u8>, stream::Nonce) {
    let key = stream::gen_key();
    let nonce = stream::gen_nonce();
    (stream::stream_xor(message, &nonce, &key), nonce)
    //       ^^^^^^^^^^ unauthenticated-encryption
}

pub fn in_place(message: &mut [u8], key: &chacha20::Key, nonce: &chacha20::Nonce) {
    chacha20::stream_xor_inplace(message, nonce, key);
    //        ^^^^^^^^^^^^^^^^^^ unauthenticated-encryption
}

pub fn others(message: &mut [u8], salsa: (&salsa20::Key, &salsa20::Nonce), long: (&xsalsa20::Key, &xsalsa20::Nonce)) {
    salsa20::stream_xor_inplace(message, salsa.1, salsa.0);
    //       ^^^^^^^^^^^^^^^^^^ unauthenticated-encryption
    xsalsa20::stream_xor_inplace(message, long.1, long.0);
    //        ^^^^^^^^^^^^^^^^^^ unauthenticated-encryption
    let _ = salsa20::stream_xor(message, salsa.1, salsa.0);
    //               ^^^^^^^^^^ unauthenticated-encryption
    let _ = xsalsa20::stream_xor(message, long.1, long.0);
    //                ^^^^^^^^^^ unauthenticated-encryption
}

pub fn hidden(message: &[u8], key: &chacha20::Key, nonce: &chacha20::Nonce) -> Vec<u8> {
    chacha20::stream_xor(message, nonce, key)
    //        ^^^^^^^^^^ unauthenticated-encryption
}
