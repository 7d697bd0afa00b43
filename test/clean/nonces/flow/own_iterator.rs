//@ crates: chacha20poly1305 0.10, rand 0.8
//@ compile: main
use chacha20poly1305::{aead::{Aead, KeyInit}, ChaCha20Poly1305, Nonce};
struct Counter { n: u128 }
impl Iterator for Counter {
    type Item = [u8; 12];
    fn next(&mut self) -> Option<[u8; 12]> {
        let b = self.n.to_le_bytes();
        self.n += 1;
        b[..12].try_into().ok()
    }
}
fn all(rows: &[Vec<u8>]) -> ([u8; 32], Vec<Vec<u8>>) {
    let key: [u8; 32] = rand::random();
    let c = ChaCha20Poly1305::new(&key.into());
    let mut nonces = Counter { n: 0 };
    let out = rows.iter().map(|r| { let n = nonces.next().unwrap(); c.encrypt(Nonce::from_slice(&n), r.as_slice()).unwrap() }).collect();
    (key, out)
}
fn main() { all(&[vec![1]]); }
