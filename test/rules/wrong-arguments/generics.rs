//@ crates: chacha20poly1305 0.10, aes-gcm 0.10, hmac 0.12, sha2 0.10
//@ compile: main with errors
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use hmac::Hmac;
use sha2::Sha256;

pub fn key(bytes: &[u8]) -> Key {
    *Key::<ChaCha20Poly1305>::from_slice(bytes)
//   ^^^ wrong-arguments [fix]
}

pub fn nonce(bytes: &[u8]) -> &Nonce<ChaCha20Poly1305> {
    //                         ^^^^^ wrong-arguments [fix]: `Nonce` takes no generic arguments, 1 is given
    Nonce::from_slice(bytes)
}

pub struct Tagger {
    pub mac: Hmac<Sha256, 32>,
    //       ^^^^ wrong-arguments: `Hmac` takes 1 generic argument, 2 are given
}
