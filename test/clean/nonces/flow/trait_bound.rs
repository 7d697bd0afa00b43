//@ crates: chacha20poly1305 0.10, rand 0.8
//@ compile: main
use chacha20poly1305::{aead::{Aead, KeyInit}, ChaCha20Poly1305, Nonce};

pub trait Seal { fn seal(&self, nonce: &[u8; 12], data: &[u8]) -> Vec<u8>; }
struct ChaCha(ChaCha20Poly1305);
impl Seal for ChaCha {
    fn seal(&self, nonce: &[u8; 12], data: &[u8]) -> Vec<u8> {
        self.0.encrypt(Nonce::from_slice(nonce), data).unwrap()
    }
}
fn send<S: Seal>(sealer: &S, head: &[u8], body: &[u8]) -> Vec<Vec<u8>> {
    let a: [u8; 12] = rand::random();
    let b: [u8; 12] = rand::random();
    vec![a.to_vec(), sealer.seal(&a, head), b.to_vec(), sealer.seal(&b, body)]
}
fn main() {
    let c = ChaCha(ChaCha20Poly1305::new(&std::fs::read("k").unwrap()[..].try_into().map(|k: [u8; 32]| k).unwrap().into()));
    send(&c, b"a", b"b");
}
