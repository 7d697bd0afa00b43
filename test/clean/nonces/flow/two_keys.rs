//@ crates: aes-gcm 0.10
//@ compile: main
use aes_gcm::{aead::{Aead, AeadCore, KeyInit, OsRng}, Aes256Gcm};

fn seal(data: [&[u8]; 2]) -> Vec<Vec<u8>> {
    let (a, b) = (Aes256Gcm::new(&Aes256Gcm::generate_key(&mut OsRng)), Aes256Gcm::new(&Aes256Gcm::generate_key(&mut OsRng)));
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    vec![nonce.to_vec(), a.encrypt(&nonce, data[0]).unwrap(), b.encrypt(&nonce, data[1]).unwrap()]
}
fn main() { seal([b"a", b"b"]); }
