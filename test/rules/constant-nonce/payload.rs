//@ crates: chacha20poly1305 0.10
//@ compile: main
// Associated data is no nonce: it may be constant.
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Error, Nonce};

pub fn seal(key: [u8; 32], message: &[u8]) -> Result<Vec<u8>, Error> {
    let aead = ChaCha20Poly1305::new(&key.into());
    let nonce: Nonce = [9u8; 12].into();
    let payload = Payload { msg: message, aad: b"v1" };
    aead.encrypt(&nonce, payload)
    //           ^^^^^^ constant-nonce [fix]
}
