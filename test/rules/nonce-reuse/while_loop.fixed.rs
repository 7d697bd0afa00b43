use chacha20poly1305::{aead::{Aead, KeyInit, AeadCore, OsRng}, ChaCha20Poly1305, Nonce};
use rand::RngCore;

pub fn drain(key: &[u8; 32], queue: &mut Vec<String>) -> Vec<Vec<u8>> {
    let cipher = ChaCha20Poly1305::new(key.into());
    let mut bytes = [0u8; 12];
    rand::thread_rng().fill_bytes(&mut bytes);
    let mut out = vec![];
    while let Some(message) = queue.pop() {
        let nonce = &ChaCha20Poly1305::generate_nonce(&mut OsRng);
        out.push([nonce.as_slice(), &cipher.encrypt(nonce, message.as_bytes()).unwrap()].concat());
    }
    out
}
