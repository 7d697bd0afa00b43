//@ crates: chacha20poly1305 0.10
//@ compile: main
use chacha20poly1305::{aead::{Aead, KeyInit}, XChaCha20Poly1305, XNonce};

fn encrypt(key: &[u8; 32], nonce: Option<[u8; 24]>, data: &[u8]) -> Option<Vec<u8>> {
    let nonce = nonce.unwrap_or_default();
    let cipher = XChaCha20Poly1305::new(key.into());
    cipher.encrypt(&XNonce::from(nonce), data).ok()
    //             ^^^^^^^^^^^^^^^^^^^^ constant-nonce [fix]
}
fn main() { encrypt(&std::fs::read("k").unwrap().try_into().unwrap(), None, b"x"); }
