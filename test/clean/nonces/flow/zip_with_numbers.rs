//@ crates: aes-gcm 0.10, rand 0.8
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};
fn all(rows: &[Vec<u8>]) -> ([u8; 32], Vec<Vec<u8>>) {
    let key: [u8; 32] = rand::random();
    let c = Aes256Gcm::new(&key.into());
    let out = rows.iter().zip(0u64..).map(|(r, i)| {
        let mut n = [0u8; 12];
        n[4..].copy_from_slice(&i.to_be_bytes());
        c.encrypt(Nonce::from_slice(&n), r.as_slice()).unwrap()
    }).collect();
    (key, out)
}
fn main() { all(&[vec![1]]); }
