//@ crates: chacha20poly1305 0.10
//@ compile: main
use chacha20poly1305::{aead::{Aead, KeyInit}, Key, XChaCha20Poly1305, XNonce};

pub fn seal(key: &Key, message: &[u8]) -> Vec<u8> {
    let nonce = XNonce::default();
    XChaCha20Poly1305::new(key).encrypt(&nonce, message).unwrap()
    //                                  ^^^^^^ constant-nonce [fix]
}
