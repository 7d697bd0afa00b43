//@ crates: chacha20poly1305 0.10, rand 0.8
//@ compile: main
use chacha20poly1305::{aead::{AeadCore, KeyInit, OsRng}, ChaCha20Poly1305};

fn all(cipher: &ChaCha20Poly1305, texts: &[&str]) -> Result<Vec<Vec<u8>>, chacha20poly1305::Error> {
    let nonce = ChaCha20Poly1305::generate_nonce(&mut OsRng);
    texts.iter().map(|t| chacha20poly1305::aead::Aead::encrypt(cipher, &nonce, t.as_bytes())).collect()
    //                                                                 ^^^^^^ nonce-reuse
}
fn main() { let c = ChaCha20Poly1305::new(&rand::random::<[u8; 32]>().into()); let _ = all(&c, &["a"]); }
