//@ crates: aes-gcm 0.10, rand 0.8
//@ compile: main
use aes_gcm::{aead::{AeadInPlace, KeyInit}, Aes256Gcm, Nonce};

fn all(cipher: &Aes256Gcm, rows: &mut Vec<Vec<u8>>) {
    let n: [u8; 12] = rand::random();
    rows.iter_mut().for_each(|row| {
        cipher.encrypt_in_place(Nonce::from_slice(&n), b"", row).unwrap();
        //                      ^^^^^^^^^^^^^^^^^^^^^ nonce-reuse
    });
}
fn main() { all(&Aes256Gcm::new(&rand::random::<[u8; 32]>().into()), &mut vec![vec![1], vec![2]]); }
