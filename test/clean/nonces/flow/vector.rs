//@ crates: aes-gcm 0.10, rand 0.8
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};
fn all(rows: &[Vec<u8>]) -> ([u8; 32], Vec<Vec<u8>>) {
    let key: [u8; 32] = rand::random();
    let c = Aes256Gcm::new(&key.into());
    let mut nonce = vec![0u8; 12];
    let mut out = vec![];
    for (i, r) in rows.iter().enumerate() {
        nonce[8..12].copy_from_slice(&u32::try_from(i).unwrap().to_be_bytes());
        out.push(c.encrypt(Nonce::from_slice(&nonce), r.as_slice()).unwrap());
    }
    (key, out)
}
fn main() { all(&[vec![1]]); }
