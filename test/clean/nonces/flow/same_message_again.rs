//@ crates: aes-gcm 0.10, rand 0.8
//@ compile: main
use aes_gcm::{aead::{Aead, AeadCore, KeyInit, OsRng}, Aes256Gcm};

fn send(_: &[u8]) -> bool { true }
fn deliver(cipher: &Aes256Gcm, message: &[u8]) -> bool {
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    for _ in 0..3 {
        let sealed = cipher.encrypt(&nonce, message).unwrap();
        if send(&[nonce.as_slice(), &sealed].concat()) { return true; }
    }
    false
}
fn main() { deliver(&Aes256Gcm::new(&rand::random::<[u8; 32]>().into()), &[1]); }
