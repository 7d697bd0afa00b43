//@ crates: chacha20poly1305 0.11
//@ compile: rc-0.11
use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{Error, Key, XChaCha20Poly1305, XNonce};

pub fn seal(key: &Key, buffer: &mut Vec<u8>) -> Result<(), Error> {
    let nonce = XNonce::default();
    XChaCha20Poly1305::new(key).encrypt_in_place(&nonce, b"", buffer)
    //                                           ^^^^^^ constant-nonce [fix]
}
