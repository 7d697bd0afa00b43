//@ crates: aes-gcm 0.10, rand 0.8
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};
use std::sync::RwLock;

struct State { cipher: Aes256Gcm, next: u64, prefix: [u8; 4] }
pub struct Db { state: RwLock<State> }
impl Db {
    pub fn put(&self, v: &[u8]) -> Vec<u8> {
        let mut s = self.state.write().unwrap();
        let mut n = [0u8; 12];
        n[..4].copy_from_slice(&s.prefix);
        n[4..].copy_from_slice(&s.next.to_be_bytes());
        s.next += 1;
        s.cipher.encrypt(Nonce::from_slice(&n), v).unwrap()
    }
}
fn main() {
    let d = Db { state: RwLock::new(State { cipher: Aes256Gcm::new(&rand::random::<[u8; 32]>().into()), next: 0, prefix: rand::random() }) };
    d.put(b"1"); d.put(b"2");
}
