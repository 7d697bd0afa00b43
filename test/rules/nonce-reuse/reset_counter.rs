//@ crates: chacha20poly1305 0.10
//@ compile: main
// The counter starts again with every batch, under the same key.
use chacha20poly1305::{aead::Aead, ChaCha20Poly1305, Nonce};

pub fn seal_batch(cipher: &ChaCha20Poly1305, batch: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let mut counter = 0u64;
    let mut out = Vec::new();
    for message in batch {
        let mut bytes = [0u8; 12];
        bytes[..8].copy_from_slice(&counter.to_le_bytes());
        out.push(cipher.encrypt(Nonce::from_slice(&bytes), message.as_slice()).unwrap());
        //                      ^^^^^^^^^^^^^^^^^^^^^^^^^ nonce-reuse [medium]: comes from a counter that starts again with each call
        counter += 1;
    }
    out
}
