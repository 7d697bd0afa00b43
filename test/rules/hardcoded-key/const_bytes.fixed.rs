use chacha20poly1305::{aead::{KeyInit, OsRng}, ChaCha20Poly1305, Key};

const MASTER: &[u8; 32] = b"0123456789abcdef0123456789abcdef";

pub fn cipher() -> ChaCha20Poly1305 {
    ChaCha20Poly1305::new(&ChaCha20Poly1305::generate_key(&mut OsRng))
}
