use chacha20poly1305::{aead::KeyInit, ChaCha20Poly1305, Key};

const MASTER: &[u8; 32] = b"0123456789abcdef0123456789abcdef";

pub fn cipher() -> ChaCha20Poly1305 {
    ChaCha20Poly1305::new(Key::from_slice(&<[u8; 32]>::try_from(std::env::var("MASTER").expect("MASTER is set").as_bytes()).expect("MASTER has 32 bytes")))
}
