//@ crates: chacha20poly1305 0.10
//@ compile: main
use chacha20poly1305::{aead::KeyInit, ChaCha20Poly1305, Key};

const MASTER: &[u8; 32] = b"0123456789abcdef0123456789abcdef";

pub fn cipher() -> ChaCha20Poly1305 {
    ChaCha20Poly1305::new(Key::from_slice(MASTER))
    //                    ^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
}
