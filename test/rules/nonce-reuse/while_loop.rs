//@ crates: chacha20poly1305 0.10, rand 0.8
//@ compile: main
use chacha20poly1305::{aead::{Aead, KeyInit}, ChaCha20Poly1305, Nonce};
use rand::RngCore;

pub fn drain(key: &[u8; 32], queue: &mut Vec<String>) -> Vec<Vec<u8>> {
    let cipher = ChaCha20Poly1305::new(key.into());
    let mut bytes = [0u8; 12];
    rand::thread_rng().fill_bytes(&mut bytes);
    let nonce = Nonce::from_slice(&bytes);
    let mut out = vec![];
    while let Some(message) = queue.pop() {
        out.push(cipher.encrypt(nonce, message.as_bytes()).unwrap());
        //                      ^^^^^ nonce-reuse [fix]
    }
    out
}
