//@ crates: chacha20poly1305 0.10
//@ compile: main
use chacha20poly1305::{aead::KeyInit, XChaCha20Poly1305};

pub struct Config {
    key: [u8; 32],
}

impl Default for Config {
    fn default() -> Self {
        Config { key: [1; 32] }
    }
}

impl Config {
    pub fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&self.key.into())
        //                     ^^^^^^^^^^^^^^^^ hardcoded-key
    }
}
