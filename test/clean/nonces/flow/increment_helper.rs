//@ crates: chacha20poly1305 0.10, rand 0.8
//@ compile: main
use chacha20poly1305::{aead::{Aead, KeyInit}, ChaCha20Poly1305, Nonce};
fn increment(nonce: &mut [u8; 12]) {
    for b in nonce.iter_mut().rev() {
        *b = b.wrapping_add(1);
        if *b != 0 { break; }
    }
}
fn all(rows: &[Vec<u8>]) -> ([u8; 32], Vec<Vec<u8>>) {
    let key: [u8; 32] = rand::random();
    let c = ChaCha20Poly1305::new(&key.into());
    let mut nonce = [0u8; 12];
    let mut out = vec![];
    for r in rows {
        out.push(c.encrypt(Nonce::from_slice(&nonce), r.as_slice()).unwrap());
        increment(&mut nonce);
    }
    (key, out)
}
fn main() { all(&[vec![1]]); }
