//@ crates: aes-gcm 0.10, rand 0.8, rayon 1
//@ compile: main
use aes_gcm::{aead::{Aead, AeadCore, KeyInit, OsRng}, Aes256Gcm};
use rayon::prelude::*;

fn all(cipher: &Aes256Gcm, data: &[u8]) -> Vec<Vec<u8>> {
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    data.par_chunks(1024).enumerate().map(|(_, c)| cipher.encrypt(&nonce, c).unwrap()).collect::<Vec<_>>()
    //                                                            ^^^^^^ nonce-reuse
}
fn main() { all(&Aes256Gcm::new(&rand::random::<[u8; 32]>().into()), &[1, 2]); }
