//@ crates: aes-gcm 0.10, rand 0.8
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};
pub struct S { c: Aes256Gcm, prefix: [u8; 4], n: std::cell::Cell<u64> }
impl S {
    pub fn seal(&self, d: &[u8]) -> Vec<u8> {
        let n = self.n.get();
        self.n.set(n.checked_add(1).expect("used up"));
        let nonce = [&self.prefix[..], &n.to_be_bytes()[..]].concat();
        self.c.encrypt(Nonce::from_slice(&nonce), d).unwrap()
    }
}
fn main() { let s = S { c: Aes256Gcm::new(&rand::random::<[u8; 32]>().into()), prefix: rand::random(), n: std::cell::Cell::new(0) }; s.seal(b"1"); }
