//@ crates: chacha20poly1305 0.10, rand 0.8
//@ compile: main
use chacha20poly1305::{aead::{Aead, KeyInit}, ChaCha20Poly1305, Nonce};
struct S { c: ChaCha20Poly1305, nonce: [u8; 12] }
impl S {
    fn new() -> Self { let key: [u8; 32] = rand::random(); S { c: ChaCha20Poly1305::new(&key.into()), nonce: [0u8; 12] } }
    fn seal(&mut self, data: &[u8]) -> Vec<u8> {
        let out = self.c.encrypt(Nonce::from_slice(&self.nonce), data).unwrap();
        let n = u32::from_be_bytes(self.nonce[8..].try_into().unwrap());
        self.nonce[8..].copy_from_slice(&n.checked_add(1).unwrap().to_be_bytes());
        out
    }
}
fn main() { let mut s = S::new(); s.seal(b"1"); s.seal(b"2"); }
