//@ crates: chacha20poly1305 0.10 +stream, rand 0.8
//@ compile: main
use chacha20poly1305::{aead::{stream, KeyInit}, XChaCha20Poly1305};

fn encrypt_files(key: &[u8; 32], files: &[Vec<u8>]) -> Vec<([u8; 19], Vec<u8>)> {
    let mut out = Vec::new();
    for file in files {
        let nonce: [u8; 19] = rand::random();
        let enc = stream::EncryptorBE32::from_aead(XChaCha20Poly1305::new(key.into()), nonce.as_ref().into());
        out.push((nonce, enc.encrypt_last(file.as_slice()).unwrap()));
    }
    out
}
fn main() { encrypt_files(&std::fs::read("k").unwrap().try_into().unwrap(), &[vec![1]]); }
