//@ crates: aes-gcm 0.10, rand 0.8
//@ compile: main
use aes_gcm::{aead::{Aead, AeadCore, KeyInit, OsRng}, Aes256Gcm};
use std::collections::HashMap;
fn all(cipher: &Aes256Gcm, m: &HashMap<String, String>) -> HashMap<String, Vec<u8>> {
    m.iter().fold(HashMap::new(), |mut acc, (k, v)| { let nonce = Aes256Gcm::generate_nonce(&mut OsRng); acc.insert(k.clone(), [nonce.to_vec(), cipher.encrypt(&nonce, v.as_bytes()).unwrap()].concat()); acc })
}
fn main() { all(&Aes256Gcm::new(&rand::random::<[u8; 32]>().into()), &HashMap::new()); }
