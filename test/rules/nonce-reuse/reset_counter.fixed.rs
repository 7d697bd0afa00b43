// The counter starts again with every batch, under the same key.
use chacha20poly1305::{aead::{Aead, AeadCore, OsRng}, ChaCha20Poly1305, Nonce};

pub fn seal_batch(cipher: &ChaCha20Poly1305, batch: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let mut counter = 0u64;
    let mut out = Vec::new();
    for message in batch {
        let mut bytes = [0u8; 12];
        bytes[..8].copy_from_slice(&counter.to_le_bytes());
        let nonce = ChaCha20Poly1305::generate_nonce(&mut OsRng);
        out.push([nonce.as_slice(), &cipher.encrypt(&nonce, message.as_slice()).unwrap()].concat());
        counter += 1;
    }
    out
}
