//@ crates: aes-gcm 0.10, rand 0.8
//@ compile: main
use aes_gcm::{aead::{Aead, AeadCore, KeyInit, OsRng}, Aes256Gcm};

fn send(_: &[u8]) -> bool { true }
fn deliver(cipher: &Aes256Gcm, queue: &[Vec<u8>]) {
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    for message in queue {
        let mut tries = 0;
        while tries < 3 {
            let sealed = cipher.encrypt(&nonce, message.as_slice()).unwrap();
            //                          ^^^^^^ nonce-reuse [fix]
            if send(&sealed) { break; }
            tries += 1;
        }
    }
}
fn main() { deliver(&Aes256Gcm::new(&rand::random::<[u8; 32]>().into()), &[vec![1]]); }
