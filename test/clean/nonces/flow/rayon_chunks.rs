//@ crates: aes-gcm 0.10, rand 0.8, rayon 1
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};
use rayon::prelude::*;

fn all(data: &[u8]) -> (Aes256Gcm, Vec<Vec<u8>>) {
    let cipher = Aes256Gcm::new(&rand::random::<[u8; 32]>().into());
    let out = data.par_chunks(1024).enumerate().map(|(i, c)| {
        let mut n = [0u8; 12];
        n[4..].copy_from_slice(&(i as u64).to_be_bytes());
        cipher.encrypt(Nonce::from_slice(&n), c).unwrap()
    }).collect::<Vec<_>>();
    (cipher, out)
}
fn main() { all(&[1, 2]); }
