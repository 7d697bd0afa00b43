//@ crates: chacha20poly1305 0.10, rand 0.8
//@ compile: main
use chacha20poly1305::{aead::{Aead, KeyInit}, ChaCha20Poly1305, Nonce};
#[derive(Clone, Copy)]
pub struct NonceBytes([u8; 12]);
impl NonceBytes { pub fn new() -> Self { Self(rand::random()) } pub fn as_nonce(&self) -> &Nonce { Nonce::from_slice(&self.0) } }
fn seal(key: &[u8; 32], data: &[u8]) -> (NonceBytes, Vec<u8>) { let n = NonceBytes::new(); (n, ChaCha20Poly1305::new(key.into()).encrypt(n.as_nonce(), data).unwrap()) }
fn main() { seal(&std::fs::read("k").unwrap().try_into().unwrap(), b"x"); }
