use aes_gcm::{aead::{Aead, AeadCore, KeyInit, OsRng}, Aes256Gcm};
use rayon::prelude::*;

fn all(cipher: &Aes256Gcm, data: &[u8]) -> Vec<Vec<u8>> {
    data.par_chunks(1024).enumerate().map(|(_, c)| { let nonce = Aes256Gcm::generate_nonce(&mut OsRng); [nonce.as_slice(), &cipher.encrypt(&nonce, c).unwrap()].concat() }).collect::<Vec<_>>()
}
fn main() { all(&Aes256Gcm::new(&rand::random::<[u8; 32]>().into()), &[1, 2]); }
