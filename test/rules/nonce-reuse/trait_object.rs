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
fn send_all(sealer: &dyn Seal, messages: &[&[u8]]) -> Vec<Vec<u8>> {
    let nonce = rand::random();
    messages.iter().map(|m| sealer.seal(&nonce, m)).collect()
    //                                  ^^^^^^ nonce-reuse
}
fn main() {
    let c = ChaCha(ChaCha20Poly1305::new(&rand::random::<[u8; 32]>().into()));
    send_all(&c, &[b"a", b"b"]);
}
