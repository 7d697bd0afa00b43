use aes_gcm::{aead::{Aead, AeadCore, KeyInit, OsRng}, Aes256Gcm};
use rayon::prelude::*;

fn all(cipher: &Aes256Gcm, rows: &[Vec<u8>]) -> Vec<Vec<u8>> {
    rows.par_iter().map(|row| { let nonce = Aes256Gcm::generate_nonce(&mut OsRng); [nonce.as_slice(), &cipher.encrypt(&nonce, row.as_slice()).unwrap()].concat() }).collect()
}
fn main() { all(&Aes256Gcm::new(&rand::random::<[u8; 32]>().into()), &[vec![1], vec![2]]); }
