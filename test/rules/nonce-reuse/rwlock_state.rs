//@ crates: aes-gcm 0.10, rand 0.8
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};
use std::sync::RwLock;

struct State { cipher: Aes256Gcm, nonce: Vec<u8> }
pub struct Db { state: RwLock<State> }
impl Db {
    pub fn put(&self, v: &[u8]) -> Vec<u8> {
        let s = self.state.read().unwrap();
        s.cipher.encrypt(Nonce::from_slice(&s.nonce), v).unwrap()
        //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ nonce-reuse [fix]
    }
}
fn main() {
    let d = Db { state: RwLock::new(State { cipher: Aes256Gcm::new(&rand::random::<[u8; 32]>().into()), nonce: rand::random::<[u8; 12]>().to_vec() }) };
    d.put(b"1"); d.put(b"2");
}
